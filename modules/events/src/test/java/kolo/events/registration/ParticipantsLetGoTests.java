package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.kernel.EmailAddress;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.mail.Mailbox;
import kolo.tenancy.RetentionRule;
import kolotest.Answer;

/// How those who took part leave the records, and what stays of them.
class ParticipantsLetGoTests extends Festival {
    @Autowired
    RetentionRule registrationsKept;
    @Autowired
    OwnRegistration own;
    @Autowired
    RegistrationDecisions decisions;
    @Autowired
    EndOffers endOffers;
    @Autowired
    KeepReminders keepReminders;
    @Autowired
    EnterByHand byHand;
    @Autowired
    Mailbox mailbox;

    private long holding(String table, String text) {
        return in(ours, () -> jdbc.sql("select count(*) from " + table + " x where x::text ilike :text")
                .param("text", "%" + text + "%")
                .query(Long.class)
                .single());
    }

    private int countries() {
        return in(ours,
                () -> jdbc.sql("select count(*) from events.registration where edition_id = ? and country = 'RS'")
                        .param(edition.value())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void some_time_after_the_event_nobody_is_named_and_everything_still_counts() {
        var ana = register("Ana Petrova");
        register("Bo");
        run(ours, () -> own.answer(now(ana), Map.of(java.util.UUID.randomUUID(), List.of("vegetarian"))));
        run(ours, () -> own.substitute(now(ana), "Ceca Petrova", new EmailAddress("ceca@example.org")));
        int before = taken();
        var ends = now(ana).requestedAt().plus(Duration.ofDays(31));
        assertThat(in(ours, () -> registrationsKept.end(ends.minus(Duration.ofDays(2))))).isZero();
        assertThat(in(theirs, () -> registrationsKept.end(ends.plus(Duration.ofDays(9))))).isZero();
        assertThat(in(ours, () -> registrationsKept.end(ends.plus(Duration.ofDays(9))))).isGreaterThan(2);
        for (var table : List.of("events.registration", "events.registration_step", "events.invitation")) {
            assertThat(holding(table, "petrova")).as(table).isZero();
            assertThat(holding(table, "ceca@")).as(table).isZero();
            assertThat(holding(table, "vegetarian")).as(table).isZero();
        }
        assertThat(taken()).isEqualTo(before);
        assertThat(countries()).isEqualTo(2);
        assertThat(now(ana).state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(in(ours, () -> registrationsKept.end(ends.plus(Duration.ofDays(9))))).as("done").isZero();
    }

    @Test
    void a_certificate_is_verified_by_its_name_on_paper_after_the_name_has_gone() {
        var ana = in(ours, () -> register.register(edition, new Request(Ids.next(), type, null, null, "Љубица Ђорђевић",
                "ljubica@example.org", null, "RS", "sr-Cyrl", ParticipationMode.ONSITE, 1, List.of(), Map.of(), null),
                false));
        var browser = browser();
        browser.form(browser.get("/events/" + edition + "/check-in"), "form.door")
                .fill("code", now(ana).code())
                .submit();
        assertThat(state(ana)).isEqualTo(RegistrationState.CHECKED_IN);
        var code = in(ours, () -> jdbc.sql("select code from events.certificate where registration_id = ?")
                .param(ana.registration().id().value())
                .query(String.class)
                .single());
        run(ours, () -> registrationsKept.end(Instant.now().plus(Duration.ofDays(60))));
        actsAs(Actor.visitor());
        browser = browser();
        var page = browser.get("/certificates/" + code);
        assertThat(page.text()).contains("it holds", "no longer kept").doesNotContain("Љубица");
        assertThat(asked(browser.form(page, "form.form").fill("name", "Ljubica Đorđević").submit()))
                .contains("This is the name");
        assertThat(asked(browser.form(page, "form.form").fill("name", "Eve").submit()))
                .contains("This is not the name");
    }

    private static String asked(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void reading_a_certificate_writes_nothing() {
        var ana = register("Ana");
        run(ours, () -> decisions.arrive(edition, ana.registration().id()));
        var secret = Secret.random();
        run(ours, () -> registrations.link(ana.registration().id(), secret.digest(), Instant.now()));
        actsAs(Actor.visitor());
        var path = "/registrations/link/" + secret.text();
        var browser = browser();
        assertThat(browser.get(path + "/certificate.pdf").status()).isEqualTo(404);
        assertThat(holding("events.certificate", ana.registration().id().toString())).isZero();
        var issued = browser.form(browser.get(path), "form[action$='/certificate']").submit();
        assertThat(browser.follow(issued).status()).isEqualTo(200);
        assertThat(holding("events.certificate", ana.registration().id().toString())).isEqualTo(1);
    }

    @Test
    void a_guest_erases_themselves_behind_the_link_and_the_place_goes_to_who_waits() {
        run(ours, () -> setUp.change(in(ours, () -> settings.find(edition).orElseThrow()),
                Map.of(new SetUpRegistration.PoolKey(kolo.events.capacity.PoolKind.EVENT, ""), 1)));
        var ana = register("Ana");
        var bo = register("Bo");
        var secret = Secret.random();
        run(ours, () -> registrations.link(ana.registration().id(), secret.digest(), Instant.now()));
        actsAs(Actor.visitor());
        var browser = browser();
        var page = browser.get("/registrations/link/" + secret.text());
        assertThat(page.text()).contains("Erase my data", "certificate can still be verified");
        assertThat(browser.form(page, "form[action$=erasure]").submit().status()).isEqualTo(303);
        actsAs(office);
        assertThat(now(ana).name()).isEqualTo("—");
        assertThat(state(ana)).isEqualTo(RegistrationState.CANCELLED);
        assertThat(state(bo)).isEqualTo(RegistrationState.OFFERED);
        assertThat(now(bo).name()).isEqualTo("Bo");
        assertThat(browser.get("/registrations/link/" + secret.text()).status()).isEqualTo(404);
        assertThat(holding("events.registration", "ana@")).isZero();
        assertThat(holding("audit.entry", "ana@")).isZero();
        assertThat(register("Ana").repeated()).as("may come again").isFalse();
    }

    @Test
    void the_office_registers_somebody_by_hand_through_the_same_gate_with_a_letter() {
        run(ours, () -> setUp.change(in(ours, () -> settings.find(edition).orElseThrow()),
                Map.of(new SetUpRegistration.PoolKey(kolo.events.capacity.PoolKind.EVENT, ""), 1)));
        var browser = browser();
        var path = "/events/" + edition + "/participants/new";
        var form = browser.form(browser.get(path), "main form.form")
                .fill("name", "Ana")
                .fill("email", "ana@example.org");
        assertThat(form.submit().status()).as("nothing said of the person's consent").isEqualTo(422);
        var added = browser.follow(form.fill("consent", "by telephone on 3 May").submit());
        assertThat(added.text()).contains("Confirmed", "by telephone on 3 May");
        assertThat(taken()).isEqualTo(1);
        assertThat(in(ours, () -> mailbox.newest()).getFirst().toAddress()).isEqualTo("ana@example.org");
        var again = browser.form(browser.get(path), "main form.form");
        browser.follow(
                again.fill("name", "Bo").fill("email", "bo@example.org").fill("consent", "at the desk").submit());
        assertThat(taken()).as("never beyond the places").isEqualTo(1);
        assertThat(holding("events.registration", "WAITLISTED")).isPositive();
        actsAs(somebody());
        assertThat(browser.get(path).status()).isEqualTo(403);
        assertThatThrownBy(() -> in(ours, () -> byHand.choices(edition))).isInstanceOf(Forbidden.class);
    }

    @Test
    void who_may_manage_registrations_reaches_no_event_that_they_may_not_see() {
        run(ours,
                () -> jdbc.sql("update events.edition set state = 'DRAFT' where id = ?")
                        .param(edition.value())
                        .update());
        actsAs(Actor.of(new AccountId(Ids.next()), "Secretary", Set.of(),
                new Authority(Set.of(), Set.of(EventsIntent.MANAGE_REGISTRATIONS), Set.of(), false)));
        assertThatThrownBy(() -> in(ours, () -> byHand.choices(edition))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(ours, () -> keepReminders.plan(edition, null, "Soon")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(ours, () -> setUp.keep(edition, new ParticipationType(type, 0,
                LocalText.of("en", "Delegate"), Manner.OPEN, false, null, null, null, false), null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_offer_does_not_end_while_the_module_is_off() {
        run(ours, () -> setUp.change(in(ours, () -> settings.find(edition).orElseThrow()),
                Map.of(new SetUpRegistration.PoolKey(kolo.events.capacity.PoolKind.EVENT, ""), 1)));
        var ana = register("Ana");
        var bo = register("Bo");
        run(ours, () -> own.cancel(now(ana)));
        run(ours,
                () -> jdbc.sql("update events.registration set expires_at = state_at - interval '1 hour' where id = ?")
                        .param(bo.registration().id().value())
                        .update());
        switchOff();
        var later = kolo.tenancy.CurrentTenant.call(ours.id(), () -> transaction.execute(
                status -> endOffers.execute(bo.registration().id().value())));
        assertThat(later).isPresent();
        assertThat(state(bo)).isEqualTo(RegistrationState.OFFERED);
    }
}
