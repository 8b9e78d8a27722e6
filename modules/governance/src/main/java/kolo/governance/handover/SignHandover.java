package kolo.governance.handover;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.files.DocumentSpec;
import kolo.files.FileStore;
import kolo.files.Upload;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.NotFound;

/// Signs tasks and the act, each side for itself, while the handover is open. What is left open does not keep anybody
/// from signing the act, which then says so; and no signature is needed for the term to begin.
@Component
class SignHandover {
    private final Parties parties;
    private final Handovers handovers;
    private final HandoverTasks tasks;
    private final ActPaper paper;
    private final FileStore files;
    private final AuditLog audit;
    private final Actors actors;
    private final Clock clock;

    SignHandover(Parties parties, Handovers handovers, HandoverTasks tasks, ActPaper paper, FileStore files,
            AuditLog audit, Actors actors, Clock clock) {
        this.parties = parties;
        this.handovers = handovers;
        this.tasks = tasks;
        this.paper = paper;
        this.files = files;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /// Signs a task: the outgoing side that it is handed over, the incoming side that it has it.
    @Transactional
    public void task(TermId id, HandoverTaskId taskId, Side side) {
        var actor = signing(id, side);
        var handover = locked(id);
        handover.unsigned();
        var task = task(id, taskId);
        task.sign(side, actor.name(), clock.instant());
        record("handover-task-signed", id, task.work().title(), side);
    }

    /// Takes the signature of a side from a task back.
    @Transactional
    public void taskBack(TermId id, HandoverTaskId taskId, Side side) {
        signing(id, side);
        locked(id).unsigned();
        var task = task(id, taskId);
        task.withdraw(side);
        record("handover-task-unsigned", id, task.work().title(), side);
    }

    /// Signs the act. With the second signature it is printed and kept, and nothing of it can change any more.
    @Transactional
    public void act(TermId id, Side side) {
        var actor = signing(id, side);
        var pair = parties.of(id);
        var handover = locked(id);
        TermSummary outgoing = pair.outgoing();
        if (handover.sign(side, actor.name(), clock.instant(), by(actor), outgoing == null ? null : outgoing.id())) {
            record("handover-act-unsigned", id, "", side == Side.OUTGOING ? Side.INCOMING : Side.OUTGOING);
        }
        record("handover-act-signed", id, "", side);
        if (handover.complete()) {
            handovers.saveAndFlush(handover);
            handover.keep(files.store(Upload.of(paper.fileName(id), paper.printed(id)), DocumentSpec.USUAL,
                    Visibility.MEMBERS));
        }
    }

    /// Takes the signature of a side from the act back, as long as the other has not signed.
    @Transactional
    public void actBack(TermId id, Side side) {
        signing(id, side);
        locked(id).withdraw(side);
        record("handover-act-unsigned", id, "", side);
    }

    private Actor signing(TermId id, Side side) {
        var actor = actors.current();
        var pair = parties.of(id);
        if (!parties.sides(actor, pair).contains(side)) {
            throw new Forbidden();
        }
        switch (pair.stage()) {
            case AHEAD -> throw new Conflict("governance.handover.problem.ahead");
            case CLOSED -> throw new Conflict("governance.handover.problem.closed");
            case OPEN -> {
            }
        }
        return actor;
    }

    private Handover locked(TermId id) {
        return handovers.locked(id.value()).orElseThrow(NotFound::new);
    }

    private HandoverTask task(TermId id, HandoverTaskId taskId) {
        return tasks.findById(taskId.value())
                .filter(found -> found.handoverId().equals(id.value()))
                .orElseThrow(NotFound::new);
    }

    private void record(String action, TermId id, String title, Side side) {
        audit.record("governance.audit." + action, "handover", id.value(), Map.of(),
                Map.of("side", side.name(), "title", title));
    }

    private static @Nullable UUID by(Actor actor) {
        return actor.account().map(AccountId::value).orElse(null);
    }
}
