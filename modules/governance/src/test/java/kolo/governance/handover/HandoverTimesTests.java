package kolo.governance.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class HandoverTimesTests {
    private static final HandoverTimes TIMES = new HandoverTimes(LocalDate.of(2017, 1, 1));

    @Test
    void a_handover_opens_sixty_days_before_the_term_and_closes_thirty_days_after_its_first_day() {
        assertThat(TIMES.opens()).isEqualTo("2016-11-02");
        assertThat(TIMES.closes()).isEqualTo("2017-01-31");
        assertThat(TIMES.stage(LocalDate.of(2016, 11, 1))).isEqualTo(HandoverTimes.Stage.AHEAD);
        assertThat(TIMES.stage(LocalDate.of(2016, 11, 2))).isEqualTo(HandoverTimes.Stage.OPEN);
        assertThat(TIMES.stage(LocalDate.of(2017, 1, 31))).isEqualTo(HandoverTimes.Stage.OPEN);
        assertThat(TIMES.stage(LocalDate.of(2017, 2, 1))).isEqualTo(HandoverTimes.Stage.CLOSED);
    }
}
