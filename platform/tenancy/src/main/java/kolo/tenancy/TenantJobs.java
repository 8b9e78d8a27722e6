package kolo.tenancy;

import java.time.Instant;
import java.util.UUID;

/// Schedules jobs of the current network in the running transaction: no commit, no job.
public interface TenantJobs {
    /// Schedules the job for the subject at the instant; when it is scheduled already, the earlier wish stands.
    void schedule(String job, UUID subject, Instant at);
}
