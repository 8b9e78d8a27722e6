package kolotest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TwoNetworksTests {

    @Test
    void what_bears_the_mark_of_the_other_network_is_a_leak() {
        TwoNetworks.assertNothingOfB("TENANT-A-club and TENANT-A-logo");
        assertThatThrownBy(() -> TwoNetworks.assertNothingOfB("a page with TENANT-B-club on it"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_row_says_of_a_network_what_the_test_says() {
        var row = NetworkRow.of("crafts")
                .withMemberKinds("PERSONS")
                .withLanguages("sr-Cyrl")
                .withStatus("SUSPENDED")
                .withModules("news")
                .withName("Crafts");
        assertThat(row).hasToString(
                "NetworkRow[slug=crafts, name=Crafts, status=SUSPENDED, languages=[sr-Cyrl], memberKinds=PERSONS, modules=[news]]");
    }
}
