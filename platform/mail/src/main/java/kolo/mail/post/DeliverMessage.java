package kolo.mail.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.mail.CalendarPart;
import kolo.mail.MailView;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Figures;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.Networks;
import kolo.tenancy.Rounds;
import kolo.tenancy.Settings;
import kolo.tenancy.TenantJob;

/// Delivers one message: again and again with growing pauses, and not for ever.
///
/// The server's answer and our note of it are two acts. A node that dies between them delivers the message once more
/// when it is back, under the same Message-ID; the other order would lose it.
@Component
class DeliverMessage implements TenantJob {
    static final String NAME = "mail.deliver";
    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    private final Messages messages;
    private final DayAllowance allowance;
    private final Postman postman;
    private final Networks networks;
    private final NetworkRegistry registry;
    private final Settings settings;
    private final MailProperties properties;
    private final TransactionTemplate transaction;
    private final Rounds rounds;
    private final Clock clock;
    /// A server that does not answer is left alone for a while, or every waiting message would hold a worker for as long
    /// as a connection may take, and the other jobs of the platform would wait behind them.
    private volatile Instant serverRestsUntil = Instant.MIN;

    DeliverMessage(Messages messages, DayAllowance allowance, Postman postman, Networks networks,
            NetworkRegistry registry,
            Settings settings, MailProperties properties,
            PlatformTransactionManager transactions, Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.messages = messages;
        this.allowance = allowance;
        this.postman = postman;
        this.networks = networks;
        this.registry = registry;
        this.settings = settings;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> execute(UUID subject) {
        if (!transaction.<Boolean>execute(status -> mayGo(subject))) {
            return Optional.of(clock.instant().plus(STANDSTILL));
        }
        if (!postman.delivers()) {
            return Optional.of(clock.instant().plus(PAUSES.getLast()));
        }
        if (clock.instant().isBefore(serverRestsUntil)) {
            return Optional.of(serverRestsUntil);
        }
        return transaction.<Optional<Dispatch>>execute(status -> dispatch(subject)).flatMap(this::attempt);
    }

    @Override
    public boolean whileStandingStill() {
        return true;
    }

    /// The letters of a suspended network wait, and so do those of a closed one but the last: that it is closed.
    private boolean mayGo(UUID subject) {
        return switch (networks.current().status()) {
            case ACTIVE -> true;
            case SUSPENDED -> false;
            case CLOSED -> registry.closing(CurrentTenant.required())
                    .flatMap(closing -> messages.queued(subject)
                            .map(message -> !message.createdAt().isBefore(closing.closedAt())))
                    .orElse(true);
        };
    }

    private Optional<Dispatch> dispatch(UUID subject) {
        return messages.queued(subject)
                .filter(message -> allowance.take(subject))
                .map(message -> new Dispatch(message, networks.current(),
                        messages.replyTo(subject).or(() -> settings.find(Settings.OFFICE_EMAIL)),
                        messages.calendar(subject), messages.unsubscribe(subject)));
    }

    private Optional<Instant> attempt(Dispatch dispatch) {
        var message = dispatch.message();
        try {
            postman.deliver(message, dispatch.network(), dispatch.replyTo(), dispatch.calendar(),
                    dispatch.unsubscribe());
        } catch (MailException failure) {
            return postpone(message, Refusal.of(failure));
        }
        transaction.executeWithoutResult(status -> messages.sent(message, clock.instant()));
        return Optional.empty();
    }

    private Optional<Instant> postpone(MailView message, Refusal refusal) {
        int attempts = message.attempts() + 1;
        var now = clock.instant();
        if (refusal.cause() == Refusal.Cause.SERVER) {
            serverRestsUntil = now.plus(PAUSES.getFirst());
        }
        if (refusal.cause() == Refusal.Cause.ADDRESS || attempts >= properties.maxAttempts()) {
            LOG.warn("Message {} is given up after {} attempts: {}", message.id(), attempts, refusal.reason());
            transaction.executeWithoutResult(status -> {
                messages.failed(message, now, refusal);
                rounds.soon(Figures.RECOUNT);
            });
            return Optional.empty();
        }
        var next = now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
        transaction.executeWithoutResult(status -> messages.tryAgain(message, next, refusal.reason()));
        return Optional.of(next);
    }

    /// What a delivery needs, read in one transaction that ends before the server is called.
    private record Dispatch(MailView message, Network network, Optional<String> replyTo,
            Optional<CalendarPart> calendar,
            Optional<String> unsubscribe) {}
}
