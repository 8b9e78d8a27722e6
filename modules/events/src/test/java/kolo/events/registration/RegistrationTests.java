package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.events.LocalText;
import kolo.events.capacity.Fairness;
import kolo.events.capacity.PoolKind;
import kolo.events.registration.SetUpRegistration.PoolKey;
import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.mail.Mailbox;

class RegistrationTests extends Festival {
    @Autowired
    OwnRegistration own;
    @Autowired
    RegistrationDecisions decisions;
    @Autowired
    EndOffers endOffers;
    @Autowired
    SendReminders sendReminders;
    @Autowired
    KeepReminders keepReminders;
    @Autowired
    Mailbox mailbox;

    private RegistrationSetting setting() {
        return in(ours, () -> settings.find(edition).orElseThrow());
    }

    private void capacity(@Nullable Integer places) {
        var sizes = new java.util.HashMap<PoolKey, @Nullable Integer>();
        sizes.put(new PoolKey(PoolKind.EVENT, ""), places);
        run(ours, () -> setUp.change(setting(), sizes));
    }

    private void rules(Fairness fairness, int mostPlaces, @Nullable Integer organisation, @Nullable Integer country,
            boolean autoConfirm) {
        var now = setting();
        run(ours, () -> setUp.change(new RegistrationSetting(edition, now.version(), null, null, null, true, 24, null,
                null, autoConfirm, fairness, mostPlaces, organisation, country, LocalText.NONE), Map.of()));
    }

    private void kind(Manner manner, @Nullable BigDecimal fee, @Nullable Integer hours) {
        run(ours, () -> setUp.keep(edition, new ParticipationType(type, 0, LocalText.of("en", "Delegate"), manner,
                false, fee, fee == null ? null : "EUR", hours, false), null));
    }

    private void cancel(Outcome outcome) {
        run(ours, () -> own.cancel(now(outcome)));
    }

    private List<String> subjects(String name) {
        var address = name.replace(' ', '.') + "@example.org";
        return in(ours, () -> mailbox.newest()).stream()
                .filter(mail -> mail.toAddress().equals(address))
                .map(mail -> mail.subject())
                .toList();
    }

    @Test
    void who_moves_up_is_offered_the_place_and_it_goes_on_when_the_time_is_over() {
        capacity(1);
        var ana = register("Ana");
        var bo = register("Bo");
        var ceca = register("Ceca");
        assertThat(bo.position()).isEqualTo(1);
        assertThat(ceca.position()).isEqualTo(2);
        cancel(ana);
        assertThat(state(bo)).isEqualTo(RegistrationState.OFFERED);
        assertThat(Objects.requireNonNull(now(bo).expiresAt())).isAfter(Instant.now().plus(Duration.ofHours(23)));
        assertThat(taken()).isEqualTo(1);
        run(ours,
                () -> jdbc.sql("update events.registration set expires_at = state_at - interval '1 hour' where id = ?")
                        .param(bo.registration().id().value())
                        .update());
        assertThat(in(ours, () -> endOffers.execute(bo.registration().id().value()).isEmpty())).isTrue();
        assertThat(state(bo)).isEqualTo(RegistrationState.OFFER_EXPIRED);
        assertThat(state(ceca)).isEqualTo(RegistrationState.OFFERED);
        assertThatThrownBy(() -> run(ours, () -> own.accept(now(bo)))).isInstanceOf(Conflict.class);
        run(ours, () -> own.accept(now(ceca)));
        assertThat(state(ceca)).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(taken()).isEqualTo(1);
        assertThat(subjects("Bo")).hasSize(3);
        assertThat(subjects("Ceca").getFirst()).contains("You take part");
    }

    @Test
    void a_newcomer_does_not_snipe_a_place_from_those_who_wait() {
        capacity(1);
        var ana = register("Ana");
        var bo = register("Bo");
        cancel(ana);
        run(ours, () -> own.decline(now(bo)));
        assertThat(taken()).isZero();
        var ceca = register("Ceca");
        assertThat(ceca.registration().state()).isEqualTo(RegistrationState.CONFIRMED);
        var dara = register("Dara");
        assertThat(dara.position()).isEqualTo(1);
        cancel(ceca);
        var eva = register("Eva");
        assertThat(state(dara)).isEqualTo(RegistrationState.OFFERED);
        assertThat(eva.registration().state()).isEqualTo(RegistrationState.WAITLISTED);
    }

    @Test
    void more_places_go_to_those_who_wait_and_fewer_take_nobody_away() {
        capacity(3);
        List.of("Ana", "Bo", "Ceca").forEach(this::register);
        var dara = register("Dara");
        capacity(1);
        var pool = in(ours, () -> pools.all(edition).getFirst());
        assertThat(pool.over()).isEqualTo(2);
        assertThat(taken()).isEqualTo(3);
        assertThat(browser().get("/events/" + edition + "/participants").text()).contains("over by 2");
        capacity(4);
        assertThat(state(dara)).isEqualTo(RegistrationState.OFFERED);
        assertThat(in(ours, () -> pools.all(edition).getFirst()).over()).isZero();
    }

    @Test
    void an_approval_looks_again_and_a_full_event_puts_the_earlier_request_first() {
        capacity(1);
        kind(Manner.APPROVAL, null, null);
        var ana = register("Ana");
        assertThat(ana.registration().state()).isEqualTo(RegistrationState.PENDING_APPROVAL);
        assertThat(taken()).isZero();
        kind(Manner.OPEN, null, null);
        register("Bo");
        var ceca = register("Ceca");
        assertThat(ceca.position()).isEqualTo(1);
        run(ours, () -> decisions.approve(edition, List.of(ana.registration().id().value())));
        assertThat(state(ana)).isEqualTo(RegistrationState.WAITLISTED);
        assertThat(in(ours, () -> register.position(now(ana)))).isEqualTo(1);
        assertThat(in(ours, () -> register.position(now(ceca)))).isEqualTo(2);
        run(ours, () -> decisions.letIn(edition, List.of(ceca.registration().id().value())));
        assertThat(state(ceca)).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(in(ours, () -> pools.all(edition).getFirst()).over()).isEqualTo(1);
    }

    @Test
    void a_rejection_says_why_and_frees_the_way() {
        kind(Manner.APPROVAL, null, null);
        var ana = register("Ana");
        run(ours, () -> decisions.reject(edition, List.of(ana.registration().id().value()), "Only members this year."));
        assertThat(state(ana)).isEqualTo(RegistrationState.REJECTED);
        assertThat(in(ours, () -> mailbox.find(mailbox.newest().getFirst().id()).orElseThrow()).text())
                .contains("Only members this year.");
        assertThat(register("Ana").repeated()).isFalse();
    }

    @Test
    void limits_per_organisation_and_country_hold_and_do_not_hold_up_others() {
        capacity(10);
        rules(Fairness.STRICT, 1, null, 2, true);
        register("Ana");
        register("Bo");
        var ceca = register("Ceca");
        assertThat(ceca.registration().state()).isEqualTo(RegistrationState.WAITLISTED);
        var dan = in(ours,
                () -> register.register(edition, request("Dan", ParticipationMode.ONLINE, "RO"), false));
        assertThat(dan.registration().state()).isEqualTo(RegistrationState.CONFIRMED);
        rules(Fairness.STRICT, 1, null, 3, true);
        assertThat(state(ceca)).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void a_place_held_for_a_fee_is_confirmed_by_the_payment_or_goes_on() {
        capacity(1);
        kind(Manner.OPEN, new BigDecimal("120.00"), 48);
        var ana = register("Ana");
        assertThat(ana.registration().state()).isEqualTo(RegistrationState.AWAITING_PAYMENT);
        assertThat(taken()).isEqualTo(1);
        run(ours, () -> decisions.paid(edition, ana.registration().id().value(), new BigDecimal("120.00"),
                "Cluj IT Cluster"));
        assertThat(state(ana)).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(now(ana).paidBy()).isEqualTo("Cluj IT Cluster");
    }

    @Test
    void the_same_person_or_the_same_form_is_one_registration() {
        var request = request("Ana");
        var first = in(ours, () -> register.register(edition, request, false));
        var again = in(ours, () -> register.register(edition, request, false));
        assertThat(again.repeated()).isTrue();
        assertThat(again.registration().id()).isEqualTo(first.registration().id());
        assertThat(register("Ana").repeated()).isTrue();
        assertThat(taken()).isEqualTo(1);
        cancel(first);
        assertThat(register("Ana").repeated()).isFalse();
    }

    @Test
    void a_colleague_takes_the_place_with_a_letter_and_a_code_of_their_own() {
        var ana = register("Ana");
        register("Bo");
        assertThatThrownBy(() -> run(ours, () -> own.substitute(now(ana), "Bo", new EmailAddress("Bo@example.org"))))
                .isInstanceOf(Invalid.class);
        var code = now(ana).code();
        run(ours, () -> own.substitute(now(ana), "Женски Никола", new EmailAddress("nikola@example.org")));
        assertThat(now(ana).name()).isEqualTo("Женски Никола");
        assertThat(now(ana).code()).isNotEqualTo(code);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void a_session_has_places_of_its_own() {
        var start = in(ours, () -> settings.find(edition).map(one -> 1).orElseThrow());
        assertThat(start).isEqualTo(1);
        var session = Ids.next();
        assertThatThrownBy(() -> in(ours, () -> register.register(edition, withSession(session), false)))
                .isInstanceOf(Invalid.class);
    }

    private Request withSession(UUID session) {
        var plain = request("Ana");
        return new Request(plain.submitKey(), type, null, null, "Ana", plain.email(), null, null, "en",
                ParticipationMode.ONSITE, 1, List.of(session), Map.of(), null);
    }

    @Test
    void invitations_open_what_is_closed_and_only_once() {
        kind(Manner.INVITATION, null, null);
        assertThatThrownBy(() -> register("Ana")).isInstanceOf(Invalid.class);
        run(ours,
                () -> keepReminders.invite(edition, settings.types(edition).getFirst(), "a@example.org, b@example.org",
                        "sr-Cyrl"));
        var link = in(ours, () -> mailbox.newest()).getFirst().links().getFirst();
        var digest = new Secret(link.substring(link.indexOf("invitation=") + 11)).digest();
        var plain = request("Ana");
        var invited = new Request(plain.submitKey(), type, null, null, "Ana", plain.email(), null, null, "en",
                ParticipationMode.ONSITE, 1, List.of(), Map.of(), digest);
        assertThat(in(ours, () -> register.register(edition, invited, false)).registration().state())
                .isEqualTo(RegistrationState.CONFIRMED);
        var second = new Request(Ids.next(), type, null, null, "Bo", "bo@example.org", null, null, "en",
                ParticipationMode.ONSITE, 1, List.of(), Map.of(), digest);
        assertThatThrownBy(() -> in(ours, () -> register.register(edition, second, false)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_reminder_goes_to_everybody_once_also_after_a_crash() {
        register("Ana");
        register("Bo");
        run(ours, () -> keepReminders.plan(edition, Instant.now().plusSeconds(1), "Bring your passport."));
        var reminder = in(ours, () -> jdbc.sql("select id from events.reminder where edition_id = ?")
                .param(edition.value())
                .query(UUID.class)
                .single());
        run(ours, () -> jdbc.sql("update events.reminder set send_at = send_at - interval '1 day' where id = ?")
                .param(reminder)
                .update());
        kolo.tenancy.CurrentTenant.run(ours.id(), () -> sendReminders.execute(reminder));
        // as after a crash: the letters are written, the end is not
        run(ours, () -> jdbc.sql("update events.reminder set sent_at = null where id = ?").param(reminder).update());
        kolo.tenancy.CurrentTenant.run(ours.id(), () -> sendReminders.execute(reminder));
        assertThat(subjects("Ana")).filteredOn(subject -> subject.startsWith("Soon")).hasSize(1);
        assertThat(subjects("Bo")).filteredOn(subject -> subject.startsWith("Soon")).hasSize(1);
    }

    @Test
    void a_guest_registers_by_the_letter_and_nobody_elses_link_leads_anywhere() {
        actsAs(Actor.visitor());
        var browser = browser();
        var sent = browser.form(browser.get("/events/" + edition + "/registration"), "form.register")
                .fill("name", "Γιώργος Παπαδόπουλος")
                .fill("email", "giorgos@example.org")
                .fill("country", "GR")
                .fill("consent", "true")
                .submit();
        assertThat(sent.status()).isEqualTo(303);
        assertThat(taken()).isZero();
        var letter = in(ours, () -> mailbox.newest()).getFirst();
        assertThat(letter.subject()).contains("Confirm your registration");
        var link = java.net.URI.create(letter.links().getFirst()).getPath();
        var page = browser.get(link);
        assertThat(page.text()).contains("Γιώργος Παπαδόπουλος");
        var own = browser.follow(browser.form(page, "form.form").submit());
        assertThat(own.text()).contains("Confirmed", "<svg", "Days of Clusters");
        assertThat(taken()).isEqualTo(1);
        assertThat(browser.on(theirs.slug() + ".localhost").get(link).status()).isEqualTo(404);
        assertThat(browser.get("/registrations/link/" + Secret.random().text()).status()).isEqualTo(404);
        var gone = browser.follow(browser.form(own, "form[action$=cancellation]").submit());
        assertThat(gone.text()).contains("Cancelled");
        assertThat(taken()).isZero();
    }

    @Test
    void what_is_wrong_with_a_form_is_said_beside_the_fields() {
        run(ours, () -> setUp.keep(edition, new Question(Ids.next(), 0, Question.Kind.ONE, LocalText.of("en", "Lunch?"),
                List.of(LocalText.of("en", "Meat"), LocalText.of("en", "None")), true), false));
        actsAs(Actor.visitor());
        var browser = browser();
        var refused = browser.form(browser.get("/events/" + edition + "/registration"), "form.register")
                .fill("name", "x".repeat(301))
                .fill("email", "nobody")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Lunch?", "At most 300 characters", "consent");
        for (var hostile : kolotest.Samples.hostileTexts().values()) {
            var answer = browser.form(browser.get("/events/" + edition + "/registration"), "form.register")
                    .fill("name", hostile)
                    .fill("email", hostile)
                    .fill("organisation", hostile)
                    .submit();
            assertThat(answer.status()).isIn(303, 400, 413, 422);
        }
    }

    @Test
    void nothing_of_another_network_can_be_touched() {
        var ana = register("Ana");
        assertThatThrownBy(() -> run(theirs, () -> decisions.cancel(edition,
                List.of(ana.registration().id().value()), null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(theirs, () -> register.register(edition, request("Bo"), false)))
                .isInstanceOf(NotFound.class);
        assertThat(state(ana)).isEqualTo(RegistrationState.CONFIRMED);
    }

    @Test
    void a_deadline_is_on_the_clock_of_the_venue_and_the_last_moment_to_cancel_holds() {
        var now = setting();
        run(ours, () -> setUp.change(new RegistrationSetting(edition, now.version(), null, null,
                Instant.now().minusSeconds(60), true, 24, null, null, false, Fairness.STRICT, 1, null, null,
                LocalText.NONE), Map.of()));
        var ana = register("Ana");
        assertThatThrownBy(() -> cancel(ana)).isInstanceOf(Conflict.class);
        assertThat(browser().get("/events/" + edition + "/registration/settings").text()).contains("Europe/Belgrade");
    }
}
