package kolo.tenancy;

/// What a module counts of a limit, in the bound network and inside a transaction. One bean for each kind.
public interface LimitUse {
    /// The limit it belongs to.
    LimitKind kind();

    /// How much is used now.
    long used();

    /// How much waits because of the limit.
    default long waiting() {
        return 0;
    }
}
