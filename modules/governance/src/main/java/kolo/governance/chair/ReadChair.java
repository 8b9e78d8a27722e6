package kolo.governance.chair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import kolo.governance.Chairs;
import kolo.governance.Governance;
import kolo.governance.GovernanceIntent;
import kolo.governance.Holding;
import kolo.governance.SuccessionPlan;
import kolo.governance.TermPhase;
import kolo.governance.TermSummary;
import kolo.governance.scheme.Publication;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.membership.MemberId;
import kolo.tenancy.Networks;

/// Who chairs, who did and who will, as far as the reader may know.
@Component
class ReadChair {
    private static final int PROJECTED = 5;
    private static final String REMEMBERED = ReadChair.class.getName();

    private final Governance governance;
    private final ObjectProvider<SuccessionPlan> succession;
    private final TermBooks books;
    private final Publication publication;
    private final ChairCircle circle;
    private final Networks networks;
    private final Actors actors;
    private final Clock clock;

    ReadChair(Governance governance, ObjectProvider<SuccessionPlan> succession,
            TermBooks books, Publication publication, ChairCircle circle, Networks networks, Actors actors,
            Clock clock) {
        this.governance = governance;
        this.succession = succession;
        this.books = books;
        this.publication = publication;
        this.circle = circle;
        this.networks = networks;
        this.actors = actors;
        this.clock = clock;
    }

    /// The chair now, or nothing in a network that has none.
    @Transactional(readOnly = true)
    public Optional<ChairView> now() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read();
        }
        if (request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST) instanceof Remembered known) {
            return known.chair();
        }
        var chair = read();
        request.setAttribute(REMEMBERED, new Remembered(chair), RequestAttributes.SCOPE_REQUEST);
        return chair;
    }

    /// The same with the picture of the members in a circle.
    @Transactional(readOnly = true)
    public Optional<ChairView> pictured() {
        return now().map(chair -> {
            var seats = circle.seats(chair.parts(), day(clock.instant()));
            return seats.isEmpty() ? chair : chair.with(circle.of(seats, chair.middle()), seats);
        });
    }

    /// What a request has read already: the front page asks for its circle and for its section.
    private record Remembered(Optional<ChairView> chair) {}

    private Optional<ChairView> read() {
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
        var book = books.open(recorded, projected, at);
        var now = chairs.now().map(holding -> book.view(holding.term())).orElse(null);
        var next = new ArrayList<TermView>();
        coming.forEach(term -> next.add(book.view(term)));
        projected.forEach(turn -> next.add(book.view(turn)));
        next.sort(Comparator.comparing(TermView::from));
        var parts = ChairCircle.parts(chairs, first(coming, projected));
        var basis = chairs.now().map(Holding::basis).orElse(null);
        var middle = circle.middle(now, basis, chairs.unknownSince(), next.isEmpty() ? null : next.getFirst());
        return new ChairView(chairs.office().name(), now, basis,
                chairs.now().map(holding -> day(holding.until()).minusDays(1)).orElse(null), chairs.unknownSince(),
                next, chairs.past().stream().map(book::view).toList(), parts, middle,
                null, List.of());
    }

    private static @Nullable MemberId first(List<TermSummary> coming, List<SuccessionPlan.ProposedTurn> projected) {
        return Stream.concat(coming.stream().map(TermSummary::member), projected.stream()
                .map(
                        SuccessionPlan.ProposedTurn::member))
                .findFirst()
                .orElse(null);
    }

    /// The confirmed terms, for everyone; for members those that are offered and accepted too.
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
        return Set.of(TermPhase.UPCOMING);
    }

    private List<SuccessionPlan.ProposedTurn> projected(Chairs chairs, List<TermSummary> coming, Instant at,
            Actor actor) {
        int turns = insider(actor) ? PROJECTED : publication.turns();
        if (turns == 0) {
            return List.of();
        }
        var settled = coming.stream().map(TermSummary::from).collect(Collectors.toSet());
        return succession.stream()
                .findFirst()
                .map(plan -> plan.turns(chairs.office().id(), at, turns))
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
}
