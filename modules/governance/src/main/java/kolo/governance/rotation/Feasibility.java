package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/// Whether rules can be kept: they can when planning over twice as many turns as there are members needs no relaxation.
///
/// @param feasible whether they can
/// @param problem  the first turn for which they cannot, with its relaxations; null where they can
/// @param hopeless whether nobody at all qualifies for that turn, whatever N, M and the shortest membership are
/// @param largest  the largest values that can be kept; null where the rules can, or where it is hopeless
public record Feasibility(boolean feasible, @Nullable Turn problem, boolean hopeless, @Nullable Largest largest) {

    /// The largest values up to those asked for that can be kept.
    ///
    /// @param countryTerms      N, with M and the shortest membership as asked for; empty where no value helps
    /// @param organisationTerms M, with N and the shortest membership as asked for; empty where no value helps
    /// @param seniorityMonths   the shortest membership, with N and M as asked for; empty where no value helps
    /// @param together          all three, lowered in the order in which rules give way
    public record Largest(OptionalInt countryTerms, OptionalInt organisationTerms, OptionalInt seniorityMonths,
            Rules together) {}

    /// Tries the rules of a scheme.
    public static Feasibility of(Scheme scheme, Collection<Candidate> members, History history, LocalDate at) {
        var trial = new Trial(scheme, members, history, at);
        int held = trial.held(scheme.rules());
        if (held == trial.turns) {
            return new Feasibility(true, null, false, null);
        }
        var plan = Planner.plan(scheme, members, history, at, trial.turns + history.settled().size());
        var problem = plan.turns()
                .stream()
                .filter(turn -> !turn.relaxations().isEmpty() || turn.state() == Turn.State.CARRY_OVER)
                .findFirst()
                .orElseThrow();
        boolean hopeless = problem.state() == Turn.State.CARRY_OVER;
        return new Feasibility(false, problem, hopeless, hopeless ? null : trial.largest());
    }

    private record Trial(Scheme scheme, Collection<Candidate> members, History history, LocalDate at, int turns) {

        Trial(Scheme scheme, Collection<Candidate> members, History history, LocalDate at) {
            this(scheme, members, history, at, Math.max(1, 2 * members.size()));
        }

        int held(Rules rules) {
            return Planner.holding(scheme.with(rules), members, history, at, turns);
        }

        boolean holds(Rules rules) {
            return held(rules) == turns;
        }

        @Nullable
        Largest largest() {
            var rules = scheme.rules();
            var together = together(rules);
            return together == null
                    ? null
                    : new Largest(largest(rules.countryTerms(), rules::withCountryTerms),
                            largest(rules.organisationTerms(), rules::withOrganisationTerms),
                            seniority(rules), together);
        }

        /// No value beyond the number of members can be kept, so the search begins there.
        private OptionalInt largest(int asked, IntFunction<Rules> with) {
            for (int value = Math.min(asked - 1, members.size()); value >= 0; value--) {
                if (holds(with.apply(value))) {
                    return OptionalInt.of(value);
                }
            }
            return OptionalInt.empty();
        }

        private OptionalInt seniority(Rules rules) {
            int low = 0;
            int high = rules.seniorityMonths();
            if (high == 0 || !holds(rules.withSeniorityMonths(0))) {
                return OptionalInt.empty();
            }
            while (high - low > 1) {
                int middle = (low + high) / 2;
                if (holds(rules.withSeniorityMonths(middle))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return OptionalInt.of(low);
        }

        private @Nullable Rules together(Rules asked) {
            var n = largest(asked.countryTerms(), asked::withCountryTerms);
            if (n.isPresent()) {
                return asked.withCountryTerms(n.getAsInt());
            }
            var anyCountry = asked.withCountryTerms(0);
            var m = largest(asked.organisationTerms(), anyCountry::withOrganisationTerms);
            if (m.isPresent()) {
                return anyCountry.withOrganisationTerms(m.getAsInt());
            }
            var anybody = anyCountry.withOrganisationTerms(0);
            var months = seniority(anybody);
            return months.isPresent() ? anybody.withSeniorityMonths(months.getAsInt()) : null;
        }
    }
}
