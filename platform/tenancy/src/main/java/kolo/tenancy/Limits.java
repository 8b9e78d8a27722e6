package kolo.tenancy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// The limits of networks: what each may have, and how much of it is used. Needs a transaction.
///
/// The limits of the bound network stand in [Networks#current()] as well.
public interface Limits {
    /// From this share of a limit on, in percent, its network is told.
    int NEAR = 80;

    /// What a network may have for which the operator set nothing.
    NetworkLimits usual();

    /// What the operator set for a network.
    OwnLimits of(TenantId network);

    /// Sets what a network may have, for the operator alone.
    ///
    /// @throws kolo.kernel.Conflict when somebody set it since this version
    void set(TenantId network, OwnLimits limits);

    /// How much of each limit the bound network uses now, in the order of [LimitKind].
    List<Use> use();

    /// To which level, in percent, the bound network's administrators were told last; 0 when there is nothing to know.
    int toldAt(LimitKind kind);

    /// Remembers that they are told of this level, or with 0 that there is nothing to know any more.
    void tell(LimitKind kind, int level);

    /// What is set for one network; null where the usual limit holds.
    ///
    /// @param version of the row, 0 when there is none
    record OwnLimits(@Nullable Long members, @Nullable Long storage, @Nullable Long mailsADay,
            @Nullable Long requestsASecond, int version) {}

    /// How much is used of what a network may have.
    ///
    /// @param waiting what could not be done yet because of the limit: letters that wait, requests turned away today
    record Use(LimitKind kind, long used, long limit, long waiting) {
        /// The used share in whole percent, rounded down, so that 100 is reached exactly with the limit.
        public int percent() {
            return (int) Math.min(Integer.MAX_VALUE, used >= limit ? 100 : Math.floorDiv(used * 100, limit));
        }

        /// Whether the network should know.
        public boolean near() {
            return percent() >= NEAR;
        }

        /// Whether nothing is left; of storage, nothing to speak of, since a file that does not fit is refused before
        /// the last byte is taken.
        public boolean reached() {
            return used >= limit || (kind == LimitKind.STORAGE && limit - used < limit / 100);
        }
    }
}
