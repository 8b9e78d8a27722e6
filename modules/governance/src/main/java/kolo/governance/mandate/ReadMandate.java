package kolo.governance.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.Governance;
import kolo.governance.Office;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermSummary;
import kolo.governance.chair.TermBooks;
import kolo.identity.Actors;
import kolo.tenancy.Networks;

/// A mandate as the current actor may see it.
@Component
class ReadMandate {
    private final Governance governance;
    private final MandateRecords mandates;
    private final Objectives objectives;
    private final TermBooks books;
    private final HolderRights rights;
    private final Networks networks;
    private final Actors actors;
    private final Clock clock;

    ReadMandate(Governance governance, MandateRecords mandates, Objectives objectives, TermBooks books,
            HolderRights rights, Networks networks, Actors actors, Clock clock) {
        this.governance = governance;
        this.mandates = mandates;
        this.objectives = objectives;
        this.books = books;
        this.rights = rights;
        this.networks = networks;
        this.actors = actors;
        this.clock = clock;
    }

    /// The mandate of a term that is settled.
    @Transactional(readOnly = true)
    public Optional<MandateView> of(TermId id) {
        return governance.term(id).filter(term -> term.state().held()).map(this::view);
    }

    /// One objective, for whoever may write it.
    @Transactional(readOnly = true)
    public Optional<MandateView.ObjectiveView> objective(TermId term, ObjectiveId id) {
        return objectives.findById(id.value())
                .filter(found -> found.mandateId().equals(term.value()))
                .map(MandateView.ObjectiveView::of);
    }

    private MandateView view(TermSummary term) {
        var at = clock.instant();
        var today = rights.today();
        var schedule = rights.schedule(term);
        boolean write = rights.mayWrite(actors.current(), term);
        var mandate = mandates.findById(term.id().value());
        boolean open = mandate.map(found -> !found.published()).orElse(true) || schedule.planOpen(today);
        return new MandateView(books.view(term, at),
                governance.office(term.office()).map(Office::name).orElse(""),
                mandate.filter(found -> write || found.published()).map(found -> plan(found, schedule)).orElse(null),
                mandate.flatMap(found -> found.review()
                        .map(text -> new MandateView.Text(text, found.language(), found.reviewedAt().orElseThrow())))
                        .orElse(null),
                mandate.flatMap(found -> found.report()
                        .map(text -> new MandateView.Text(text, found.language(), found.reportedAt().orElseThrow())))
                        .orElse(null),
                schedule, today, term.kind() == TermKind.PAST,
                new MandateView.Powers(write, write && open, write && schedule.reviewOpen(today),
                        write && schedule.reportOpen(today)),
                mandate.map(Mandate::version).orElse(0));
    }

    private MandateView.Plan plan(Mandate mandate, Schedule schedule) {
        var zone = networks.current().zone();
        boolean late = mandate.publishedAt()
                .map(at -> LocalDate.ofInstant(at, zone).isAfter(schedule.planDue()))
                .orElse(false);
        return new MandateView.Plan(mandate.aims().orElse(null), mandate.language(),
                objectives.findByMandateIdOrderByPosition(mandate.getId())
                        .stream()
                        .map(MandateView.ObjectiveView::of)
                        .toList(),
                mandate.publishedAt().orElse(null), late);
    }
}
