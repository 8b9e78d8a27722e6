package kolo.governance.turn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.GovernanceIntent;
import kolo.governance.Holding;
import kolo.governance.Office;
import kolo.governance.OfficeId;
import kolo.governance.SwapId;
import kolo.governance.TermId;
import kolo.governance.TermPhase;
import kolo.governance.TermSummary;
import kolo.governance.office.Annals;
import kolo.governance.office.Offices;
import kolo.governance.office.Terms;
import kolo.governance.office.Timeline;
import kolo.identity.Actors;
import kolo.membership.MemberId;
import kolo.membership.Membership;
import kolo.web.Choice;

/// Reads offices and turns for those who keep them.
@Component
@Transactional(readOnly = true)
class ReadTurns {
    private final Offices offices;
    private final Terms terms;
    private final Annals annals;
    private final Actors actors;
    private final Membership membership;
    private final Invited invited;
    private final OfferTurn offerTurn;
    private final Decisions decisions;
    private final Swaps swaps;
    private final SwapTurns swapTurns;

    ReadTurns(Offices offices, Terms terms, Annals annals, Actors actors, Membership membership, Invited invited,
            OfferTurn offerTurn, Decisions decisions, Swaps swaps, SwapTurns swapTurns) {
        this.offices = offices;
        this.terms = terms;
        this.annals = annals;
        this.actors = actors;
        this.membership = membership;
        this.invited = invited;
        this.offerTurn = offerTurn;
        this.decisions = decisions;
        this.swaps = swaps;
        this.swapTurns = swapTurns;
    }

    /// The chair and who holds it, if the network has one.
    Optional<HeldView> chair() {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        return offices.chair().map(this::held);
    }

    /// Every body with its seats.
    List<BodyView> bodies() {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        var all = offices.all();
        return offices.bodies()
                .stream()
                .map(body -> new BodyView(body,
                        all.stream().filter(office -> body.id().equals(office.body())).map(this::held).toList()))
                .toList();
    }

    /// One office.
    ///
    /// @throws kolo.kernel.NotFound when there is none
    Office office(OfficeId id) {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        return offices.get(id);
    }

    private HeldView held(Office office) {
        return held(office, terms.timeline(office.id()));
    }

    private HeldView held(Office office, Timeline timeline) {
        var holding = timeline.at(annals.now());
        return new HeldView(office, holding.map(Holding::term).map(this::view).orElse(null),
                holding.map(Holding::basis).orElse(null), holding.map(Holding::since).orElse(null),
                holding.map(Holding::until).orElse(null), timeline.unknownSince(annals.now()));
    }

    /// Everything about an office.
    OfficeView read(OfficeId id) {
        var office = office(id);
        var timeline = terms.timeline(id);
        var views = timeline.terms().stream().map(this::view).toList();
        var now = timeline.at(annals.now()).map(holding -> holding.term().id());
        return new OfficeView(held(office, timeline),
                views.stream().filter(turn -> turn.unanswered() || turn.phase() == TermPhase.ACCEPTED).toList(),
                views.stream().filter(turn -> turn.phase() == TermPhase.UPCOMING).toList(),
                views.stream()
                        .filter(turn -> turn.phase() == TermPhase.COMPLETED || turn.phase() == TermPhase.VACATED)
                        .filter(turn -> !now.equals(Optional.of(turn.id())))
                        .sorted(Comparator.comparing(TurnView::firstDay).reversed())
                        .toList(),
                views.stream().filter(ReadTurns::aside).toList(), proposal(id).orElse(null),
                decisions.of(id).stream().map(this::view).toList(),
                swaps.open().stream().filter(swap -> swap.office().equals(id)).map(swap -> view(swap, null)).toList());
    }

    private static boolean aside(TurnView turn) {
        return switch (turn.phase()) {
            case DECLINED, DEFERRED, SKIPPED, REVOKED -> true;
            default -> false;
        };
    }

    /// The next turn of the rotation that nobody was offered.
    Optional<ProposalView> proposal(OfficeId office) {
        return offerTurn.proposal(office)
                .map(turn -> new ProposalView(turn.member(), name(turn.member()), turn.from(),
                        turn.until().minusDays(1), turn.offerOn(), turn.responseDays(),
                        !turn.offerOn().isAfter(annals.today())));
    }

    private @Nullable String name(@Nullable MemberId member) {
        return member == null ? null : invited.nameOf(member);
    }

    private DecisionView view(Decisions.Decision decision) {
        return new DecisionView("governance.matter." + decision.matter().name().toLowerCase(Locale.ROOT),
                name(decision.subject()), decision.on(), decision.text(), decision.votes().inFavour(),
                decision.votes().against(), decision.votes().abstaining(), decision.link());
    }

    /// A term for those who may see its page: the office, and whoever represents the holder.
    TurnView term(TermId id) {
        return view(terms.get(id));
    }

    /// The office of a term.
    Office officeOf(TermId id) {
        return offices.get(terms.get(id).office());
    }

    TurnView view(TermSummary term) {
        var offer = term.offer();
        return new TurnView(term.id(), invited.nameOf(term), term.member(), term.kind(),
                term.phase(annals.now(), annals.zone()), term.from(), term.until().minusDays(1), term.precision(),
                term.contacts(), term.mandate(), term.source(), term.closeReason(),
                offer == null ? null : offer.answerBy(), offer == null ? 0 : offer.reminders(),
                invited.recipients(term).size(), term.unableSince(),
                new ChairPersonLeaves(term, annals.today()).replacementDue().orElse(null));
    }

    /// A proposal to exchange, for the two and the office.
    SwapView swap(SwapId id) {
        return view(swapTurns.asked(id), null);
    }

    private SwapView view(Swaps.Swap swap, @Nullable String reason) {
        var first = terms.get(swap.first());
        var second = terms.get(swap.second());
        boolean keeps = actors.current().may(GovernanceIntent.KEEP_OFFICES);
        return new SwapView(swap.id(), offices.get(swap.office()), view(first), view(second),
                swap.firstAccepted() != null, swap.secondAccepted() != null, swap.open(), swap.done() != null,
                new SwapRule(first, second).needsMotion(), keeps || swapTurns.represents(swap.first()),
                keeps || swapTurns.represents(swap.second()), reason);
    }

    /// The offers that wait for one of the members that the current person represents.
    List<TurnView> asked() {
        return terms.waiting()
                .stream()
                .filter(term -> swapTurns.represents(term.id()))
                .map(this::view)
                .filter(TurnView::unanswered)
                .toList();
    }

    /// The exchanges that wait for the current person's yes.
    List<SwapView> askedSwaps() {
        return swaps.open()
                .stream()
                .filter(swap -> swapTurns.represents(swap.first()) || swapTurns.represents(swap.second()))
                .map(swap -> view(swap, null))
                .toList();
    }

    /// What waits for the office in any office: answers to confirm, offers without answer.
    List<TurnView> waiting() {
        return terms.waiting().stream().map(this::view).toList();
    }

    /// The members that may take an office today, as choices.
    List<Choice> members() {
        return membership.members(annals.today())
                .stream()
                .map(member -> new Choice(member.id().toString(), member.name()))
                .toList();
    }

    /// The day it is in the network.
    LocalDate today() {
        return annals.today();
    }

    /// The names of those who represent a member, for whom it names to lead.
    List<String> representatives(TermId id) {
        var member = terms.get(id).member();
        return member == null
                ? List.of()
                : invited.representatives(member).stream().map(kolo.identity.AccountView::name).toList();
    }
}
