package kolo.governance.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.OfficeId;
import kolo.governance.SuccessionPlan;
import kolo.governance.TermId;
import kolo.governance.rotation.Candidate;
import kolo.governance.rotation.Explanation.Objection;
import kolo.governance.rotation.Feasibility;
import kolo.governance.rotation.Grid;
import kolo.governance.rotation.History;
import kolo.governance.rotation.Plan;
import kolo.governance.rotation.Planner;
import kolo.governance.rotation.Rule;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Turn;
import kolo.membership.MemberId;
import kolo.tenancy.Networks;

/// Gathers what the rotation needs to know of an office, the members and their terms, on a day of the network, and asks
/// it.
@Component
@Transactional(readOnly = true)
public class Rotation implements SuccessionPlan {
    private final Schemes schemes;
    private final Entrants entrants;
    private final TermHistory histories;
    private final Networks networks;

    Rotation(Schemes schemes, Entrants entrants, TermHistory histories, Networks networks) {
        this.schemes = schemes;
        this.entrants = entrants;
        this.histories = histories;
        this.networks = networks;
    }

    /// Everything the planner is given.
    record Input(Scheme scheme, List<Candidate> members, History history, LocalDate day) {
        Plan plan(int turns) {
            return Planner.plan(scheme, members, history, day, turns);
        }

        Feasibility feasibility() {
            return Feasibility.of(scheme, members, history, day);
        }
    }

    /// The plan of an office by the rules in force; empty without a scheme.
    public Optional<Plan> plan(OfficeId office, Instant at, int turns) {
        return input(office, at, Set.of()).map(input -> input.plan(turns));
    }

    /// What the planner is given for an office by the rules in force; empty without a scheme.
    Optional<Input> input(OfficeId office, Instant at, Set<TermId> leftOut) {
        return schemes.current(office).map(current -> input(current.scheme(), office, at, leftOut));
    }

    /// What the planner is given for an office by these rules.
    Input input(Scheme scheme, OfficeId office, Instant at, Set<TermId> leftOut) {
        ZoneId zone = networks.current().zone();
        var day = LocalDate.ofInstant(at, zone);
        var history = histories.of(office, at, zone, leftOut);
        var grid = Grid.of(scheme, history);
        int next = grid.nextAfter(day);
        var decisions = IntStream.rangeClosed(next, next + scheme.horizon())
                .mapToObj(slot -> grid.start(slot).minusDays(scheme.leadDays()))
                .toList();
        return new Input(scheme, entrants.of(scheme, day, decisions), history, day);
    }

    @Override
    public List<ProposedTurn> turns(OfficeId office, Instant at, int count) {
        return input(office, at, Set.of()).map(input -> {
            var plan = input.plan(count + input.history().settled().size());
            return plan.turns()
                    .stream()
                    .filter(turn -> turn.state() != Turn.State.SETTLED)
                    .limit(count)
                    .map(turn -> proposed(turn, input.scheme()))
                    .toList();
        }).orElse(List.of());
    }

    @Override
    public Optional<ProposedTurn> nextFor(OfficeId office, LocalDate from, LocalDate until, Set<MemberId> passedOver,
            Instant at) {
        return input(office, at, Set.of())
                .map(input -> Planner.choose(input.scheme(), input.members(), input.history(), from, until,
                        passedOver.stream().map(MemberId::value).collect(Collectors.<UUID>toSet()), input.day()))
                .filter(turn -> turn.member().isPresent())
                .map(turn -> proposed(turn, schemes.current(office).orElseThrow().scheme()));
    }

    private static ProposedTurn proposed(Turn turn, Scheme scheme) {
        return new ProposedTurn(turn.member().map(MemberId::new).orElse(null), turn.from(), turn.until(),
                turn.decidedOn(), scheme.responseDays());
    }

    @Override
    public List<String> objections(OfficeId office, MemberId member, LocalDate from, LocalDate until,
            Set<TermId> leftOut, Instant at) {
        return input(office, at, new HashSet<>(leftOut))
                .map(input -> Planner.objections(input.scheme(), input.members(), input.history(), member.value(), from,
                        until, input.day()))
                .orElse(List.of())
                .stream()
                .map(Objection::rule)
                .map(Rule::code)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
