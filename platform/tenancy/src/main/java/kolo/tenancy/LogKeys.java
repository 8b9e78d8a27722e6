package kolo.tenancy;

/// What a log line says of where it comes from: the names in SLF4J's MDC.
///
/// None holds a name or an address of a person, and none a secret.
public final class LogKeys {
    /// The identifier of the network.
    public static final String NETWORK = "kolo.network";
    /// The identifier of the account that acts, `system`, or nothing.
    public static final String ACTOR = "kolo.actor";
    /// What the answer's header `X-Request-Id` says.
    public static final String REQUEST = "kolo.request";

    private LogKeys() {}
}
