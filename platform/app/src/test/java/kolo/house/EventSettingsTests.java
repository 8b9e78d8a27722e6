package kolo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/// A duration that is left out means "stale now": an event just published would be counted as failed.
class EventSettingsTests {
    @Test
    void every_duration_after_which_an_event_counts_as_stale_is_set() throws IOException {
        var settings = new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"))
                .getFirst();
        for (var state : List.of("published", "processing", "resubmitted")) {
            var value = settings.getProperty("spring.modulith.events.staleness." + state);

            assertThat(DurationStyle.detectAndParse(String.valueOf(value))).as(state).isGreaterThan(Duration.ZERO);
        }
        assertThat(settings.getProperty("spring.modulith.events.republish-outstanding-events-on-restart"))
                .isEqualTo(false);
    }
}
