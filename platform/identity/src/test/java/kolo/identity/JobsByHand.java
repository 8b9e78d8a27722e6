package kolo.identity;

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
public class JobsByHand implements TenantJobs {
    private record Waiting(TenantId tenant, String job, UUID subject) {}

    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private final ObjectProvider<TenantJob> jobs;

    JobsByHand(ObjectProvider<TenantJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    public void schedule(String job, UUID subject, Instant at) {
        waiting.add(new Waiting(CurrentTenant.required(), job, subject));
    }

    /// Runs what waits in the current network under this name.
    void run(String name) {
        var job = jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        for (var work : List.copyOf(waiting)) {
            if (work.job().equals(name) && work.tenant().equals(CurrentTenant.required()) && waiting.remove(work)) {
                job.execute(work.subject());
            }
        }
    }
}
