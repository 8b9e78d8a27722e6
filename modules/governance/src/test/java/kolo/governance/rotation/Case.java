package kolo.governance.rotation;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

import kolotest.Samples;
import kolotest.Trials;

/// One input of the planner, made by chance, that can be made smaller while it still fails.
record Case(Scheme scheme, List<Candidate> members, History history, LocalDate at) {
    private static final List<String> COUNTRIES = List.of("AL", "BA", "BG", "GR", "ME", "MK", "RO", "RS", "TR", "XK");
    private static final List<Period> LENGTHS = List.of(Period.ofYears(1), Period.ofYears(1), Period.ofYears(1),
            Period.ofYears(2), Period.ofMonths(6), Period.ofMonths(18), Period.ofDays(90), Period.of(0, 11, 10));

    Plan plan() {
        return plan(scheme.horizon());
    }

    Plan plan(int turns) {
        return Planner.plan(scheme, members, history, at, turns);
    }

    /// Checks a property of as many cases; on failure the seed is told, and the smallest case found that fails too.
    static void trials(int times, java.util.function.Function<RandomGenerator, Case> make, Consumer<Case> property) {
        Trials.times(times).run(random -> {
            var made = make.apply(random);
            var failure = failure(made, property);
            if (failure != null) {
                var reduced = made.reduced(property);
                throw new AssertionError("%s\nreduced to %s\nwhich fails: %s".formatted(failure.getMessage(), reduced,
                        failure(reduced, property)), failure);
            }
        });
    }

    private static @Nullable Throwable failure(Case made, Consumer<Case> property) {
        try {
            property.accept(made);
            return null;
        } catch (RuntimeException | AssertionError e) {
            return e;
        }
    }

    /// Leaves out what is not needed for the failure, one thing after the other.
    private Case reduced(Consumer<Case> property) {
        var smallest = this;
        for (boolean smaller = true; smaller;) {
            smaller = false;
            for (var candidate : smallest.smaller()) {
                if (failure(candidate, property) != null) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private List<Case> smaller() {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < members.size(); i++) {
            cases.add(new Case(scheme, without(members, i), history, at));
        }
        for (int i = 0; i < history.served().size(); i++) {
            cases.add(with(new History(without(history.served(), i), history.settled(), history.refusals())));
        }
        for (int i = 0; i < history.settled().size(); i++) {
            cases.add(with(new History(history.served(), without(history.settled(), i), history.refusals())));
        }
        for (int i = 0; i < history.refusals().size(); i++) {
            cases.add(with(new History(history.served(), history.settled(), without(history.refusals(), i))));
        }
        return cases;
    }

    Case with(History other) {
        return new Case(scheme, members, other, at);
    }

    Case with(List<Candidate> others) {
        return new Case(scheme, others, history, at);
    }

    static <T> List<T> without(List<T> list, int index) {
        var rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }

    /// Anything that the planner may be given.
    static Case any(RandomGenerator random) {
        var at = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
        var rules = new Rules(random.nextInt(5), random.nextInt(5), random.nextInt(3) * 12, random.nextBoolean());
        var scheme = scheme(random, rules);
        var members = members(random, random.nextInt(12), 1 + random.nextInt(6), at, true);
        return new Case(scheme, members, history(random, scheme, members, at), at);
    }

    /// A membership in which everyone is always eligible, and rules that it can keep.
    static Case fixed(RandomGenerator random) {
        while (true) {
            var at = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
            var scheme = scheme(random, new Rules(random.nextInt(4), random.nextInt(5), 0, false));
            if (scheme.strategy() == Strategy.ELECTED) {
                continue;
            }
            var members = members(random, 1 + random.nextInt(10), 1 + random.nextInt(6), at, false);
            var past = history(random, scheme, members, at);
            var made = new Case(scheme, members, new History(past.served(), past.settled(), List.of()), at);
            if (Feasibility.of(scheme, members, made.history, at).feasible()) {
                return made;
            }
        }
    }

    private static Scheme scheme(RandomGenerator random, Rules rules) {
        var anchor = random.nextInt(4) == 0
                ? LocalDate.of(2024, 2, 29)
                : LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
        var policy = random.nextInt(4) == 0 ? AnchorPolicy.SHIFT : AnchorPolicy.KEEP_ANCHOR;
        return new Scheme(1, anchor, Samples.oneOf(random, LENGTHS), policy,
                Samples.oneOf(random, List.of(Strategy.values())), rules, random.nextInt(3) * 90, 30,
                1 + random.nextInt(12), "seed " + random.nextInt(1000),
                new CountryList(1, COUNTRIES.subList(0, random.nextInt(COUNTRIES.size()))));
    }

    private static List<Candidate> members(RandomGenerator random, int count, int countries, LocalDate at,
            boolean troubled) {
        var members = new ArrayList<Candidate>();
        for (int i = 0; i < count; i++) {
            var country = random.nextInt(15) == 0 ? null : COUNTRIES.get(random.nextInt(countries));
            boolean trouble = troubled && random.nextInt(5) == 0;
            var restrictions = trouble && random.nextBoolean()
                    ? List.of(new Candidate.Restriction(Samples.oneOf(random, List.of(Candidate.Hindrance.values())),
                            at.minusDays(random.nextInt(500)),
                            random.nextBoolean() ? null : at.plusDays(random.nextInt(1500))))
                    : List.<Candidate.Restriction>of();
            members.add(new Candidate(new UUID(7, random.nextLong()), "M" + i, country,
                    at.minusDays(trouble ? random.nextInt(900) : 1500 + random.nextInt(3) * 100),
                    Samples.oneOf(random, List.of(Candidate.Basis.values())), restrictions,
                    trouble && random.nextInt(3) == 0, !trouble || random.nextBoolean()));
        }
        return members;
    }

    /// Terms one after the other, with gaps and days of their own, settled turns and refusals.
    private static History history(RandomGenerator random, Scheme scheme, List<Candidate> members, LocalDate at) {
        var grid = new Grid(scheme.anchorDate(), scheme.termLength());
        var served = new ArrayList<History.Served>();
        var settled = new ArrayList<History.Settled>();
        var refusals = new ArrayList<History.Refusal>();
        int now = grid.slotOf(at);
        var last = grid.start(now - 10);
        for (int slot = now - 9 + random.nextInt(9); slot <= now && !members.isEmpty(); slot++) {
            var holder = Samples.oneOf(random, members);
            var from = Grid.later(last, grid.start(slot).plusDays(random.nextInt(4) == 0 ? random.nextInt(80) : 0));
            var until = grid.start(slot + 1).plusDays(random.nextInt(4) == 0 ? random.nextInt(160) - 80 : 0);
            if (random.nextInt(4) > 0 && from.isBefore(until)) {
                served.add(new History.Served(random.nextInt(10) == 0 ? null : holder.id(), holder.country(), from,
                        until, random.nextInt(6) > 0, History.Outcome.COMPLETED));
                last = until;
            }
        }
        int next = Grid.of(scheme, new History(served, List.of(), List.of())).nextAfter(Grid.later(at, last));
        var planned = Grid.of(scheme, new History(served, List.of(), List.of()));
        for (int i = 0; i < 2 && random.nextBoolean() && !members.isEmpty(); i++) {
            var holder = Samples.oneOf(random, members);
            settled.add(new History.Settled(holder.id(), holder.country(), planned.start(next + i),
                    planned.start(next + i + 1)));
        }
        for (int i = random.nextInt(3); i > 0 && !members.isEmpty(); i--) {
            refusals.add(new History.Refusal(Samples.oneOf(random, members).id(),
                    planned.start(next - 2 + random.nextInt(4)),
                    Samples.oneOf(random, List.of(History.Refusal.Kind.values()))));
        }
        return new History(served, settled, refusals);
    }
}
