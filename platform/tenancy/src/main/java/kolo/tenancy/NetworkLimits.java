package kolo.tenancy;

/// How much of each kind a network may have; every number is at least 1.
///
/// @param members         memberships in force at one time
/// @param storage         bytes of stored files
/// @param mailsADay       letters that leave on one day of the network's own zone
/// @param requestsASecond on each node, after a burst of [#burst()]
public record NetworkLimits(long members, long storage, long mailsADay, long requestsASecond) {
    /// The most of one kind.
    public long of(LimitKind kind) {
        return switch (kind) {
            case MEMBERS -> members;
            case STORAGE -> storage;
            case MAILS -> mailsADay;
            case REQUESTS -> requestsASecond;
        };
    }

    /// How many requests may come at once: two seconds' worth, and never less than one page asks for.
    public long burst() {
        return Math.max(20, 2 * requestsASecond);
    }
}
