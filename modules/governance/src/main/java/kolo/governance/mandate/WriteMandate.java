package kolo.governance.mandate;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.governance.Governance;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Networks;

/// Writes the plan of a mandate, what comes of it, its review and its report.
@Component
class WriteMandate {

    private final Governance governance;
    private final MandateRecords mandates;
    private final Objectives objectives;
    private final HolderRights rights;
    private final Networks networks;
    private final ContentVersion contentVersion;
    private final IndexMandates index;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    WriteMandate(Governance governance, MandateRecords mandates, Objectives objectives, HolderRights rights,
            Networks networks, ContentVersion contentVersion, IndexMandates index, AuditLog audit, Actors actors,
            Clock clock) {
        this.governance = governance;
        this.mandates = mandates;
        this.objectives = objectives;
        this.rights = rights;
        this.networks = networks;
        this.contentVersion = contentVersion;
        this.index = index;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /// Writes what the mandate is about.
    ///
    /// @param seen the version that the writer saw
    /// @throws Conflict when somebody else wrote meanwhile, or the published plan stands
    @Transactional
    public void aims(TermId id, @Nullable String text, int seen) {
        var term = writable(id);
        var mandate = unchanged(mandate(term), seen);
        open(mandate, term);
        record("mandate-aims", id, values("text", mandate.aims().orElse(null)), values("text", text));
        mandate.write(text, clock.instant(), by());
        mandates.save(mandate);
        index.index(id);
    }

    /// Adds an objective.
    ///
    /// @throws Conflict when there are ten, or the published plan stands
    @Transactional
    public ObjectiveId add(TermId id, Objective.Promise promise) {
        var term = writable(id);
        var mandate = mandates.save(mandate(term));
        open(mandate, term);
        var taken = objectives.findByMandateIdOrderByPosition(id.value())
                .stream()
                .map(Objective::position)
                .collect(Collectors.toSet());
        int position = IntStream.rangeClosed(1, PlanLimits.MOST)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(() -> new Conflict("governance.mandate.problem.ten"));
        var objective = objectives.saveAndFlush(new Objective(Ids.next(), id, position, promise));
        mandate.touch(clock.instant(), by());
        record("objective-added", id, Map.of(), values(promise));
        index.index(id);
        return new ObjectiveId(objective.getId());
    }

    /// Changes what an objective promises.
    ///
    /// @param seen the version that the writer saw
    /// @throws Conflict when somebody else wrote meanwhile, or the published plan stands
    @Transactional
    public void change(TermId id, ObjectiveId objectiveId, Objective.Promise promise, int seen) {
        var term = writable(id);
        var mandate = mandate(term);
        open(mandate, term);
        var objective = objective(id, objectiveId);
        if (objective.version() != seen) {
            throw new Conflict("governance.mandate.problem.changed");
        }
        record("objective-changed", id, values(objective.promise()), values(promise));
        objective.promise(promise);
        mandate.touch(clock.instant(), by());
        objectives.saveAndFlush(objective);
        index.index(id);
    }

    /// Takes an objective out of the plan.
    ///
    /// @throws Conflict when the published plan stands
    @Transactional
    public void drop(TermId id, ObjectiveId objectiveId) {
        var term = writable(id);
        open(mandate(term), term);
        var objective = objective(id, objectiveId);
        record("objective-dropped", id, values(objective.promise()), Map.of());
        objectives.delete(objective);
        objectives.flush();
        index.index(id);
    }

    /// Publishes the plan.
    ///
    /// @throws Conflict when it has no objective, or is published
    @Transactional
    public void publish(TermId id) {
        var term = writable(id);
        var mandate = mandate(term);
        if (mandate.published()) {
            throw new Conflict("governance.mandate.problem.published");
        }
        if (objectives.findByMandateIdOrderByPosition(id.value()).isEmpty()) {
            throw new Conflict("governance.mandate.problem.no-objective");
        }
        mandate.publish(clock.instant(), by());
        mandates.save(mandate);
        record("mandate-published", id, Map.of(), Map.of());
        index.index(id);
    }

    /// Says how far an objective is.
    ///
    /// @param percent from 0 to 100
    @Transactional
    public void progress(TermId id, ObjectiveId objectiveId, int percent, @Nullable String note,
            @Nullable ObjectiveResult result) {
        writable(id);
        var objective = objective(id, objectiveId);
        record("objective-progress", id, values("progress", objective.progress()), values("progress", percent));
        objective.report(percent, note, result);
        objectives.saveAndFlush(objective);
    }

    /// Writes the mid-term review, which is public at once.
    ///
    /// @throws Conflict when it is not the time for it, or somebody else wrote meanwhile
    @Transactional
    public void review(TermId id, String text, int seen) {
        var term = writable(id);
        if (!rights.schedule(term).reviewOpen(rights.today())) {
            throw new Conflict("governance.mandate.problem.review-time");
        }
        var mandate = unchanged(mandate(term), seen);
        record("mandate-review", id, values("text", mandate.review().orElse(null)), values("text", text));
        mandate.review(text, clock.instant(), by());
        mandates.save(mandate);
        index.index(id);
    }

    /// Writes the report at the end, which is public at once.
    ///
    /// @throws Conflict when it is not the time for it, or somebody else wrote meanwhile
    @Transactional
    public void report(TermId id, String text, int seen) {
        var term = writable(id);
        if (!rights.schedule(term).reportOpen(rights.today())) {
            throw new Conflict("governance.mandate.problem.report-time");
        }
        var mandate = unchanged(mandate(term), seen);
        record("mandate-report", id, values("text", mandate.report().orElse(null)), values("text", text));
        mandate.report(text, clock.instant(), by());
        mandates.save(mandate);
        index.index(id);
    }

    private TermSummary writable(TermId id) {
        var term = governance.term(id).filter(found -> found.state().held()).orElseThrow(NotFound::new);
        if (!rights.mayWrite(actors.current(), term)) {
            throw new Forbidden();
        }
        return term;
    }

    private Mandate mandate(TermSummary term) {
        return mandates.findById(term.id().value())
                .orElseGet(
                        () -> new Mandate(term.id(), networks.current().defaultLanguage()));
    }

    private void open(Mandate mandate, TermSummary term) {
        if (mandate.published() && !rights.schedule(term).planOpen(rights.today())) {
            throw new Conflict("governance.mandate.problem.stands");
        }
    }

    private static Mandate unchanged(Mandate mandate, int seen) {
        if (mandate.version() != seen) {
            throw new Conflict("governance.mandate.problem.changed");
        }
        return mandate;
    }

    private Objective objective(TermId term, ObjectiveId id) {
        return objectives.findById(id.value())
                .filter(found -> found.mandateId().equals(term.value()))
                .orElseThrow(NotFound::new);
    }

    private void record(String action, TermId term, Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        audit.record("governance.audit." + action, "term", term.value(), before, after);
        contentVersion.changed();
    }

    private static Map<String, @Nullable Object> values(String name, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(name, value);
        return values;
    }

    private static Map<String, @Nullable Object> values(Objective.Promise promise) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("title", promise.title());
        values.put("indicator", promise.indicator());
        values.put("baseline", promise.baseline());
        values.put("target", promise.target());
        values.put("owner", promise.owner());
        return values;
    }

    private @Nullable UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }
}
