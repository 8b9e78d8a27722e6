package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Actor;
import kolo.identity.PersonalDataSource;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.kernel.TooManyRequests;
import kolo.mail.Mailbox;
import kolo.tenancy.CurrentTenant;

/// What a guest's links and forms may do to others.
class GuestLinkTests extends Festival {
    @Autowired
    OwnRegistration own;
    @Autowired
    Notices notices;
    @Autowired
    SendLinks sendLinks;
    @Autowired
    Mailbox mailbox;
    @Autowired
    KeepReminders keepReminders;
    @Autowired
    SendReminders sendReminders;
    @Autowired
    List<PersonalDataSource> sources;

    private String letterTo(Request request) {
        actsAs(Actor.visitor());
        run(ours, () -> register.submit(edition, request));
        var link = in(ours, () -> mailbox.newest()).getFirst().links().getFirst();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void the_letter_of_who_gave_the_place_away_leads_to_the_colleagues_registration_no_more() {
        var secret = letterTo(request("Ana"));
        var first = in(ours, () -> register.confirm(secret));
        assertThat(in(ours, () -> register.confirm(secret)).outcome().registration().id())
                .isEqualTo(first.outcome().registration().id());
        run(ours, () -> own.substitute(now(first.outcome()), "Bo", new EmailAddress("bo@example.org")));
        assertThatThrownBy(() -> in(ours, () -> own.linked(first.own().text()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(ours, () -> register.confirm(secret))).isInstanceOf(NotFound.class);
    }

    @Test
    void there_is_one_link_that_a_later_letter_renews_and_it_ends_some_time_after_the_event() {
        var secret = letterTo(request("Ana"));
        for (int i = 0; i < 3; i++) {
            assertThat(in(ours, () -> register.confirm(secret)).own().text()).isEqualTo(secret);
        }
        assertThat(links()).isEqualTo(1);
        var one = in(ours, () -> own.linked(secret));
        run(ours, () -> assertThat(notices.link(one)).doesNotContain(secret));
        assertThat(links()).isEqualTo(1);
        assertThat(browser().get("/registrations/link/" + secret).text()).contains("holds no longer");
        var renewed = in(ours, () -> register.confirm(secret)).own().text();
        assertThat(links()).isEqualTo(1);
        over(Duration.ofDays(80));
        assertThat(in(ours, () -> own.linked(renewed)).id()).isEqualTo(one.id());
        over(Duration.ofDays(100));
        assertThatThrownBy(() -> in(ours, () -> own.linked(renewed))).isInstanceOf(NotFound.class);
        assertThat(browser().get("/registrations/link/" + renewed).status()).isEqualTo(404);
    }

    private long links() {
        return in(ours, () -> jdbc.sql("select count(*) from events.registration_link l join events.registration r "
                + "on r.tenant_id = l.tenant_id and r.id = l.registration_id where r.edition_id = ?")
                .param(edition.value())
                .query(Long.class)
                .single());
    }

    /// The event ended so long ago, and the links were made before it.
    private void over(Duration ago) {
        var ended = Instant.now().minus(ago).atOffset(java.time.ZoneOffset.UTC);
        run(ours, () -> {
            jdbc.sql(
                    "update events.edition set starts_on = :d, ends_on = :d, starts_at = :s, ends_at = :e where id = :id")
                    .param("d", ended.toLocalDate())
                    .param("s", ended.minusHours(4))
                    .param("e", ended)
                    .param("id", edition.value())
                    .update();
            jdbc.sql("update events.registration_link set created_at = :at").param("at", ended.minusDays(5)).update();
        });
    }

    @Test
    void a_lost_link_is_asked_for_by_the_address_and_every_address_gets_the_same_answer() {
        var ana = in(ours, () -> register.register(edition, request("Ana"), false));
        actsAs(Actor.visitor());
        var answers = new java.util.ArrayList<String>();
        for (var address : List.of("ANA@example.org", "nobody@example.org")) {
            var browser = browser();
            var sent = browser.form(browser.get("/registrations/link"), "form.form").fill("email", address).submit();
            assertThat(sent.status()).isEqualTo(303);
            answers.add(sent.location() + browser.follow(sent).page().select(".flash").text());
        }
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        var wishes = in(ours, () -> jdbc.sql("select id from events.link_request order by created_at, id")
                .query(UUID.class)
                .list());
        assertThat(wishes).hasSize(2);
        wishes.forEach(id -> CurrentTenant.run(ours.id(), () -> sendLinks.execute(id)));
        var letters = in(ours, () -> mailbox.newest())
                .stream()
                .filter(mail -> mail.subject().equals("Your registrations"))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().toAddress()).isEqualToIgnoringCase("ana@example.org");
        var link = letters.getFirst().links().getFirst();
        assertThat(in(ours, () -> own.linked(link.substring(link.lastIndexOf('/') + 1))).id())
                .isEqualTo(ana.registration().id());
    }

    @Test
    void one_letter_confirms_and_carries_the_event_into_the_calendar() {
        register("Ana");
        assertThat(in(ours, () -> mailbox.newest())).hasSize(1);
        assertThat(in(ours, () -> jdbc.sql("select calendar_method from mail.message").query(String.class).list()))
                .containsExactly("REQUEST");
    }

    @Test
    void a_form_with_somebody_elses_key_gets_no_link_to_their_registration() {
        var theirRequest = request("Ana");
        in(ours, () -> register.register(edition, theirRequest, false));
        var secret = letterTo(new Request(theirRequest.submitKey(), type, null, null, "Eve", "eve@example.org", null,
                null, "en", ParticipationMode.ONSITE, 1, java.util.List.of(), java.util.Map.of(), null));
        assertThatThrownBy(() -> in(ours, () -> register.confirm(secret))).isInstanceOf(NotFound.class);
    }

    @Test
    void strangers_cannot_have_one_address_flooded_with_letters() {
        actsAs(Actor.visitor());
        for (int i = 0; i < 6; i++) {
            run(ours, () -> register.submit(edition, request("Flooded")));
        }
        assertThatThrownBy(() -> run(ours, () -> register.submit(edition, request("fLOODED"))))
                .isInstanceOf(TooManyRequests.class);
        run(ours, () -> register.submit(edition, request("Another")));
    }

    @Test
    void a_network_that_switched_its_events_off_writes_no_reminders() {
        register("Ana");
        run(ours, () -> keepReminders.plan(edition, Instant.now().plusSeconds(1), "Bring your passport."));
        var reminder = in(ours, () -> jdbc.sql("update events.reminder set send_at = send_at - interval '1 day' "
                + "where edition_id = ? returning id").param(edition.value()).query(UUID.class).single());
        switchOff();
        CurrentTenant.run(ours.id(), () -> sendReminders.execute(reminder));
        assertThat(in(ours, () -> mailbox.newest())).noneMatch(mail -> mail.subject().startsWith("Soon"));
    }

    @Test
    void ones_own_data_tell_where_one_goes_and_since_when_one_has_a_feed() {
        var account = office.accountId();
        run(ours, () -> jdbc.sql("insert into events.going (tenant_id, edition_id, account_id, name, said_at) "
                + "select tenant_id, id, ?, 'Somebody', published_at from events.edition where id = ?")
                .params(account.value(), edition.value())
                .update());
        run(ours, () -> jdbc.sql("insert into events.feed (tenant_id, account_id, token_digest, made_at) "
                + "select tenant_id, ?, repeat('0', 64), published_at from events.edition where id = ?")
                .params(account.value(), edition.value())
                .update());
        var calendar = sources.stream().filter(source -> source.name().equals("calendar")).findFirst().orElseThrow();
        assertThat(in(ours, () -> calendar.dataOf(account)).toString()).contains(edition.toString(), "feedSince=[2");
        assertThat(in(theirs, () -> calendar.dataOf(account)).toString()).isEqualTo("{going=[], feedSince=[]}");
    }
}
