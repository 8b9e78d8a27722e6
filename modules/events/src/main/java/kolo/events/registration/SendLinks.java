package kolo.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.Events;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.Recipient;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJob;
import kolo.tenancy.TenantJobs;
import kolo.texts.Formats;

/// Sends a guest the links to their registrations again. Who asks gets the same answer, in the same time, for every
/// address; whether there is anything to send is looked up later, by a job.
@Component
class SendLinks implements TenantJob {
    static final String NAME = "events.links";
    private static final RateLimit LETTERS = new RateLimit("events.links", 3, Duration.ofHours(1));
    private final JdbcClient jdbc;
    private final RegistrationRows registrations;
    private final Events events;
    private final Notices notices;
    private final Networks networks;
    private final RateLimits limits;
    private final TenantJobs jobs;
    private final Clock clock;

    SendLinks(JdbcClient jdbc, RegistrationRows registrations, Events events, Notices notices, Networks networks,
            RateLimits limits, TenantJobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.registrations = registrations;
        this.events = events;
        this.notices = notices;
        this.networks = networks;
        this.limits = limits;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// Notes the wish.
    ///
    /// @throws kolo.kernel.TooManyRequests when the address was asked for too often
    @Transactional
    void request(EmailAddress address, String language) {
        limits.spend(LETTERS, address.normalised());
        var id = Ids.next();
        jdbc.sql("""
                 insert into events.link_request (tenant_id, id, email, language, created_at)
                 values (:tenant, :id, :email, :language, :now)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("email", address.value())
                .param("language", language)
                .param("now", Stored.at(clock.instant()))
                .update();
        jobs.schedule(NAME, id, clock.instant());
    }

    private record Wish(String email, String language) {}

    @Override
    @Transactional
    public Optional<Instant> execute(UUID subject) {
        jdbc.sql("delete from events.link_request where id = :id returning email, language")
                .param("id", subject)
                .query((row, index) -> new Wish(row.getString("email"), row.getString("language")))
                .optional()
                .filter(wish -> networks.current().has("events"))
                .ifPresent(this::send);
        return Optional.empty();
    }

    private void send(Wish wish) {
        var formats = Formats.in(wish.language());
        var links = registrations.ofGuest(RegistrationRows.personKey(wish.email()))
                .stream()
                .flatMap(one -> events.find(one.edition())
                        .map(edition -> new LinkView(edition.title(wish.language()),
                                EditionWords.when(edition, formats), notices.link(one)))
                        .stream())
                .toList();
        if (!links.isEmpty()) {
            notices.send(letter(new Recipient(new EmailAddress(wish.email()), "", wish.language()), links));
        }
    }

    private static Letter letter(Recipient to, List<LinkView> links) {
        return Letter.of(to, "events/letter/links", "events.letter.links.subject").with("links", links);
    }

    /// The letter as it is previewed.
    @Configuration(proxyBeanMethods = false)
    static class LinksLetterSample {
        @Bean
        LetterSample registrationLinksLetter() {
            return new LetterSample("events.links", scene -> letter(scene.recipient(), List.of(new LinkView(
                    "Days of Clusters", Formats.in(scene.recipient().language())
                            .date(scene.now(), scene.network().zone()),
                    scene.link("/registrations/link/abc")))));
        }
    }
}
