package kolo.governance.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class ScheduleTests {
    private static final Schedule YEAR = new Schedule(LocalDate.of(2017, 1, 1), LocalDate.of(2018, 1, 1));

    @Test
    void plan_review_and_report_are_due_by_the_days_of_the_term() {
        assertThat(YEAR.planDue()).isEqualTo("2017-01-31");
        assertThat(YEAR.reviewDue()).isEqualTo("2017-07-02");
        assertThat(YEAR.reportDue()).isEqualTo("2018-01-31");
    }

    @Test
    void a_published_plan_may_be_changed_up_to_its_last_day_and_not_after() {
        assertThat(YEAR.planOpen(LocalDate.of(2017, 1, 31))).isTrue();
        assertThat(YEAR.planOpen(LocalDate.of(2017, 2, 1))).isFalse();
    }

    @Test
    void a_review_is_written_during_the_term_and_a_report_from_its_last_thirty_days_on() {
        assertThat(YEAR.reviewOpen(LocalDate.of(2016, 12, 31))).isFalse();
        assertThat(YEAR.reviewOpen(LocalDate.of(2017, 1, 1))).isTrue();
        assertThat(YEAR.reviewOpen(LocalDate.of(2018, 2, 1))).isFalse();
        assertThat(YEAR.reportOpen(LocalDate.of(2017, 12, 1))).isFalse();
        assertThat(YEAR.reportOpen(LocalDate.of(2017, 12, 2))).isTrue();
        assertThat(YEAR.reportOpen(LocalDate.of(2030, 1, 1))).isTrue();
    }
}
