package kolotest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

@SpringBootTest
@ClockAt("2026-03-28T23:30:00Z")
class ClockAtTests {

    @Autowired
    Clock clock;

    @Autowired
    MutableClock movable;

    @Test
    void the_application_sees_the_time_that_the_test_sets() {
        var inBelgrade = clock.withZone(ZoneId.of("Europe/Belgrade"));
        assertThat(clock.instant()).isEqualTo("2026-03-28T23:30:00Z");

        movable.advance(Duration.ofHours(2));

        assertThat(clock.instant()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(inBelgrade.instant()).isEqualTo(clock.instant());
        movable.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();
    }

    @SpringBootConfiguration
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
