package kolo.events.registration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.Attendance;
import kolo.events.EditionId;
import kolo.events.EditionPageSection;
import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.EventsIntent;
import kolo.events.capacity.PoolKind;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.texts.Formats;
import kolo.web.AccountLink;
import kolo.web.Fragment;

/// What registration adds to pages of others, and the letters it sends.
@Configuration(proxyBeanMethods = false)
class RegistrationSlots {

    @Bean
    AccountLink myRegistrations() {
        return new AccountLink("events.registration.mine.title", "/registrations", 250, "events");
    }

    @Bean
    EditionTab participantsTab() {
        return new EditionTab("events.participants.title", "/participants", 300, EventsIntent.MANAGE_REGISTRATIONS);
    }

    @Bean
    EditionTab checkInTab() {
        return new EditionTab("events.door.title", "/check-in", 305, EventsIntent.CHECK_IN);
    }

    @Bean
    EditionTab registrationSettingsTab() {
        return new EditionTab("events.registration.settings.tab", "/registration/settings", 310,
                EventsIntent.MANAGE_REGISTRATIONS);
    }

    @Bean
    LetterSample confirmRegistrationLetter() {
        return new LetterSample("events.confirm", scene -> Letter
                .of(scene.recipient(), "events/letter/confirm", "events.letter.confirm.subject", "Days of Clusters")
                .with("title", "Days of Clusters")
                .with("when", Formats.in(scene.recipient().language()).date(scene.now(), scene.network().zone()))
                .with("link", scene.link("/registrations/confirm/abc")));
    }

    @Bean
    LetterSample eventInvitationLetter() {
        return new LetterSample("events.invitation", scene -> Letter
                .of(scene.recipient(), "events/letter/invitation", "events.letter.invitation.subject",
                        "Days of Clusters")
                .with("title", "Days of Clusters")
                .with("when", Formats.in(scene.recipient().language()).date(scene.now(), scene.network().zone()))
                .with("type", "Delegate")
                .with("link", scene.link("/events/abc/registration?invitation=abc")));
    }

    @Bean
    LetterSample registrationConfirmedLetter() {
        return sample(RegistrationState.CONFIRMED);
    }

    @Bean
    LetterSample registrationPendingLetter() {
        return sample(RegistrationState.PENDING_APPROVAL);
    }

    @Bean
    LetterSample registrationRejectedLetter() {
        return sample(RegistrationState.REJECTED);
    }

    @Bean
    LetterSample registrationWaitlistedLetter() {
        return sample(RegistrationState.WAITLISTED);
    }

    @Bean
    LetterSample registrationOfferLetter() {
        return sample(RegistrationState.OFFERED);
    }

    @Bean
    LetterSample registrationOfferExpiredLetter() {
        return sample(RegistrationState.OFFER_EXPIRED);
    }

    @Bean
    LetterSample registrationPaymentLetter() {
        return sample(RegistrationState.AWAITING_PAYMENT);
    }

    @Bean
    LetterSample registrationPaymentExpiredLetter() {
        return sample(RegistrationState.EXPIRED);
    }

    @Bean
    LetterSample registrationCancelledLetter() {
        return sample(RegistrationState.CANCELLED);
    }

    private static LetterSample sample(RegistrationState state) {
        return new LetterSample("events." + state.code(), scene -> {
            var formats = Formats.in(scene.recipient().language());
            var zone = scene.network().zone();
            var facts = new LetterFacts("Days of Clusters", formats.date(scene.now(), zone), "Hotel Expo, Sofia",
                    EditionWords.at(scene.now().plus(Duration.ofDays(1)), zone, formats),
                    formats.number(new BigDecimal("120.00"), 2) + " EUR",
                    state == RegistrationState.REJECTED ? "…" : "", "0123456789AB");
            return StateLetter.of(scene.recipient(), state, facts, scene.link("/registrations/link/abc"), 3);
        });
    }

    /// Who takes part in what.
    @Component
    static class ConfirmedAttendance implements Attendance {
        private final RegistrationRows registrations;
        private final Accounts accounts;

        ConfirmedAttendance(RegistrationRows registrations, Accounts accounts) {
            this.registrations = registrations;
            this.accounts = accounts;
        }

        @Override
        @Transactional(readOnly = true)
        public Set<EditionId> attendedBy(AccountId account) {
            var email = accounts.find(account).map(found -> RegistrationRows.personKey(found.email())).orElse("");
            return registrations.of(account, email)
                    .stream()
                    .filter(one -> one.state().confirmed())
                    .map(Registration::edition)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Where to register, on the page of an edition. The page is kept by caches, so it tells whether there are places,
    /// not how many.
    @Component
    static class RegisterPanel implements EditionPageSection {
        private final SettingRows settings;
        private final PoolRows pools;
        private final RegistrationRows registrations;
        private final Clock clock;

        RegisterPanel(SettingRows settings, PoolRows pools, RegistrationRows registrations, Clock clock) {
            this.settings = settings;
            this.pools = pools;
            this.registrations = registrations;
            this.clock = clock;
        }

        @Override
        public Place place() {
            return Place.ACTION;
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Optional<Fragment> section(EditionSummary edition, Actor actor) {
            var setting = settings.find(edition.id());
            if (setting.isEmpty() || !edition.ahead(clock.instant())) {
                return Optional.empty();
            }
            var begins = edition.when().startsAt();
            var phase = setting.get().phase(clock.instant(), begins);
            var gate = pools.all(edition.id()).stream().filter(pool -> pool.kind() == PoolKind.EVENT).findFirst();
            var own = actor.signedIn()
                    ? registrations.active(edition.id(), "", actor.accountId().value()).orElse(null)
                    : null;
            return Optional.of(Fragment.of("events/registration/panel")
                    .with("path", edition.path())
                    .with("phase", phase)
                    .with("moment", phase == RegistrationSetting.Phase.BEFORE
                            ? setting.get().opensAt()
                            : setting.get().closing(begins))
                    .with("zone", edition.when().zone())
                    .with("room", gate.orElseThrow().room())
                    .with("waitingList", setting.get().waitingList())
                    .with("types",
                            settings.types(edition.id())
                                    .stream()
                                    .filter(type -> !type.retired() && type.manner() != Manner.INVITATION)
                                    .toList())
                    .with("own", own));
        }
    }
}
