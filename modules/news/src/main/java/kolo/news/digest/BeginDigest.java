package kolo.news.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import kolo.identity.Accounts;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;

/// On Monday at seven in the network's zone, each reader's digest becomes a job of its own.
@Component
class BeginDigest {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    /// A week, and an hour for the Monday after the clocks went back.
    private static final Duration WEEK = Duration.ofDays(7).plusHours(1);

    private final Accounts accounts;
    private final Networks networks;
    private final TenantJobs jobs;
    private final JdbcClient jdbc;

    BeginDigest(Accounts accounts, Networks networks, TenantJobs jobs, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.networks = networks;
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        var network = networks.current();
        if (event.day().getDayOfWeek() != DayOfWeek.MONDAY || !network.has("news")) {
            return;
        }
        var at = event.day().atTime(MORNING).atZone(network.zone()).toInstant();
        // where nothing is new, the jobs of all readers would find that out one by one
        if (news(at)) {
            accounts.active().forEach(account -> jobs.schedule(SendDigest.NAME, account.id().value(), at));
        }
    }

    /// Whether anything appeared or changed since the last Monday, or will have by this one.
    private boolean news(Instant until) {
        return jdbc.sql("""
                        select exists (select from news.article
                          where tenant_id = :tenant and publication = 'RELEASED' and publish_at <= :until
                            and greatest(publish_at, changed_at, sort_at) > :since)
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("since", until.minus(WEEK).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
