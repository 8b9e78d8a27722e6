package kolo.governance.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/// What holds of every plan. The rules are judged here from the plan's own dates, not by the planner's means.
class RotationPropertiesTests {
    private static final int TRIALS = 1_000;

    @Test
    void no_two_terms_overlap() {
        Case.trials(TRIALS, Case::any, made -> {
            var taken = new ArrayList<LocalDate[]>();
            made.history().served().forEach(term -> taken.add(new LocalDate[]{term.from(), term.until()}));
            for (var turn : made.plan().turns()) {
                assertThat(turn.from()).isBefore(turn.until());
                for (var other : taken) {
                    assertThat(turn.from().isBefore(other[1]) && other[0].isBefore(turn.until()))
                            .as("%s to %s meets %s to %s", turn.from(), turn.until(), other[0], other[1])
                            .isFalse();
                }
                taken.add(new LocalDate[]{turn.from(), turn.until()});
            }
        });
    }

    @Test
    void turns_come_in_order_after_the_day_and_as_many_as_asked_for() {
        Case.trials(TRIALS, Case::any, made -> {
            var turns = made.plan().turns();
            assertThat(turns).hasSize(made.scheme().horizon());
            assertThat(turns).isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
            assertThat(turns).filteredOn(turn -> turn.state() != Turn.State.SETTLED)
                    .allSatisfy(turn -> assertThat(turn.from()).isAfter(made.at()))
                    .allSatisfy(turn -> assertThat(turn.answerBy()).isBeforeOrEqualTo(turn.from()));
        });
    }

    @Test
    void planned_days_are_counted_from_the_anchor_and_never_from_the_term_before() {
        Case.trials(TRIALS, Case::any, made -> {
            var grid = Grid.of(made.scheme(), made.history());
            for (var turn : made.plan().turns()) {
                boolean whole = turn.from().equals(grid.anchor().plus(grid.termLength().multipliedBy(turn.slot())));
                assertThat(whole || turn.state() == Turn.State.SETTLED || !made.history().served().isEmpty()
                        || !made.history().settled().isEmpty()).isTrue();
            }
        });
    }

    @Test
    void no_rule_is_broken_without_a_logged_relaxation() {
        Case.trials(TRIALS * 2, Case::any, made -> new Judge(made).check());
    }

    @Test
    void rules_give_way_in_the_one_order_and_only_when_nobody_qualifies() {
        Case.trials(TRIALS, Case::any, made -> {
            var rules = made.scheme().rules();
            for (var turn : made.plan().turns()) {
                var steps = new ArrayList<Turn.Relaxation>();
                for (int n = rules.countryTerms(); n > 0; n--) {
                    steps.add(new Turn.Relaxation(Rule.COUNTRY, n, n - 1));
                }
                for (int m = rules.organisationTerms(); m > 0; m--) {
                    steps.add(new Turn.Relaxation(Rule.ORGANISATION, m, m - 1));
                }
                if (rules.seniorityMonths() > 0) {
                    steps.add(new Turn.Relaxation(Rule.SENIORITY, rules.seniorityMonths(), 0));
                }
                assertThat(turn.relaxations()).hasSizeLessThanOrEqualTo(steps.size());
                assertThat(turn.relaxations()).isEqualTo(steps.subList(0, turn.relaxations().size()));
                if (turn.state() == Turn.State.CARRY_OVER) {
                    assertThat(turn.relaxations()).isEqualTo(steps);
                    assertThat(turn.explanation().eligible()).isEmpty();
                }
            }
        });
    }

    @Test
    void everyone_is_accounted_for_once_in_every_explanation() {
        Case.trials(TRIALS, Case::any, made -> {
            for (var turn : made.plan().turns()) {
                if (turn.state() == Turn.State.SETTLED) {
                    continue;
                }
                var named = new ArrayList<UUID>();
                turn.explanation().eligible().forEach(one -> named.add(one.member()));
                turn.explanation().barred().forEach(one -> named.add(one.member()));
                assertThat(named).containsExactlyInAnyOrderElementsOf(
                        made.members().stream().map(Candidate::id).toList());
                turn.member()
                        .ifPresent(member -> assertThat(turn.explanation().eligible().getFirst().member())
                                .isEqualTo(member));
                assertThat(turn.explanation().barred()).allSatisfy(one -> assertThat(one.objections()).isNotEmpty());
            }
        });
    }

    @Test
    void with_fixed_eligible_membership_every_strategy_offers_every_member_within_its_number_of_turns() {
        Case.trials(TRIALS, Case::fixed, made -> {
            if (made.scheme().strategy() == Strategy.ELECTED || made.members().isEmpty()
                    || !Feasibility.of(made.scheme(), made.members(), made.history(), made.at()).feasible()) {
                return;
            }
            int bound = Bound.turns(made.scheme(), made.members(), made.history());
            assertThat(new HashSet<>(made.plan(bound).holders()))
                    .as("within %d turns", bound)
                    .containsAll(made.members().stream().map(Candidate::id).toList());
        });
    }

    @Test
    void adding_a_member_never_displaces_an_offered_turn() {
        Case.trials(TRIALS, Case::any, made -> {
            var more = new ArrayList<>(made.members());
            more.add(new Candidate(new UUID(9, 9), "New", "GR", made.at().minusYears(20), Candidate.Basis.STATED,
                    List.of(), false, true));
            var before = settled(made.plan(12));
            assertThat(settled(made.with(more).plan(12))).isEqualTo(before);
            assertThat(before).hasSize(made.history().settled().size());
        });
    }

    private static List<String> settled(Plan plan) {
        return plan.turns()
                .stream()
                .filter(turn -> turn.state() == Turn.State.SETTLED)
                .map(turn -> turn.from() + " " + turn.until() + " " + turn.chosen())
                .toList();
    }

    @Test
    void permuting_the_input_changes_nothing() {
        Case.trials(TRIALS, Case::any, made -> {
            var chance = new Random(made.hashCode());
            var members = shuffled(made.members(), chance);
            var history = new History(shuffled(made.history().served(), chance),
                    shuffled(made.history().settled(), chance), shuffled(made.history().refusals(), chance));
            assertThat(Planner.plan(made.scheme(), members, history, made.at())).isEqualTo(made.plan());
        });
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, chance);
        return copy;
    }

    @Test
    void feasible_rules_need_no_relaxation_and_the_values_named_instead_are_feasible() {
        Case.trials(TRIALS / 3, Case::any, made -> {
            var answer = Feasibility.of(made.scheme(), made.members(), made.history(), made.at());
            var turns = made.plan(2 * made.members().size()).turns();
            if (answer.feasible()) {
                assertThat(turns).allMatch(turn -> turn.relaxations().isEmpty());
                return;
            }
            var largest = answer.largest();
            if (largest != null) {
                assertThat(feasible(made, largest.together())).isTrue();
                largest.countryTerms()
                        .ifPresent(n -> assertThat(feasible(made, made.scheme().rules().withCountryTerms(n))).isTrue());
                largest.organisationTerms()
                        .ifPresent(m -> assertThat(feasible(made, made.scheme().rules().withOrganisationTerms(m)))
                                .isTrue());
            }
        });
    }

    private static boolean feasible(Case made, Rules rules) {
        return Feasibility.of(made.scheme().with(rules), made.members(), made.history(), made.at()).feasible();
    }

    /// Judges a plan by the words of the rules.
    private record Judge(Case made) {

        void check() {
            var turns = made.plan().turns();
            var held = new ArrayList<Held>();
            made.history()
                    .served()
                    .stream()
                    .filter(History.Served::atLeastHalf)
                    .forEach(term -> held.add(new Held(term.member(), term.country(), term.from(), term.until())));
            made.history()
                    .settled()
                    .forEach(term -> held.add(new Held(term.member(), term.country(), term.from(), term.until())));
            for (var turn : turns) {
                if (turn.state() == Turn.State.PROJECTED) {
                    check(turn, held);
                    var member = member(Objects.requireNonNull(turn.chosen()));
                    held.add(new Held(member.id(), member.country(), turn.from(), turn.until()));
                }
            }
        }

        private void check(Turn turn, List<Held> held) {
            var rules = made.scheme().rules();
            int n = rules.countryTerms();
            int m = rules.organisationTerms();
            int months = rules.seniorityMonths();
            for (var relaxation : turn.relaxations()) {
                switch (relaxation.rule()) {
                    case COUNTRY -> n = relaxation.to();
                    case ORGANISATION -> m = relaxation.to();
                    case SENIORITY -> months = relaxation.to();
                    default -> throw new AssertionError(relaxation.rule() + " never gives way");
                }
            }
            var member = member(Objects.requireNonNull(turn.chosen()));
            assertThat(member.arrears()).isFalse();
            assertThat(member.contacts() || !rules.contacts()).isTrue();
            assertThat(member.restrictions()).noneMatch(one -> one.on(turn.decidedOn()));
            assertThat(member.since()).isBeforeOrEqualTo(turn.decidedOn().minusMonths(months));
            assertThat(made.history().refusals()).noneMatch(refusal -> refusal.member().equals(member.id())
                    && !refusal.turn().isBefore(turn.from()) && refusal.turn().isBefore(turn.until()));
            for (var term : held) {
                for (int before = 1; before <= Math.max(n, m); before++) {
                    if (!fills(term, turn.slot() - before)) {
                        continue;
                    }
                    assertThat(before <= m && member.id().equals(term.member)).as("E5 in %s", turn.from()).isFalse();
                    assertThat(before <= n && member.country() != null && member.country().equals(term.country))
                            .as("E4 in %s", turn.from())
                            .isFalse();
                }
            }
        }

        private Candidate member(UUID id) {
            return made.members().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        }

        /// Whether a term covers half of a slot, or no other slot more.
        private boolean fills(Held term, int slot) {
            long here = covered(term, slot);
            var grid = Grid.of(made.scheme(), made.history());
            if (here == 0) {
                return false;
            }
            if (here * 2 >= ChronoUnit.DAYS.between(grid.start(slot), grid.start(slot + 1))) {
                return true;
            }
            for (int other = grid.slotOf(term.from); other <= grid.slotOf(term.until); other++) {
                long there = covered(term, other);
                if (there > here || (there == here && other < slot)
                        || there * 2 >= ChronoUnit.DAYS.between(grid.start(other), grid.start(other + 1))) {
                    return false;
                }
            }
            return true;
        }

        private long covered(Held term, int slot) {
            var grid = Grid.of(made.scheme(), made.history());
            return Math.max(0, ChronoUnit.DAYS.between(Grid.later(term.from, grid.start(slot)),
                    Grid.earlier(term.until, grid.start(slot + 1))));
        }
    }

    private record Held(@org.jspecify.annotations.Nullable UUID member,
            @org.jspecify.annotations.Nullable String country,
            LocalDate from, LocalDate until) {}
}
