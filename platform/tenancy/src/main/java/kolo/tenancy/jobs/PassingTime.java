package kolo.tenancy.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;

/// Publishes that a day has passed, once per network and day, in the transaction that remembers it.
///
/// After a pause of the whole platform the days missed are made up for, but never more than a year of them.
@Component
class PassingTime implements RecurringWork {
    private static final int MOST_DAYS = 366;
    private static final Duration LOOK = Duration.ofHours(1);
    private static final Duration SPREAD = Duration.ofMinutes(15);
    private final JdbcClient jdbc;
    private final Networks networks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PassingTime(JdbcClient jdbc, Networks networks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tenancy.passing-time";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public Duration attend() {
        execute();
        var now = clock.instant();
        var zone = networks.current().zone();
        var midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        // a zone may change meanwhile, hence not only at midnight
        var next = now.plus(LOOK);
        return Duration.between(now, next.isBefore(midnight) ? next : midnight.plus(after(CurrentTenant.required())));
    }

    /// Not all networks of a zone within the same seconds: what hangs on a new day are letters, and rights never do.
    private static Duration after(TenantId tenant) {
        return Duration.ofSeconds(Math.floorMod(tenant.value().hashCode(), SPREAD.toSeconds()));
    }

    @Override
    @Transactional
    public void execute() {
        var tenant = CurrentTenant.required().value();
        var now = clock.instant();
        var today = now.atZone(networks.current().zone()).toLocalDate();
        var last = jdbc.sql("select day from tenancy.last_day for update").query(LocalDate.class).optional();
        var first = last.map(day -> day.plusDays(1)).orElse(today);
        var from = first.isBefore(today.minusDays(MOST_DAYS)) ? today.minusDays(MOST_DAYS) : first;
        from.datesUntil(today.plusDays(1)).forEach(day -> events.publishEvent(new DayHasPassed(tenant, now, day)));
        if (!from.isAfter(today)) {
            jdbc.sql("""
                     insert into tenancy.last_day (tenant_id, day) values (?, ?)
                     on conflict (tenant_id) do update set day = excluded.day
                     """).params(tenant, today).update();
        }
    }
}
