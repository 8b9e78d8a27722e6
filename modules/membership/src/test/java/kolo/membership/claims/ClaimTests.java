package kolo.membership.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.kernel.EmailAddress;
import kolo.kernel.NotFound;
import kolo.mail.Mailbox;
import kolo.membership.Standing;
import kolo.membership.TwoNetworks;

class ClaimTests extends TwoNetworks {
    @Autowired
    ClaimProfile claimProfile;
    @Autowired
    Claims claims;
    @Autowired
    Mailbox mailbox;
    @Autowired
    Accounts accounts;

    @BeforeEach
    void an_unclaimed_profile_stands() {
        bring("name,country,website,status\nGreen Synergy Cluster,BG,https://www.greensynergy.example.org,profile\n");
        actsAs(Actor.visitor());
    }

    private void claim(String email) {
        run(ours, () -> claimProfile.claim(new Claims.Application("Green Synergy Cluster", "Vera", email, "en", null)));
    }

    private List<String> links() {
        return in(ours, () -> mailbox.newest()).stream()
                .flatMap(mail -> mail.links().stream())
                .filter(link -> link.contains("/members/claim/proof"))
                .toList();
    }

    private String secret() {
        var link = links().getFirst();
        return link.substring(link.indexOf("token=") + 6);
    }

    @Test
    void a_letter_to_the_profiles_own_domain_gives_it_into_keeping_and_makes_no_membership() {
        claim("vera@greensynergy.example.org");
        var secret = secret();
        assertThat(browser().get("/members/claim/proof?token=" + secret).status()).isEqualTo(200);
        var profile = named("Green Synergy Cluster");
        var today = in(ours, () -> membership.dayOf(Instant.now()));
        assertThat(in(ours, () -> membership.representatives(profile, today))).isEmpty();

        run(ours, () -> claimProfile.prove(secret));
        var vera = in(ours, () -> accounts.byEmail(new EmailAddress("vera@greensynergy.example.org"))).orElseThrow();
        assertThat(in(ours, () -> membership.representatives(profile, today)))
                .isNotEmpty()
                .allMatch(one -> one.account().equals(vera.id()));
        assertThat(in(ours, () -> membership.standing(profile, today))).isEqualTo(Standing.NONE);
        assertThat(in(ours, () -> membership.representedBy(vera.id(), today))).isEmpty();
        assertThatThrownBy(() -> run(ours, () -> claimProfile.prove(secret))).isInstanceOf(NotFound.class);
    }

    @Test
    void any_other_address_waits_for_the_office_and_the_answer_is_the_same() {
        claim("vera@gmail.com");
        claim("vera@evil-greensynergy.example.org");
        assertThat(links()).isEmpty();
        actsAs(office);
        var waiting = in(ours, () -> claimProfile.waiting());
        assertThat(waiting).hasSize(2)
                .allSatisfy(one -> assertThat(one.memberName()).isEqualTo("Green Synergy Cluster"));
        run(ours, () -> claimProfile.approve(new ClaimId(waiting.getFirst().id()), named("Green Synergy Cluster")));
        run(ours, () -> claimProfile.reject(new ClaimId(waiting.getLast().id()), "We do not know you."));
        assertThat(in(ours, () -> claimProfile.waiting())).isEmpty();
    }

    @Test
    void a_profile_that_somebody_keeps_cannot_be_taken_by_a_link() {
        claim("vera@greensynergy.example.org");
        var secret = secret();
        run(ours, () -> claimProfile.prove(secret));
        claim("second@greensynergy.example.org");
        assertThat(links()).hasSize(1);
    }

    @Test
    void a_link_of_another_network_is_unknown_here() {
        claim("vera@greensynergy.example.org");
        var secret = secret();
        assertThatThrownBy(() -> run(theirs, () -> claimProfile.prove(secret))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_form_says_the_same_whether_there_is_such_a_profile_or_not() {
        var browser = browser();
        var known = browser.form(browser.get("/members/claim"), "form.form")
                .fill("organisation", "Green Synergy Cluster")
                .fill("name", "Vera")
                .fill("email", "vera@greensynergy.example.org")
                .submit();
        var unknown = browser.form(browser.get("/members/claim"), "form.form")
                .fill("organisation", "Nobody")
                .fill("name", "Vera")
                .fill("email", "vera@nobody.example.org")
                .submit();
        assertThat(known.status()).isEqualTo(303).isEqualTo(unknown.status());
        assertThat(known.location()).isEqualTo(unknown.location());
    }
}
