package kolo.governance.scheme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.Governance;
import kolo.governance.Office;
import kolo.governance.OfficeId;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.rotation.Feasibility;
import kolo.governance.rotation.Plan;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Turn;
import kolo.governance.scheme.Rotation.Input;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.membership.CountryNames;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.tenancy.Networks;
import kolo.texts.Texts;

/// Tells a reader the line of an office: who led, who leads, who is next and why, and what other rules would change.
@Component
@Transactional(readOnly = true)
class TellSuccession {
    private static final int PAST = 3;

    private final Governance governance;
    private final Membership membership;
    private final Rotation rotation;
    private final Schemes schemes;
    private final CountryNames countries;
    private final Networks networks;
    private final Texts texts;
    private final Clock clock;

    TellSuccession(Governance governance, Membership membership, Rotation rotation, Schemes schemes,
            CountryNames countries, Networks networks, Texts texts, Clock clock) {
        this.governance = governance;
        this.membership = membership;
        this.rotation = rotation;
        this.schemes = schemes;
        this.countries = countries;
        this.networks = networks;
        this.texts = texts;
        this.clock = clock;
    }

    /// The office asked about, or the chair; empty for a network without one.
    Optional<Office> office(@Nullable OfficeId id) {
        return id == null
                ? governance.chair()
                : Optional.of(governance.office(id).orElseThrow(NotFound::new));
    }

    /// The versions of an office's rules, the latest first, in words.
    List<VersionView> told(OfficeId office, String language) {
        var saying = new Saying(language, texts, countries.named(language), List.of(), Set.of());
        return schemes.all(office)
                .stream()
                .map(record -> new VersionView(record.scheme().version(), saying.rules(record.scheme()),
                        saying.parameters(record.scheme().rules()), record.recordedAt(), record.recordedBy(),
                        record.note()))
                .toList();
    }

    /// The refusal of rules that cannot be kept, with the largest that could be.
    Invalid refusal(OfficeId office, Scheme draft, Feasibility answer, String language) {
        var saying = saying(language, rotation.input(draft, office, clock.instant(), Set.of()));
        var sentences = infeasible(answer, draft, saying);
        var field = answer.largest() != null && answer.largest().countryTerms().isPresent()
                ? "countryTerms"
                : answer.largest() != null && answer.largest().organisationTerms().isPresent()
                        ? "organisationTerms"
                        : "seniorityMonths";
        return Invalid.field(field, "governance.infeasible", String.join(" ", sentences));
    }

    /// The line by the rules in force; empty without rules.
    Optional<SuccessionView> line(Office office, String language) {
        var at = clock.instant();
        return rotation.input(office.id(), at, Set.of()).map(input -> {
            var saying = saying(language, input);
            var plan = input.plan(input.scheme().horizon());
            var feasible = input.feasibility();
            return new SuccessionView(office.id(), office.name(), saying.rules(input.scheme()),
                    input.scheme().lotSeed(), steps(office, plan, saying, at), views(plan, input, saying),
                    feasible.feasible() ? List.of() : infeasible(feasible, input.scheme(), saying));
        });
    }

    /// What other rules would give, and what they would change.
    PreviewView preview(OfficeId office, Scheme draft, String language) {
        var at = clock.instant();
        var input = rotation.input(draft, office, at, Set.of());
        var saying = saying(language, input);
        var plan = input.plan(Math.max(5, draft.horizon()));
        var feasible = input.feasibility();
        var changes = rotation.input(office, at, Set.of())
                .map(before -> changes(before.plan(plan.turns().size()), plan, draft, saying))
                .orElse(List.of());
        var turns = views(plan, input, saying);
        return new PreviewView(feasible.feasible(), feasible.hopeless(),
                feasible.feasible() ? List.of() : infeasible(feasible, draft, saying),
                saying.t("governance.preview.feasible", 2 * input.members().size()),
                turns.subList(0, Math.min(5, turns.size())), changes);
    }

    private static List<String> changes(Plan before, Plan after, Scheme draft, Saying saying) {
        var sentences = new ArrayList<String>();
        var earlier = new HashMap<LocalDate, Turn>();
        before.turns().forEach(turn -> earlier.put(turn.from(), turn));
        for (var turn : after.turns().subList(0, Math.min(5, after.turns().size()))) {
            var former = earlier.get(turn.from());
            if (former == null) {
                sentences.add(saying.t("governance.move.days", saying.when(turn.from(), turn.until())));
                break;
            }
            if (turn.state() != Turn.State.SETTLED && former.state() != Turn.State.SETTLED
                    && (!former.member().equals(turn.member()) || former.state() != turn.state())) {
                sentences.add(saying.moved(former, turn, draft.rules()));
            }
        }
        return sentences;
    }

    /// Why rules cannot be kept, and which could be.
    static List<String> infeasible(Feasibility answer, Scheme scheme, Saying saying) {
        var sentences = new ArrayList<String>();
        var problem = answer.problem();
        if (problem != null) {
            sentences.add(saying.t(answer.hopeless()
                    ? "governance.infeasible.hopeless"
                    : "governance.infeasible.turn", saying.when(problem.from(), problem.until())));
            sentences.addAll(answer.hopeless() ? saying.passedOver(problem, scheme) : saying.relaxed(problem));
        }
        var largest = answer.largest();
        if (largest != null) {
            largest.countryTerms().ifPresent(n -> sentences.add(saying.t("governance.infeasible.country", n)));
            largest.organisationTerms()
                    .ifPresent(m -> sentences.add(saying.t("governance.infeasible.organisation", m)));
            largest.seniorityMonths().ifPresent(m -> sentences.add(saying.t("governance.infeasible.seniority", m)));
            var together = largest.together();
            sentences.add(saying.t("governance.infeasible.together", together.countryTerms(),
                    together.organisationTerms(), together.seniorityMonths()));
        }
        return sentences;
    }

    Saying saying(String language, Input input) {
        var ids = input.members().stream().map(member -> new MemberId(member.id())).toList();
        return saying(language, input, ids);
    }

    private Saying saying(String language, Input input, Collection<MemberId> ids) {
        var known = membership.listedFor(ids).stream().map(MemberId::value).collect(Collectors.toSet());
        return new Saying(language, texts, countries.named(language), input.members(), known);
    }

    private static List<TurnView> views(Plan plan, Input input, Saying saying) {
        return plan.turns().stream().map(turn -> {
            var member = turn.chosen();
            return new TurnView("turn-" + turn.slot(), saying.when(turn.from(), turn.until()),
                    member == null ? saying.t("governance.move.holder." + turn.state()) : saying.name(member),
                    member != null && saying.knows(member) ? "/members/" + member : null,
                    member == null ? null : saying.country(member), turn.state().name(),
                    saying.t("governance.turn." + turn.state()), saying.because(turn), saying.relaxed(turn),
                    saying.passedOver(turn, input.scheme()), saying.dates(turn), saying.line(turn));
        }).toList();
    }

    /// The last terms, the gap where nobody is known, the present one, and what comes.
    private List<StepView> steps(Office office, Plan plan, Saying saying, Instant at) {
        var zone = networks.current().zone();
        var terms = governance.terms(office.id()).stream().filter(term -> term.tenure() != null).toList();
        var past = terms.stream()
                .filter(term -> term.tenure() != null && !term.tenure().until().isAfter(at))
                .sorted(Comparator.comparing(TermSummary::from).reversed())
                .limit(PAST)
                .sorted(Comparator.comparing(TermSummary::from))
                .toList();
        var now = governance.holder(office.id(), at);
        var members = members(terms, LocalDate.ofInstant(at, zone));
        var steps = new ArrayList<StepView>();
        past.forEach(term -> steps.add(step(term, members, saying, "past", null)));
        now.ifPresentOrElse(holding -> steps.add(step(holding.term(), members, saying, "now",
                saying.t("governance.succession.now"))), () -> {
                    if (!past.isEmpty()) {
                        steps.add(new StepView(saying.t("governance.chair.since",
                                String.valueOf(past.getLast().until().getYear())),
                                saying.t("governance.succession.unknown"), null, "gap", null, null));
                    }
                });
        for (var turn : plan.turns()) {
            var member = turn.chosen();
            boolean settled = turn.state() == Turn.State.SETTLED;
            steps.add(new StepView(saying.when(turn.from(), turn.until()),
                    member == null ? saying.t("governance.move.holder." + turn.state()) : saying.name(member),
                    member == null ? null : saying.country(member), settled ? "next" : "projected",
                    saying.t("governance.turn." + turn.state()), "#turn-" + turn.slot()));
        }
        return steps;
    }

    private Map<MemberId, MemberSummary> members(List<TermSummary> terms, LocalDate day) {
        var ids = new HashSet<MemberId>();
        for (var term : terms) {
            if (term.member() != null && term.state() != TermState.REVOKED) {
                ids.add(term.member());
            }
        }
        return membership.byIds(ids, day);
    }

    private StepView step(TermSummary term, Map<MemberId, MemberSummary> members, Saying saying,
            String css, @Nullable String state) {
        var member = term.member() == null ? null : members.get(term.member());
        var name = term.personName() != null
                ? term.personName()
                : member == null ? saying.t("governance.succession.unlisted") : member.name();
        var country = member == null || member.country() == null
                ? null
                : saying.countryOf(member.country().value());
        return new StepView(saying.when(term.from(), term.until()), name, country, css, state,
                "/governance/mandates/" + term.id());
    }

}
