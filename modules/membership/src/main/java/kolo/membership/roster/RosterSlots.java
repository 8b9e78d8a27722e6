package kolo.membership.roster;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.membership.MembershipIntent;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// What waits for a person at home, and the letters that membership sends.
@Configuration(proxyBeanMethods = false)
class RosterSlots {

    @Bean
    LetterSample confirmLetter() {
        return new LetterSample("membership.confirm", scene -> Letter
                .of(scene.recipient(), "membership/letter/confirm", "membership.letter.confirm.subject",
                        "Cluj IT Cluster")
                .with("member", "Cluj IT Cluster")
                .with("link", scene.link("/members/confirmation?token=abc"))
                .with("page", scene.link("/members/abc")));
    }

    @Bean
    LetterSample claimLetter() {
        return new LetterSample("membership.claim", scene -> Letter
                .of(scene.recipient(), "membership/letter/claim", "membership.letter.claim.subject", "BBS")
                .with("organisation", "Cluj IT Cluster")
                .with("link", scene.link("/members/claim/proof?token=abc")));
    }

    @Bean
    LetterSample claimRejectedLetter() {
        return new LetterSample("membership.claim-rejected", scene -> Letter
                .of(scene.recipient(), "membership/letter/claimRejected", "membership.letter.claim-rejected.subject",
                        "BBS")
                .with("organisation", "Cluj IT Cluster")
                .with("reason", "…"));
    }

    /// Own profiles, and whether they are to be confirmed.
    @Component
    static class OwnProfiles implements DashboardTile {
        private final ConfirmProfile confirmProfile;
        private final RepresentedProfiles profiles;

        OwnProfiles(ConfirmProfile confirmProfile, RepresentedProfiles profiles) {
            this.confirmProfile = confirmProfile;
            this.profiles = profiles;
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public Optional<Fragment> tile(Actor actor, Network network) {
            if (!network.has("membership") || actor.account().isEmpty()) {
                return Optional.empty();
            }
            var own = profiles.of(actor);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            var overdue = confirmProfile.overdue(actor.accountId())
                    .stream()
                    .map(one -> new AlikeView(one.id(), one.name()))
                    .toList();
            return Optional.of(Fragment.of("membership/tileOwn").with("own", own).with("overdue", overdue));
        }
    }

    /// What the office has to look at.
    @Component
    static class OfficeTasks implements DashboardTile {
        private final RepresentedProfiles profiles;

        OfficeTasks(RepresentedProfiles profiles) {
            this.profiles = profiles;
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public Optional<Fragment> tile(Actor actor, Network network) {
            if (!network.has("membership") || !actor.may(MembershipIntent.ADMIT_MEMBERS)) {
                return Optional.empty();
            }
            return Optional.of(Fragment.of("membership/tileOffice")
                    .with("members", profiles.members())
                    .with("unclaimed", profiles.unclaimed())
                    .with("silent", profiles.silent())
                    .with("claims", profiles.claims()));
        }
    }
}
