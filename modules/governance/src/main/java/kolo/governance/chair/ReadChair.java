package kolo.governance.chair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.Chairs;
import kolo.governance.Governance;
import kolo.governance.GovernanceIntent;
import kolo.governance.Holding;
import kolo.governance.SuccessionPlan;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermPhase;
import kolo.governance.TermSummary;
import kolo.governance.mandate.MandateFigures;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.CountryCode;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.tenancy.Networks;
import kolo.texts.DatePrecision;

/// Who chairs, who did and who will, as far as the reader may know.
@Component
class ReadChair {
    private static final int PROJECTED = 5;

    private final Governance governance;
    private final Membership membership;
    private final ObjectProvider<SuccessionPlan> succession;
    private final MandateFigures mandates;
    private final Coming comingTurns;
    private final ChairCircle circle;
    private final Networks networks;
    private final Actors actors;
    private final Clock clock;

    ReadChair(Governance governance, Membership membership, ObjectProvider<SuccessionPlan> succession,
            MandateFigures mandates, Coming comingTurns, ChairCircle circle, Networks networks, Actors actors,
            Clock clock) {
        this.governance = governance;
        this.membership = membership;
        this.succession = succession;
        this.mandates = mandates;
        this.comingTurns = comingTurns;
        this.circle = circle;
        this.networks = networks;
        this.actors = actors;
        this.clock = clock;
    }

    /// The chair now, or nothing in a network that has none.
    @Transactional(readOnly = true)
    public Optional<ChairView> now() {
        var at = clock.instant();
        return governance.chairs(at).map(chairs -> view(chairs, at));
    }

    private ChairView view(Chairs chairs, Instant at) {
        var actor = actors.current();
        var coming = coming(chairs, at, actor);
        var projected = projected(chairs, coming, at, actor);
        var recorded = Stream.of(chairs.now().map(Holding::term).stream(), coming.stream(), chairs.past().stream())
                .flatMap(terms -> terms)
                .toList();
        var book = new Book(at, recorded, projected);
        var now = chairs.now().map(holding -> book.view(holding.term())).orElse(null);
        var next = new ArrayList<TermView>();
        coming.forEach(term -> next.add(book.view(term)));
        projected.forEach(turn -> next.add(book.view(turn)));
        next.sort(Comparator.comparing(TermView::from));
        var parts = ChairCircle.parts(chairs, first(coming, projected));
        var seats = circle.seats(parts, day(at));
        var basis = chairs.now().map(Holding::basis).orElse(null);
        var middle = circle.middle(now, basis, chairs.unknownSince(), next.isEmpty() ? null : next.getFirst());
        return new ChairView(chairs.office().name(), now, basis,
                chairs.now().map(holding -> day(holding.until()).minusDays(1)).orElse(null), chairs.unknownSince(),
                next, chairs.past().stream().map(book::view).toList(), parts, middle,
                seats.isEmpty() ? null : circle.of(seats, middle), seats);
    }

    private static @Nullable MemberId first(List<TermSummary> coming, List<SuccessionPlan.ProposedTurn> projected) {
        return Stream.concat(coming.stream().map(TermSummary::member), projected.stream()
                .map(
                        SuccessionPlan.ProposedTurn::member))
                .findFirst()
                .orElse(null);
    }

    /// The confirmed terms, for everyone unless the network publishes nothing; for members the offered ones too.
    private List<TermSummary> coming(Chairs chairs, Instant at, Actor actor) {
        var zone = networks.current().zone();
        var visible = phases(actor);
        return governance.terms(chairs.office().id())
                .stream()
                .filter(term -> visible.contains(term.phase(at, zone)))
                .sorted(Comparator.comparing(TermSummary::from))
                .toList();
    }

    private Set<TermPhase> phases(Actor actor) {
        if (insider(actor)) {
            return Set.of(TermPhase.UPCOMING, TermPhase.ACCEPTED, TermPhase.OFFERED);
        }
        return comingTurns.published() == Coming.Extent.NOTHING ? Set.of() : Set.of(TermPhase.UPCOMING);
    }

    private List<SuccessionPlan.ProposedTurn> projected(Chairs chairs, List<TermSummary> coming, Instant at,
            Actor actor) {
        if (!insider(actor) && comingTurns.published() != Coming.Extent.PROJECTED) {
            return List.of();
        }
        var settled = coming.stream().map(TermSummary::from).collect(Collectors.toSet());
        return succession.stream()
                .findFirst()
                .map(plan -> plan.turns(chairs.office().id(), at, PROJECTED))
                .orElse(List.of())
                .stream()
                .filter(turn -> !settled.contains(turn.from()))
                .toList();
    }

    private static boolean insider(Actor actor) {
        return actor.isMember() || actor.may(GovernanceIntent.KEEP_OFFICES);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, networks.current().zone());
    }

    /// Names and figures of the terms, read once for all.
    private final class Book {
        private final Instant at;
        private final Map<MemberId, MemberSummary> members;
        private final Set<MemberId> listed;
        private final Map<TermId, MandateFigures.Published> published;

        Book(Instant at, List<TermSummary> terms, List<SuccessionPlan.ProposedTurn> turns) {
            var ids = Stream.concat(terms.stream().map(TermSummary::member), turns.stream()
                    .map(
                            SuccessionPlan.ProposedTurn::member))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            this.at = at;
            this.members = new HashMap<>(membership.byIds(ids, day(at)));
            this.listed = membership.listedFor(ids);
            this.published = mandates.of(terms.stream().map(TermSummary::id).toList());
        }

        TermView view(TermSummary term) {
            var zone = networks.current().zone();
            var tenure = term.tenure();
            var from = tenure == null ? term.from() : day(tenure.from());
            var last = (tenure == null ? term.until() : day(tenure.until())).minusDays(1);
            var plan = published.get(term.id());
            var person = term.personName();
            return new TermView(term.id(), person == null ? name(term.member()) : person, country(term.member()),
                    href(term.member()), from, last, term.precision(), term.phase(at, zone),
                    term.kind() == TermKind.ACTING, contacts(term, from, last), term.mandate(), term.source(),
                    plan != null, plan == null ? null : plan.progress());
        }

        TermView view(SuccessionPlan.ProposedTurn turn) {
            var known = turn.member() != null && listed.contains(turn.member());
            return new TermView(null, known ? name(turn.member()) : null, known ? country(turn.member()) : null,
                    href(turn.member()), turn.from(), turn.until().minusDays(1), DatePrecision.DAY, null, false,
                    List.of(), null, null, false, null);
        }

        private List<TermView.Contact> contacts(TermSummary term, LocalDate from, LocalDate last) {
            var today = day(at);
            var day = today.isBefore(from) ? from : today.isAfter(last) ? last : today;
            return term.contacts()
                    .stream()
                    .filter(contact -> contact.on(day))
                    .sorted(Comparator.comparing(kolo.governance.TermContact::role))
                    .map(contact -> new TermView.Contact(contact.role(), contact.name()))
                    .toList();
        }

        private @Nullable String name(@Nullable MemberId member) {
            var summary = member == null ? null : members.get(member);
            return summary == null ? null : summary.name();
        }

        private @Nullable String country(@Nullable MemberId member) {
            var summary = member == null ? null : members.get(member);
            return summary == null
                    ? null
                    : Optional.ofNullable(summary.country()).map(CountryCode::value).orElse(null);
        }

        private @Nullable String href(@Nullable MemberId member) {
            return member != null && listed.contains(member) ? "/members/" + member : null;
        }
    }
}
