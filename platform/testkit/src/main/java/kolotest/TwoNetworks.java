package kolotest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/// Two networks of the same shape, and strings by which a leak from one into the other is recognised.
///
/// Tests write [#CANARY_A] and [#CANARY_B] into the rows of each, in every column that takes them; what is served to A
/// must never contain B's.
///
/// @param a the network on `alpha.localhost`
/// @param b the network on `beta.localhost`
public record TwoNetworks(UUID a, UUID b) {

    /// Begins every text that belongs to network A.
    public static final String CANARY_A = "TENANT-A-";

    /// Begins every text that belongs to network B.
    public static final String CANARY_B = "TENANT-B-";

    /// The networks in this database, which are made when they are not there yet.
    public static TwoNetworks in(TestDatabase database) {
        return new TwoNetworks(NetworkRow.of("alpha").withName(CANARY_A + "network").plant(database),
                NetworkRow.of("beta").withName(CANARY_B + "network").plant(database));
    }

    /// The host of network A.
    public String hostOfA() {
        return "alpha.localhost";
    }

    /// The host of network B.
    public String hostOfB() {
        return "beta.localhost";
    }

    /// Fails when something that was given to A has a string of B in it.
    public static void assertNothingOfB(String servedToA) {
        assertThat(servedToA).as("what network A was given").doesNotContain(CANARY_B);
    }
}
