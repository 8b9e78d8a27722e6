package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// Modulith's monitor of stale events measures from the event and not from the last attempt, and counts one that is being
/// retried as failed; Kolo's own looks after them instead. With one duration set, the other two would mean "stale now".
class EventSettingsTests {
    @Test
    void the_monitor_that_fails_events_while_they_are_retried_is_off() throws IOException {
        var settings = new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"))
                .getFirst();
        for (var state : List.of("published", "processing", "resubmitted")) {
            assertThat(settings.getProperty("spring.modulith.events.staleness." + state)).as(state).isNull();
        }
        assertThat(settings.getProperty("spring.modulith.events.republish-outstanding-events-on-restart"))
                .isEqualTo(false);
    }
}
