package kolo.identity.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.GlobalWork;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;

/// Removes sessions, links and counters that are over. Nothing depends on it: what is over does not work anyway.
@Configuration(proxyBeanMethods = false)
class TidyUp {

    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration QUIET = Duration.ofHours(6);

    /// Links are kept a day longer, so that what happened can still be looked at.
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private record Rooms(JdbcClient jdbc, OneTimeLinks links, TransactionTemplate transaction, Clock clock) {

        /// @return how much there was to remove
        int tidy() {
            return Objects.requireNonNull(transaction.execute(status -> {
                var now = clock.instant();
                return links.forgetBefore(now.minus(AFTERWARDS))
                        + jdbc.sql("delete from identity.rate_limit where tenant_id = :tenant and full_at < :at")
                                .param("tenant", CurrentTenant.required().value())
                                .param("at", now.atOffset(ZoneOffset.UTC))
                                .update()
                        + jdbc.sql("delete from identity.session where tenant_id = :tenant and expiry_time < :at")
                                .param("tenant", CurrentTenant.required().value())
                                .param("at", now.toEpochMilli())
                                .update();
            }));
        }
    }

    @Bean
    RecurringWork tidyNetworks(JdbcClient jdbc, OneTimeLinks links, TransactionTemplate transaction, Clock clock) {
        var rooms = new Rooms(jdbc, links, transaction, clock);
        return new RecurringWork() {
            @Override
            public String name() {
                return "identity.tidy-networks";
            }

            @Override
            public Duration every() {
                return EVERY;
            }

            @Override
            public void execute() {
                rooms.tidy();
            }

            @Override
            public Duration attend() {
                return rooms.tidy() > 0 ? EVERY : QUIET;
            }
        };
    }

    /// The platform's own tenant is no network, so the recurring work of networks passes it by.
    @Bean
    GlobalWork tidyPlatform(JdbcClient jdbc, OneTimeLinks links, TransactionTemplate transaction, Clock clock,
            Networks networks) {
        var rooms = new Rooms(jdbc, links, transaction, clock);
        return new GlobalWork() {
            @Override
            public String name() {
                return "identity.tidy-platform";
            }

            @Override
            public Duration every() {
                return EVERY;
            }

            @Override
            public void execute() {
                CurrentTenant.run(networks.platform().id(), rooms::tidy);
            }
        };
    }
}
