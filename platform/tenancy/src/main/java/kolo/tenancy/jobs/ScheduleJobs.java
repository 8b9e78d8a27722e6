package kolo.tenancy.jobs;

import java.time.Instant;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantJobs;

/// Writes jobs into the scheduler's table with the caller's transaction.
@Component
class ScheduleJobs implements TenantJobs {
    private final ObjectProvider<SchedulerClient> client;

    ScheduleJobs(ObjectProvider<SchedulerClient> client) {
        this.client = client;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void schedule(String job, UUID subject, Instant at) {
        Jobs.schedule(client.getObject(), job, CurrentTenant.required(), subject, at);
    }
}
