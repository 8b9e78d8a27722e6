package kolo.governance.handover;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.files.DocumentSpec;
import kolo.files.FileStore;
import kolo.files.Upload;
import kolo.governance.TermId;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;

/// Keeps the tasks of a handover. Whoever keeps one locks the handover, so that nobody signs what another is changing.
@Component
class KeepHandover {
    private static final int MOST = 100;

    private final Parties parties;
    private final Handovers handovers;
    private final HandoverTasks tasks;
    private final UsualTasks usual;
    private final FileStore files;
    private final AuditLog audit;
    private final Actors actors;

    KeepHandover(Parties parties, Handovers handovers, HandoverTasks tasks, UsualTasks usual, FileStore files,
            AuditLog audit, Actors actors) {
        this.parties = parties;
        this.handovers = handovers;
        this.tasks = tasks;
        this.usual = usual;
        this.files = files;
        this.audit = audit;
        this.actors = actors;
    }

    /// Begins with the network's list of tasks, unless there are tasks already.
    @Transactional
    public void begin(TermId id) {
        var handover = kept(id);
        if (!tasks.existsByHandoverId(id.value())) {
            fill(id);
            record("handover-begun", handover, Map.of("tasks", usual.list().size()));
        }
    }

    /// Lays out the list of tasks for a term that was settled; asks nobody, since nobody is asking.
    void prepare(TermId id) {
        if (handovers.findById(id.value()).isEmpty()) {
            handovers.save(new Handover(id));
            fill(id);
        }
    }

    private void fill(TermId id) {
        int position = 0;
        for (var work : usual.list()) {
            tasks.save(new HandoverTask(Ids.next(), id, ++position, work));
        }
    }

    /// Adds a task.
    @Transactional
    public HandoverTaskId add(TermId id, HandoverTask.Work work) {
        var handover = kept(id);
        var all = tasks.findByHandoverIdOrderByDueOffsetAscPositionAsc(id.value());
        if (all.size() >= MOST) {
            throw new Conflict("governance.handover.problem.many");
        }
        int position = all.stream().mapToInt(HandoverTask::position).max().orElse(0) + 1;
        var task = tasks.save(new HandoverTask(Ids.next(), id, position, work));
        record("handover-task-added", handover, Map.of("title", work.title()));
        return new HandoverTaskId(task.getId());
    }

    /// Changes a task that nobody has signed.
    ///
    /// @param seen the version that the writer saw
    @Transactional
    public void change(TermId id, HandoverTaskId taskId, HandoverTask.Work work, int seen) {
        with(id, taskId, "handover-task-changed", task -> {
            if (task.version() != seen) {
                throw new Conflict("governance.mandate.problem.changed");
            }
            task.describe(work);
        });
    }

    /// Takes out a task that nobody has signed.
    @Transactional
    public void drop(TermId id, HandoverTaskId taskId) {
        with(id, taskId, "handover-task-dropped", task -> {
            task.unsigned();
            task.evidenceFile().ifPresent(files::delete);
            tasks.delete(task);
        });
    }

    /// Puts a link or a file to a task that nobody has signed; a file takes the place of the one before.
    @Transactional
    public void prove(TermId id, HandoverTaskId taskId, @Nullable String link, @Nullable Upload upload) {
        with(id, taskId, "handover-evidence", task -> {
            var before = task.evidenceFile().orElse(null);
            task.unsigned();
            task.prove(link, upload == null
                    ? before
                    : files.replace(before, upload, DocumentSpec.USUAL, Visibility.MEMBERS).id());
        });
    }

    /// Takes the file from a task that nobody has signed.
    @Transactional
    public void withoutFile(TermId id, HandoverTaskId taskId) {
        with(id, taskId, "handover-evidence", task -> {
            task.unsigned();
            task.evidenceFile().ifPresent(files::delete);
            task.prove(task.evidenceLink().orElse(null), null);
        });
    }

    /// Writes what the act says beside the tasks.
    @Transactional
    public void remark(TermId id, @Nullable String text) {
        var handover = kept(id);
        handover.remark(text);
        record("handover-remarks", handover, Map.of("text", text == null ? "" : text));
    }

    private void with(TermId id, HandoverTaskId taskId, String action, Consumer<HandoverTask> change) {
        var handover = kept(id);
        var task = tasks.findById(taskId.value())
                .filter(found -> found.handoverId().equals(id.value()))
                .orElseThrow(NotFound::new);
        record(action, handover, Map.of("title", task.work().title()));
        change.accept(task);
    }

    /// The handover, locked, if the actor may keep it, it is not closed and no side has signed the act.
    private Handover kept(TermId id) {
        var pair = parties.of(id);
        if (!parties.mayKeep(actors.current(), pair)) {
            throw new Forbidden();
        }
        if (pair.stage() == HandoverTimes.Stage.CLOSED) {
            throw new Conflict("governance.handover.problem.closed");
        }
        var handover = handovers.locked(id.value()).orElseGet(() -> handovers.saveAndFlush(new Handover(id)));
        handover.unsigned();
        return handover;
    }

    private void record(String action, Handover handover, Map<String, Object> after) {
        audit.record("governance.audit." + action, "handover", handover.getId(), Map.of(), after);
    }
}
