package kolo.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolo.tenancy.TenantJob;
import kolo.tenancy.TenantJobs;

/// Keeps jobs until a test runs them.
@Component
@Primary
class WaitingJobs implements TenantJobs {
    private record Waiting(TenantId tenant, String job, UUID subject) {}

    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private final ObjectProvider<TenantJob> jobs;

    WaitingJobs(ObjectProvider<TenantJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    public void schedule(String job, UUID subject, Instant at) {
        waiting.add(new Waiting(CurrentTenant.required(), job, subject));
    }

    /// Writes the letters that were asked for in the current network.
    void writeLetters() {
        var job = jobs.stream().filter(one -> one.name().equals("identity.letter")).findFirst().orElseThrow();
        for (var work : List.copyOf(waiting)) {
            if (work.job().equals(job.name()) && work.tenant().equals(CurrentTenant.required())
                    && waiting.remove(work)) {
                job.execute(work.subject());
            }
        }
    }
}
