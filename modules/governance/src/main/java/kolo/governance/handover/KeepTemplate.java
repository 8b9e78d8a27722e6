package kolo.governance.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.governance.GovernanceIntent;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;

/// Keeps the list of tasks with which every handover of the network begins. The first change makes Kolo's usual list the
/// network's own; handovers that have begun keep their tasks.
@Component
class KeepTemplate {
    private static final int MOST = 50;

    private final HandoverTemplates templates;
    private final UsualTasks usual;
    private final AuditLog audit;
    private final Actors actors;

    KeepTemplate(HandoverTemplates templates, UsualTasks usual, AuditLog audit, Actors actors) {
        this.templates = templates;
        this.usual = usual;
        this.audit = audit;
        this.actors = actors;
    }

    /// A task of the list.
    public record Line(HandoverTemplateId id, HandoverTask.Work work) {}

    /// The network's own list; empty while it has none.
    @Transactional(readOnly = true)
    public List<Line> own() {
        actors.current().require(GovernanceIntent.HAND_OVER);
        return templates.findAllByOrderByDueOffsetAscPositionAsc()
                .stream()
                .map(template -> new Line(new HandoverTemplateId(template.getId()), template.work()))
                .toList();
    }

    /// The list that holds now.
    @Transactional(readOnly = true)
    public List<HandoverTask.Work> list() {
        return usual.list();
    }

    /// Makes the usual list the network's own, unless it has one.
    @Transactional
    public void adopt() {
        actors.current().require(GovernanceIntent.HAND_OVER);
        if (templates.count() == 0) {
            int position = 0;
            for (var work : usual.usual()) {
                templates.save(new HandoverTemplate(Ids.next(), ++position, work.title(), work.details(),
                        work.dueOffset()));
            }
            record("handover-list", "");
        }
    }

    /// Adds a task.
    ///
    /// @throws Conflict when the list is long enough
    @Transactional
    public void add(HandoverTask.Work work) {
        adopt();
        int many = (int) templates.count();
        if (many >= MOST) {
            throw new Conflict("governance.handover.problem.many");
        }
        templates.save(new HandoverTemplate(Ids.next(), many + 1, work.title(), work.details(), work.dueOffset()));
        record("handover-list", work.title());
    }

    /// Changes a task.
    @Transactional
    public void change(HandoverTemplateId id, HandoverTask.Work work) {
        actors.current().require(GovernanceIntent.HAND_OVER);
        find(id.value()).describe(work.title(), work.details(), work.dueOffset());
        record("handover-list", work.title());
    }

    /// Takes a task out.
    @Transactional
    public void drop(HandoverTemplateId id) {
        actors.current().require(GovernanceIntent.HAND_OVER);
        var template = find(id.value());
        templates.delete(template);
        record("handover-list", template.work().title());
    }

    private HandoverTemplate find(UUID id) {
        return templates.findById(id).orElseThrow(NotFound::new);
    }

    private void record(String action, String title) {
        audit.record("governance.audit." + action, "network", null, Map.of(), Map.of("title", title));
    }
}
