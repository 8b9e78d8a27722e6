package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

import kolo.identity.Actor;
import kolo.kernel.Ids;
import kolotest.Answer;

/// The oracle of the specification, through the front door.
class NeverOversoldTests extends Festival {

    private String link(String name) {
        var secret = Secret.random();
        run(ours, () -> new GuestRows(jdbc).submit(Ids.next(), edition, secret.digest(), request(name),
                java.time.Instant.now()));
        return "/registrations/confirm/" + secret.text();
    }

    private Callable<Answer> confirming(String link) {
        return () -> {
            var browser = browser();
            return browser.form(browser.get(link), "form.form").submit();
        };
    }

    private static List<Answer> together(List<Callable<Answer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(40)) {
            var answers = new ArrayList<Answer>();
            for (var result : threads.invokeAll(work)) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    private List<Registration> in(RegistrationState state) {
        return in(ours, () -> registrations.inStates(edition, java.util.Set.of(state)));
    }

    @Test
    void two_hundred_at_once_for_fifty_places_then_ten_cancel_while_twenty_newcomers_come() throws Exception {
        actsAs(Actor.visitor());
        var answers = together(IntStream.range(0, 200).mapToObj(i -> confirming(link("Guest " + i))).toList());
        assertThat(answers).allMatch(answer -> answer.status() == 303);
        assertThat(in(RegistrationState.CONFIRMED)).hasSize(50);
        assertThat(taken()).isEqualTo(50);
        var waiting = in(RegistrationState.WAITLISTED);
        assertThat(waiting).hasSize(150);
        var positions = in(ours, () -> waiting.stream().map(register::position).toList());
        assertThat(positions).containsExactlyElementsOf(LongStream.rangeClosed(1, 150).boxed().toList());

        var leaving = in(RegistrationState.CONFIRMED).subList(0, 10);
        var both = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 20; i++) {
            both.add(confirming(link("Newcomer " + i)));
            if (i < 10) {
                both.add(cancelling(leaving.get(i)));
            }
        }
        assertThat(together(both)).allMatch(answer -> answer.status() == 303);
        assertThat(in(RegistrationState.OFFERED)).extracting(Registration::number)
                .containsExactlyElementsOf(waiting.subList(0, 10).stream().map(Registration::number).toList());
        assertThat(in(RegistrationState.CONFIRMED)).hasSize(40);
        assertThat(in(RegistrationState.WAITLISTED)).hasSize(160);
        assertThat(taken()).isEqualTo(50);
    }

    private Callable<Answer> cancelling(Registration one) {
        var secret = Secret.random();
        run(ours, () -> registrations.link(one.id(), secret.digest(), java.time.Instant.now()));
        return () -> {
            var browser = browser();
            return browser.form(browser.get("/registrations/link/" + secret.text()), "form[action$=cancellation]")
                    .submit();
        };
    }

    @Test
    void the_database_refuses_a_place_too_many_even_past_the_gate() {
        var pool = in(ours, () -> pools.all(edition).getFirst());
        run(ours, () -> pools.change(Map.of(pool.id(), 50), false));
        assertThatThrownBy(() -> run(ours, () -> pools.change(Map.of(pool.id(), 1), false)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(taken()).isEqualTo(50);
    }

    @Test
    void the_same_form_twice_at_once_is_one_registration() throws Exception {
        actsAs(Actor.visitor());
        var link = link("Ana");
        var answers = together(List.of(confirming(link), confirming(link), confirming(link)));
        assertThat(answers).allMatch(answer -> answer.status() == 303);
        assertThat(in(RegistrationState.CONFIRMED)).hasSize(1);
        assertThat(taken()).isEqualTo(1);
    }
}
