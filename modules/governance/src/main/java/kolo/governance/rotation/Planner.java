package kolo.governance.rotation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.governance.rotation.Explanation.Objection;

/// Makes the plan of an office's coming turns. The same input gives the same plan, in whatever order it is given.
public final class Planner {
    private Planner() {}

    /// Plans as many turns as the scheme's horizon has.
    public static Plan plan(Scheme scheme, Collection<Candidate> members, History history, LocalDate at) {
        return plan(scheme, members, history, at, scheme.horizon());
    }

    /// Plans the turns that come after a day: the settled ones as they are, and who follows them by the rules.
    ///
    /// A plan assumes that every turn is served as planned. A stretch of time that terms in office or settled turns leave
    /// free is planned when it is at least half a term long.
    ///
    /// @param at    the day it is in the network
    /// @param turns how many, settled ones included
    /// @throws IllegalArgumentException when a member is given twice
    public static Plan plan(Scheme scheme, Collection<Candidate> members, History history, LocalDate at, int turns) {
        var planned = new ArrayList<Turn>(turns);
        var walk = new Walk(scheme, members, history, at);
        while (planned.size() < turns) {
            walk.next(planned);
        }
        return new Plan(scheme.version(), at, planned.subList(0, turns));
    }

    /// The turns whose rules hold, counted up to the first one for which a rule has to give way or nobody is found.
    ///
    /// @return the number of turns until then, or `turns` where all hold
    static int holding(Scheme scheme, Collection<Candidate> members, History history, LocalDate at, int turns) {
        var walk = new Walk(scheme, members, history, at);
        int held = 0;
        while (held < turns && walk.holds()) {
            held++;
        }
        return held;
    }

    /// Seeks a holder for given days, such as the rest of a vacant term.
    ///
    /// @param passedOver members that are not to be asked for these days
    public static Turn choose(Scheme scheme, Collection<Candidate> members, History history, LocalDate from,
            LocalDate until, Set<UUID> passedOver, LocalDate at) {
        var walk = new Walk(scheme, members, history, at);
        walk.field.settledBefore(from);
        return walk.turn(walk.term(from, until), passedOver);
    }

    /// Every rule that stands against a member's holding the office on given days; empty where none does.
    public static List<Objection> objections(Scheme scheme, Collection<Candidate> members, History history, UUID member,
            LocalDate from, LocalDate until, LocalDate at) {
        var walk = new Walk(scheme, members, history, at);
        walk.field.settledBefore(from);
        return walk.field.objections(member, walk.term(from, until));
    }

    /// The day by which an offer has to be answered: within the time for an answer, and within half the days that are left.
    public static LocalDate answerBy(Scheme scheme, LocalDate offeredOn, LocalDate from) {
        long left = Math.max(0, ChronoUnit.DAYS.between(offeredOn, from));
        return offeredOn.plusDays(Math.min(scheme.responseDays(), left / 2));
    }

    /// The way from slot to slot.
    private static final class Walk {
        private final Scheme scheme;
        private final Grid grid;
        private final LocalDate at;
        private final Field field;
        private final List<Span> spans;
        private int slot;

        Walk(Scheme scheme, Collection<Candidate> members, History history, LocalDate at) {
            this.scheme = scheme;
            this.at = at;
            this.grid = Grid.of(scheme, history);
            this.field = new Field(scheme, grid, members, history);
            this.slot = grid.nextAfter(at);
            this.spans = Span.after(grid.start(slot), history);
        }

        /// Adds the next turn, and the settled ones that lie before it.
        void next(List<Turn> planned) {
            var free = free();
            field.settledBefore(free.orElse(Span.NONE).fromOr(grid.start(slot + 1)))
                    .forEach(term -> planned.add(settled(term)));
            if (free.isPresent()) {
                planned.add(turn(term(free.get()), Set.of()));
            }
            slot++;
        }

        /// Goes one slot on, without reasons.
        boolean holds() {
            var free = free();
            field.settledBefore(free.orElse(Span.NONE).fromOr(grid.start(slot + 1)));
            boolean holds = true;
            if (free.isPresent()) {
                var term = term(free.get());
                int level = field.judge(term, Set.of());
                holds = level == 0;
                var chosen = field.first(level);
                if (holds && chosen != null && scheme.strategy() != Strategy.ELECTED) {
                    field.take(chosen, term);
                }
            }
            slot++;
            return holds;
        }

        /// The longest stretch of the present slot in which nobody is in office or settled, if it is half a term long.
        private Optional<Span> free() {
            var from = grid.start(slot);
            var until = grid.start(slot + 1);
            if (spans.isEmpty() || !spans.getLast().until.isAfter(from)) {
                return Optional.of(new Span(from, until));
            }
            Span longest = null;
            var begins = from;
            for (var span : spans) {
                longest = Span.longer(longest, begins, Grid.earlier(span.from, until));
                begins = Grid.later(begins, span.until);
            }
            longest = Span.longer(longest, begins, until);
            return Optional.ofNullable(longest).filter(free -> free.days() * 2 >= ChronoUnit.DAYS.between(from, until));
        }

        private Field.Term term(Span span) {
            return new Field.Term(slot, span.from, span.until, decidedOn(span.from));
        }

        Field.Term term(LocalDate from, LocalDate until) {
            return new Field.Term(grid.slots(from, until).getFirst(), from, until, decidedOn(from));
        }

        private LocalDate decidedOn(LocalDate from) {
            return Grid.later(from.minusDays(scheme.leadDays()), at);
        }

        Turn turn(Field.Term term, Set<UUID> passedOver) {
            int level = field.judge(term, passedOver);
            var explanation = field.explain(term, level, passedOver);
            var chosen = level == Field.BARRED || scheme.strategy() == Strategy.ELECTED ? null : field.front(level);
            if (chosen != null) {
                field.take(chosen, term);
            }
            return new Turn(term.slot(), term.from(), term.until(), term.decidedOn(),
                    answerBy(scheme, term.decidedOn(), term.from()), state(level, chosen),
                    chosen == null ? null : chosen.candidate.id(), field.relaxations(level), explanation);
        }

        private static Turn.State state(int level, @Nullable Runner chosen) {
            if (level == Field.BARRED) {
                return Turn.State.CARRY_OVER;
            }
            return chosen == null ? Turn.State.TO_BE_ELECTED : Turn.State.PROJECTED;
        }

        private Turn settled(History.Settled term) {
            var decidedOn = term.from().minusDays(scheme.leadDays());
            return new Turn(grid.slots(term.from(), term.until()).getFirst(), term.from(), term.until(), decidedOn,
                    answerBy(scheme, decidedOn, term.from()), Turn.State.SETTLED, term.member(), List.of(),
                    Explanation.NONE);
        }
    }

    /// Days that are taken or free.
    private record Span(LocalDate from, LocalDate until) {
        static final Span NONE = new Span(LocalDate.MAX, LocalDate.MAX);

        /// What is taken after a day, in the order of the beginnings.
        static List<Span> after(LocalDate day, History history) {
            var spans = new ArrayList<Span>();
            history.served().forEach(term -> spans.add(new Span(term.from(), term.until())));
            history.settled().forEach(term -> spans.add(new Span(term.from(), term.until())));
            spans.removeIf(span -> !span.until.isAfter(day));
            spans.sort(Comparator.comparing(Span::from).thenComparing(Span::until));
            return spans;
        }

        static @Nullable Span longer(@Nullable Span longest, LocalDate from, LocalDate until) {
            if (!from.isBefore(until)) {
                return longest;
            }
            var span = new Span(from, until);
            return longest == null || span.days() > longest.days() ? span : longest;
        }

        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }

        LocalDate fromOr(LocalDate otherwise) {
            return equals(NONE) ? otherwise : from;
        }
    }
}
