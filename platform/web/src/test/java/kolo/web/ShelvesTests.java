package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import kolo.tenancy.TenantId;
import kolo.web.KeptPages.Answer;
import kolo.web.KeptPages.Question;

class ShelvesTests {
    private static final int PAGE = 1000;
    private static final long ROOM = 100L * 2 * PAGE;
    private final Shelves shelves = new Shelves(ROOM);

    private static TenantId network(int number) {
        return new TenantId(new UUID(0, number));
    }

    private static Question question(String page) {
        return new Question(page, "clusnet.localhost", "clusnet.localhost");
    }

    private void keep(int network, long version, String page) {
        shelves.put(network(network), version, question(page), new Answer("text/html", Map.of(), new byte[PAGE]));
    }

    private boolean has(int network, String page) {
        return shelves.find(network(network), question(page)) != null;
    }

    @Test
    void all_together_stay_within_the_room() {
        for (int page = 0; page < 1000; page++) {
            keep(page % 7, 1, "page " + page);
            assertThat(shelves.bytes()).isLessThanOrEqualTo(ROOM);
        }
        assertThat(shelves.bytes()).isGreaterThan(ROOM / 2);
    }

    @Test
    void a_noisy_network_and_many_others_leave_a_quiet_one_its_share() {
        for (int page = 0; page < 5; page++) {
            keep(1, 1, "quiet " + page);
        }
        for (int page = 0; page < 500; page++) {
            keep(2, 1, "noisy " + page);
        }
        for (int other = 3; other < 12; other++) {
            for (int page = 0; page < 50; page++) {
                keep(other, 1, "page " + page);
            }
        }
        for (int page = 0; page < 5; page++) {
            assertThat(has(1, "quiet " + page)).isTrue();
        }
    }

    @Test
    void what_is_not_asked_for_goes_first() {
        for (int page = 0; page < 100; page++) {
            keep(1, 1, "page " + page);
        }
        assertThat(has(1, "page 0")).isTrue();
        keep(1, 1, "one more");
        assertThat(has(1, "page 0")).isTrue();
        assertThat(has(1, "page 1")).isFalse();
    }

    @Test
    void a_new_version_clears_the_shelf_and_an_old_one_does_not_come_back() {
        keep(1, 5, "old");
        keep(2, 5, "other network");
        keep(1, 6, "new");
        keep(1, 5, "late");

        assertThat(has(1, "old")).isFalse();
        assertThat(has(1, "late")).isFalse();
        assertThat(has(1, "new")).isTrue();
        assertThat(has(2, "other network")).isTrue();
        assertThat(shelves.bytes()).isEqualTo(2L * 2 * PAGE);
    }

    @Test
    void nothing_is_found_on_another_networks_shelf() {
        keep(1, 1, "page");

        assertThat(has(2, "page")).isFalse();
    }

    @Test
    void compressed_and_back() throws IOException {
        var text = "Коло ".repeat(500).getBytes(StandardCharsets.UTF_8);

        assertThat(Gzip.of(text)).hasSizeLessThan(text.length / 5);
        assertThat(Gzip.plain(Gzip.of(text))).isEqualTo(text);
        assertThat(Gzip.accepted("gzip, deflate, br")).isTrue();
        assertThat(Gzip.accepted("br;q=1, gzip;q=0.5")).isTrue();
        assertThat(Gzip.accepted("gzip;q=0")).isFalse();
        assertThat(Gzip.accepted("gzip; q=0.0, br")).isFalse();
        assertThat(Gzip.accepted("br")).isFalse();
        assertThat(Gzip.accepted(null)).isFalse();
    }
}
