package kolo.membership.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.membership.MembershipIntent;
import kolo.membership.roster.NetworkDay;
import kolo.tenancy.TenantJob;
import kolo.tenancy.TenantJobs;

/// Writes a compared spreadsheet: a small one at once, a large one as a job that goes on when nobody watches and starts
/// again when its node dies; either writes everything or nothing.
@Component
class ApplyImport implements TenantJob {
    static final String NAME = "membership.import";
    /// Rows that are written while the browser waits; more would make people press the button again.
    private static final int AT_ONCE = 400;
    private static final Logger LOG = LoggerFactory.getLogger(ApplyImport.class);

    private final ImportMembers imports;
    private final ImportRuns runs;
    private final TenantJobs jobs;
    private final Actors actors;
    private final NetworkDay day;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    ApplyImport(ImportMembers imports, ImportRuns runs, TenantJobs jobs, Actors actors, NetworkDay day,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.runs = runs;
        this.jobs = jobs;
        this.actors = actors;
        this.day = day;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Writes the import, or schedules that.
    ///
    /// @throws Conflict when it was not compared yet, or is written already
    void start(ImportRunId id, boolean leaveOutRefused) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        boolean later = Boolean.TRUE.equals(transaction.execute(status -> {
            var run = runs.get(id.value());
            if (run.working()) {
                return true;
            }
            if (run.status() != ImportRunView.Status.CHECKED && run.status() != ImportRunView.Status.FAILED) {
                throw new Conflict("membership.import.problem.not-checked");
            }
            runs.change(id.value(), run.options().leavingOutRefused(leaveOutRefused));
            runs.becomes(id.value(), ImportRunView.Status.APPLYING, null);
            if (run.total() > AT_ONCE) {
                jobs.schedule(NAME, id.value(), day.now());
                return true;
            }
            return false;
        }));
        if (!later) {
            write(id, by());
        }
    }

    private @Nullable UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }

    private void write(ImportRunId id, @Nullable UUID by) {
        try {
            transaction.executeWithoutResult(status -> imports.write(id, by, done -> beside
                    .executeWithoutResult(progress -> runs.progress(id.value(), done))));
        } catch (Invalid refused) {
            failed(id, refused.key().equals("membership.problem.limit") ? ImportMembers.TOO_MANY : refused.key());
        } catch (RuntimeException broken) {
            LOG.error("Import {} was not written", id.value(), broken);
            failed(id, "membership.import.problem.broken");
        }
    }

    private void failed(ImportRunId id, String key) {
        transaction.executeWithoutResult(
                status -> runs.becomes(id.value(), ImportRunView.Status.FAILED, key));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> execute(UUID subject) {
        actors.run(Actor.system(), () -> write(new ImportRunId(subject), null));
        return Optional.empty();
    }
}
