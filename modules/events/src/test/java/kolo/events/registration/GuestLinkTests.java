package kolo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Actor;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.kernel.TooManyRequests;
import kolo.mail.Mailbox;

/// What a guest's links and forms may do to others.
class GuestLinkTests extends Festival {
    @Autowired
    OwnRegistration own;
    @Autowired
    Mailbox mailbox;

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
}
