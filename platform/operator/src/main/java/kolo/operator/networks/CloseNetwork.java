package kolo.operator.networks;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Role;
import kolo.kernel.Conflict;
import kolo.kernel.EmailAddress;
import kolo.mail.Letter;
import kolo.mail.LetterSample;
import kolo.mail.Outbox;
import kolo.mail.Recipient;
import kolo.operator.OperatorLog;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.Closing;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;

/// Closes a network for good, or opens it again within its grace period, and writes to its administrators.
@Component
@EnableConfigurationProperties(ClosingProperties.class)
class CloseNetwork {

    private final Networks networks;
    private final NetworkRegistry registry;
    private final Accounts accounts;
    private final Outbox outbox;
    private final OperatorLog log;
    private final Clock clock;
    private final Duration grace;

    CloseNetwork(Networks networks, NetworkRegistry registry, Accounts accounts, Outbox outbox, OperatorLog log,
            Clock clock, ClosingProperties properties) {
        this.networks = networks;
        this.registry = registry;
        this.accounts = accounts;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
        this.grace = properties.grace();
    }

    /// How many days a closed network can be opened again.
    long days() {
        return grace.toDays();
    }

    /// When the bound network was closed, and when its purge begins, if it is closed.
    Optional<Closing> closing() {
        return registry.closing(CurrentTenant.required());
    }

    /// Closes the bound network; nothing is erased before the grace period is over.
    ///
    /// @throws Conflict when it is closed already
    Network close() {
        var before = networks.current();
        if (before.status() == NetworkStatus.CLOSED) {
            throw new Conflict("operator.problem.status-changed");
        }
        var now = clock.instant();
        registry.close(before.id(), now, now.plus(grace));
        log.record("operator.audit.closed", Map.of("status", before.status().name()),
                Map.of("status", NetworkStatus.CLOSED.name(), "purgeAfter", now.plus(grace).toString()));
        accounts.holding(Role.ADMINISTRATOR)
                .forEach(person -> outbox.send(closed(to(person), Objects.requireNonNull(closing().orElse(null)))));
        return before;
    }

    /// Opens the bound network again.
    ///
    /// @throws Conflict when it is not closed, or its purge has begun
    Network reopen() {
        var before = networks.current();
        registry.reopen(before.id());
        log.record("operator.audit.reopened", Map.of("status", before.status().name()),
                Map.of("status", NetworkStatus.ACTIVE.name()));
        accounts.holding(Role.ADMINISTRATOR)
                .forEach(person -> outbox.send(Letter.of(to(person), "operator/letter/reopened",
                        "operator.letter.reopened.subject", before.name())));
        return before;
    }

    private static Recipient to(AccountView person) {
        return new Recipient(new EmailAddress(person.email()), person.name(), person.language());
    }

    private static Letter closed(Recipient recipient, Closing closing) {
        return Letter.of(recipient, "operator/letter/closed", "operator.letter.closed.subject")
                .with("purgeAfter", closing.purgeAfter());
    }

    @Bean
    static LetterSample closedNetworkSample() {
        return new LetterSample("operator.closed", scene -> closed(scene.recipient(),
                new Closing(scene.now(), scene.now().plus(Duration.ofDays(30)), false)));
    }

    @Bean
    static LetterSample reopenedNetworkSample() {
        return new LetterSample("operator.reopened", scene -> Letter.of(scene.recipient(), "operator/letter/reopened",
                "operator.letter.reopened.subject", scene.network().name()));
    }
}
