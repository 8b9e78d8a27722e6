package kolo.news.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import kolo.identity.Accounts;
import kolo.tenancy.DayHasPassed;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;

/// On Monday at seven in the network's zone, each reader's digest becomes a job of its own.
@Component
class BeginDigest {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Accounts accounts;
    private final Networks networks;
    private final TenantJobs jobs;

    BeginDigest(Accounts accounts, Networks networks, TenantJobs jobs) {
        this.accounts = accounts;
        this.networks = networks;
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(DayHasPassed event) {
        var network = networks.current();
        if (event.day().getDayOfWeek() == DayOfWeek.MONDAY && network.has("news")) {
            var at = event.day().atTime(MORNING).atZone(network.zone()).toInstant();
            accounts.active().forEach(account -> jobs.schedule(SendDigest.NAME, account.id().value(), at));
        }
    }
}
