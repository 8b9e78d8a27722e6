package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import kolo.tenancy.NetworkRegistry.NetworkSettings;

/// What a guest's links and forms may do to others.
class GuestLinkTests extends Festival {
    @Autowired
    OwnRegistration own;
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
        run(ours, () -> registry.change(ours.id(), new NetworkSettings(ours.languages(), ours.zone(), ours.country(),
                ours.memberKinds(), Set.of("membership"), ours.brand()), ours.version()));
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
