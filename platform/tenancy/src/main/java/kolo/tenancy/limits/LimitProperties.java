package kolo.tenancy.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import kolo.tenancy.LimitKind;
import kolo.tenancy.NetworkLimits;

/// What a network may have for which the operator set nothing else.
///
/// @param members         memberships in force
/// @param storage         stored files
/// @param mailsADay       letters on one day of the network
/// @param requestsASecond requests a second on each node
/// @param exportsAMinute  of lists, feeds and site maps, for one client's address on each node; a network as a whole has
///                        ten times as many
@ConfigurationProperties("kolo.limits")
record LimitProperties(@DefaultValue("10000") long members, @DefaultValue("2GB") DataSize storage,
        @DefaultValue("2000") long mailsADay, @DefaultValue("100") long requestsASecond,
        @DefaultValue("30") int exportsAMinute) {
    /// Refuses what would allow nothing.
    public LimitProperties {
        check("members", LimitKind.MEMBERS, members);
        check("storage", LimitKind.STORAGE, storage.toBytes());
        check("mails-a-day", LimitKind.MAILS, mailsADay);
        check("requests-a-second", LimitKind.REQUESTS, requestsASecond);
        if (exportsAMinute < 1 || exportsAMinute > 100_000) {
            throw new IllegalArgumentException(
                    "kolo.limits.exports-a-minute is a number from 1 to 100000, not " + exportsAMinute);
        }
    }

    private static void check(String name, LimitKind kind, long value) {
        if (!kind.allows(value)) {
            throw new IllegalArgumentException("kolo.limits." + name + " is out of bounds: " + value);
        }
    }

    NetworkLimits usual() {
        return new NetworkLimits(members, storage.toBytes(), mailsADay, requestsASecond);
    }
}
