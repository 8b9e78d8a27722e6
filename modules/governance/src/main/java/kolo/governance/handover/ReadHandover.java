package kolo.governance.handover;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.governance.Governance;
import kolo.governance.Office;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.governance.chair.TermBooks;
import kolo.identity.Actors;

/// Handovers as the current actor may see them: members and the office all of it, others nothing.
@Component
class ReadHandover {
    private final Parties parties;
    private final Governance governance;
    private final Handovers handovers;
    private final HandoverTasks tasks;
    private final TermBooks books;
    private final FileStore files;
    private final Actors actors;
    private final Clock clock;

    ReadHandover(Parties parties, Governance governance, Handovers handovers, HandoverTasks tasks, TermBooks books,
            FileStore files, Actors actors, Clock clock) {
        this.parties = parties;
        this.governance = governance;
        this.handovers = handovers;
        this.tasks = tasks;
        this.books = books;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
    }

    /// The handover to a term.
    @Transactional(readOnly = true)
    public Optional<HandoverView> of(TermId id) {
        return Parties.mayRead(actors.current()) ? parties.find(id).map(this::view) : Optional.empty();
    }

    /// Every handover of the chair, the latest first.
    @Transactional(readOnly = true)
    public List<HandoverView> all() {
        return governance.chair()
                .map(office -> governance.terms(office.id())
                        .stream()
                        .filter(Parties::handedOver)
                        .sorted(Comparator.comparing(TermSummary::from).reversed())
                        .map(term -> view(parties.pair(term)))
                        .toList())
                .orElse(List.of());
    }

    /// The handover for whoever prints it, whoever that is.
    HandoverView toPrint(TermId id) {
        return view(parties.of(id));
    }

    private HandoverView view(Parties.Pair pair) {
        var at = clock.instant();
        var actor = actors.current();
        var id = pair.incoming().id();
        var handover = handovers.findById(id.value()).orElseGet(() -> new Handover(id));
        var outgoing = handover.outgoingTerm().flatMap(governance::term).orElse(pair.outgoing());
        boolean open = pair.stage() == HandoverTimes.Stage.OPEN;
        boolean frozen = handover.signature(Side.OUTGOING).isPresent() || handover.signature(Side.INCOMING).isPresent();
        return new HandoverView(id, governance.office(pair.incoming().office()).map(Office::name).orElse(""),
                books.view(pair.incoming(), at), outgoing == null ? null : books.view(outgoing, at), pair.times(),
                pair.today(),
                tasks.findByHandoverIdOrderByDueOffsetAscPositionAsc(id.value())
                        .stream()
                        .map(task -> view(task, pair.times()))
                        .toList(),
                handover.remarks().orElse(null), handover.signature(Side.OUTGOING).orElse(null),
                handover.signature(Side.INCOMING).orElse(null),
                !frozen && pair.stage() != HandoverTimes.Stage.CLOSED && parties.mayKeep(actor, pair),
                open ? parties.sides(actor, pair) : Set.of(), file(handover.actFile().orElse(null)));
    }

    private HandoverView.TaskView view(HandoverTask task, HandoverTimes times) {
        var work = task.work();
        return new HandoverView.TaskView(new HandoverTaskId(task.getId()), work.title(), work.details(),
                work.dueOffset(), times.due(work.dueOffset()), work.outgoingOwner(), work.incomingOwner(),
                task.evidenceLink().orElse(null), file(task.evidenceFile().orElse(null)),
                task.signature(Side.OUTGOING).orElse(null), task.signature(Side.INCOMING).orElse(null),
                task.version());
    }

    private HandoverView.@Nullable FileView file(@Nullable FileId id) {
        return id == null
                ? null
                : files.find(id)
                        .map(stored -> new HandoverView.FileView(stored.name(), stored.path(), stored.sha256()))
                        .orElse(null);
    }
}
