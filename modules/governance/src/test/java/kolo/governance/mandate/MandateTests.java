package kolo.governance.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.governance.mandate.Objective.Promise;
import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.NotFound;
import kolo.kernel.Problem;
import kolo.tenancy.CurrentTenant;

class MandateTests extends Mandated {
    private static final Promise MEETINGS = new Promise("Members meet", "meetings", "0", "4", "Ana");

    @Autowired
    WriteMandate write;
    @Autowired
    ReadMandate read;

    @Test
    void a_draft_is_seen_by_those_who_write_it_and_a_published_plan_by_everybody() {
        actsAs(beta);
        run(ours, () -> write.aims(now, "Closer together.", 0));
        in(ours, () -> write.add(now, MEETINGS));
        assertThat(view().plan()).isNotNull();
        actsAs(gamma);
        assertThat(view().plan()).isNull();
        assertThat(visit("/governance/mandates/" + now)).doesNotContain("Closer together", "Members meet");

        actsAs(beta);
        run(ours, () -> write.publish(now));
        assertThat(visit("/governance/mandates/" + now)).contains("Closer together.", "Members meet", "meetings");
    }

    @Test
    void the_office_and_the_holders_people_write_and_nobody_else() {
        for (var stranger : Stream.of(alpha, gamma, Actor.visitor()).toList()) {
            actsAs(stranger);
            assertThatThrownBy(() -> in(ours, () -> write.add(now, MEETINGS))).isInstanceOf(Forbidden.class);
        }
        for (var writer : Stream.of(beta, office).toList()) {
            actsAs(writer);
            in(ours, () -> write.add(now, MEETINGS));
        }
        actsAs(office);
        assertThatThrownBy(() -> in(theirs, () -> write.add(now, MEETINGS))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_right_of_the_holder_begins_when_the_term_is_settled_and_ends_thirty_days_after_it() {
        actsAs(gamma);
        in(ours, () -> write.add(next, MEETINGS));
        actsAs(beta);
        itIs("2017-01-31T23:59:59");
        run(ours, () -> write.aims(now, "Late, but in time.", 0));
        itIs("2017-02-01T00:00:00");
        assertThatThrownBy(() -> run(ours, () -> write.aims(now, "Too late.", 0))).isInstanceOf(Forbidden.class);
        actsAs(office);
        run(ours, () -> write.report(now, "The office writes it down.", view().version()));
    }

    @Test
    void an_eleventh_objective_is_refused_also_when_two_add_the_tenth_at_once() throws Exception {
        actsAs(beta);
        for (int i = 0; i < 9; i++) {
            in(ours, () -> write.add(now, MEETINGS));
        }
        Callable<String> add = () -> CurrentTenant.call(ours.id(), () -> {
            try {
                write.add(now, MEETINGS);
                return "added";
            } catch (Problem | org.springframework.dao.DataAccessException refused) {
                return "refused";
            }
        });
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(add);
            var two = threads.submit(add);
            assertThat(Stream.of(one.get(), two.get())).containsExactlyInAnyOrder("added", "refused");
        }
        assertThatThrownBy(() -> in(ours, () -> write.add(now, MEETINGS))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_published_plan_stands_after_its_last_day_and_progress_is_still_told() {
        itIs("2016-01-20T10:00:00");
        actsAs(beta);
        var objective = in(ours, () -> write.add(now, MEETINGS));
        run(ours, () -> write.publish(now));
        var better = new Promise("Members meet often", "meetings", "0", "6", "Ana");
        run(ours, () -> write.change(now, objective, better, 0));
        itIs("2016-02-01T00:00:00");
        assertThatThrownBy(() -> run(ours, () -> write.change(now, objective, MEETINGS, 1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> run(ours, () -> write.drop(now, objective))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> run(ours, () -> write.aims(now, "Something else.", view().version())))
                .isInstanceOf(Conflict.class);
        run(ours, () -> write.progress(now, objective, 50, "Three so far.", ObjectiveResult.PARTLY));
        assertThat(visit("/governance/mandates/" + now)).contains("Members meet often", "Three so far.", "Partly");
    }

    @Test
    void a_plan_without_objectives_is_not_published_and_a_late_one_says_so() {
        actsAs(beta);
        assertThatThrownBy(() -> run(ours, () -> write.publish(now))).isInstanceOf(Conflict.class);
        in(ours, () -> write.add(now, MEETINGS));
        run(ours, () -> write.publish(now));
        assertThatThrownBy(() -> run(ours, () -> write.publish(now))).isInstanceOf(Conflict.class);
        assertThat(visit("/governance/mandates/" + now)).contains("later than agreed");
    }

    @Test
    void of_two_who_write_at_once_the_second_is_told() {
        actsAs(beta);
        run(ours, () -> write.aims(now, "First.", 0));
        int seen = view().version();
        run(ours, () -> write.aims(now, "Second.", seen));
        assertThatThrownBy(() -> run(ours, () -> write.aims(now, "Third, blind.", seen)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void review_and_report_are_written_in_their_time_and_are_public_at_once() {
        actsAs(beta);
        assertThatThrownBy(() -> run(ours, () -> write.report(now, "Too early.", 0))).isInstanceOf(Conflict.class);
        run(ours, () -> write.review(now, "Half way.", 0));
        itIs("2016-12-15T10:00:00");
        run(ours, () -> write.report(now, "All of it.\n\nAnd more.", view().version()));
        assertThat(visit("/governance/mandates/" + now)).contains("Half way.", "<p>And more.</p>");
    }

    @Test
    void a_past_mandate_is_shown_as_history_without_anything_being_due() {
        var page = visit("/governance/mandates/" + past);
        assertThat(page).contains("Alpha", "2015").doesNotContain("What is due when");
    }

    @Test
    void a_published_plan_is_found_and_a_draft_is_not() {
        actsAs(beta);
        in(ours, () -> write.add(now, new Promise("Quinoa", "meetings", "0", "4", "Ana")));
        assertThat(visit("/search?q=quinoa")).doesNotContain("/governance/mandates/" + now);
        run(ours, () -> write.publish(now));
        assertThat(visit("/search?q=quinoa")).contains("/governance/mandates/" + now, "Beta");
    }

    @Test
    void forms_lead_from_an_empty_plan_to_a_published_one() {
        actsAs(beta);
        var base = "/governance/mandates/" + now;
        var browser = browser();
        browser.form(browser.get(base + "/objectives/new"), "form[action$=objectives]")
                .fill("title", "Members meet")
                .fill("indicator", "meetings")
                .fill("baseline", "0")
                .fill("target", "4")
                .fill("owner", "Ana")
                .submit();
        assertThat(view().plan()).isNotNull();
        browser.form(browser.get(base + "/plan"), "form[action$=publication]").submit();
        assertThat(visit(base)).contains("Members meet");
    }

    private MandateView view() {
        return in(ours, () -> read.of(now).orElseThrow());
    }

    /// The page as a visitor sees it.
    private String visit(String path) {
        var before = actors.current();
        actsAs(Actor.visitor());
        try {
            return browser().get(path).text();
        } finally {
            actsAs(before);
        }
    }
}
