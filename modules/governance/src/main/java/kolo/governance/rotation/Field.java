package kolo.governance.rotation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.governance.rotation.Explanation.Barred;
import kolo.governance.rotation.Explanation.Eligible;
import kolo.governance.rotation.Explanation.Objection;
import kolo.governance.rotation.Turn.Relaxation;

/// Everyone who may be asked, and how far the history has brought them; it moves forward from turn to turn.
final class Field {
    static final int BARRED = Integer.MAX_VALUE;

    private final Scheme scheme;
    private final Grid grid;
    private final Runner[] runners;
    private final Map<UUID, Runner> byMember;
    private final Map<String, Runner.Land> lands = new HashMap<>();
    /// Whoever's country is not recorded waits as if it were one, after all others, and meets no E4.
    private final Runner.Land unknown = new Runner.Land("");
    private final Order order;
    /// The settled turns that have not yet come, in the order of their dates.
    private final List<History.Settled> settled;

    Field(Scheme scheme, Grid grid, Collection<Candidate> members, History history) {
        this.scheme = scheme;
        this.grid = grid;
        this.byMember = HashMap.newHashMap(members.size());
        this.runners = new Runner[members.size()];
        int i = 0;
        for (var member : members) {
            var runner = new Runner(member, land(member.country()));
            if (byMember.put(member.id(), runner) != null) {
                throw new IllegalArgumentException("A member stands in the line once: " + member.id());
            }
            runners[i++] = runner;
        }
        history.served().forEach(term -> land(term.country()));
        this.settled = new ArrayList<>(history.settled());
        settled.sort(Comparator.comparing(History.Settled::from).thenComparing(History.Settled::member));
        settled.forEach(term -> land(term.country()));
        this.order = new Order(scheme.strategy(), places());
        lots();
        replay(history);
    }

    private Runner.Land land(@Nullable String country) {
        return country == null ? unknown : lands.computeIfAbsent(country, Runner.Land::new);
    }

    /// Gives each country its place in the network's list; those that it does not name follow by their code.
    private int places() {
        var listed = scheme.countries().codes();
        for (int place = 0; place < listed.size(); place++) {
            var land = lands.get(listed.get(place));
            if (land != null) {
                land.place = place;
            }
        }
        int next = listed.size();
        for (var code : new TreeSet<>(lands.keySet())) {
            if (!listed.contains(code)) {
                lands.getOrDefault(code, new Runner.Land(code)).place = next++;
            }
        }
        unknown.place = next;
        return next + 1;
    }

    private void lots() {
        var digest = Lot.sha256();
        var seed = scheme.lotSeed().getBytes(StandardCharsets.UTF_8);
        record Drawn(Runner runner, byte[] number) {}
        var drawn = new Drawn[runners.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = new Drawn(runners[i], Lot.draw(digest, seed, runners[i].candidate.id()));
        }
        Arrays.sort(drawn, (one, other) -> {
            int compared = Arrays.compareUnsigned(one.number, other.number);
            return compared == 0 ? one.runner.candidate.id().compareTo(other.runner.candidate.id()) : compared;
        });
        for (int rank = 0; rank < drawn.length; rank++) {
            drawn[rank].runner.lotRank = rank;
            runners[rank] = drawn[rank].runner;
        }
    }

    /// Brings everyone to where the history left them.
    private void replay(History history) {
        var served = history.served().stream().filter(History.Served::atLeastHalf).sorted(HISTORY).toList();
        for (var refusal : history.refusals().stream().sorted(REFUSALS).toList()) {
            var runner = byMember.get(refusal.member());
            if (runner != null) {
                int slot = grid.slotOf(refusal.turn());
                runner.refuses(new Runner.Refused(slot, refusal.turn().toEpochDay(), grid.start(slot + 1).toEpochDay(),
                        mostTerms(served, refusal.turn()), refusal.kind()));
            }
        }
        for (var term : served) {
            for (int slot : grid.slots(term.from(), term.until())) {
                serves(byMember.get(term.member()), land(term.country()), slot, term.until(), false);
            }
            var runner = byMember.get(term.member());
            if (runner != null) {
                runner.terms++;
            }
        }
        for (var term : settled) {
            for (int slot : grid.slots(term.from(), term.until())) {
                var runner = byMember.get(term.member());
                var land = land(term.country());
                if (runner != null) {
                    runner.ahead = Runner.with(runner.ahead, slot);
                }
                land.ahead = Runner.with(land.ahead, slot);
            }
        }
    }

    private static final Comparator<History.Served> HISTORY = Comparator.comparing(History.Served::from)
            .thenComparing(History.Served::until)
            .thenComparing(term -> String.valueOf(term.member()));

    private static final Comparator<History.Refusal> REFUSALS = Comparator.comparing(History.Refusal::turn)
            .thenComparing(History.Refusal::kind);

    private static int mostTerms(List<History.Served> served, LocalDate day) {
        var terms = new HashMap<UUID, Integer>();
        for (var term : served) {
            if (term.member() != null && term.from().isBefore(day)) {
                terms.merge(term.member(), 1, Integer::sum);
            }
        }
        return terms.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void serves(@Nullable Runner runner, Runner.Land land, int slot, LocalDate until, boolean counted) {
        long end = until.toEpochDay();
        boolean kept = false;
        if (runner != null) {
            runner.line(slot);
            kept = runner.kept;
            runner.eligible = null;
            runner.last = Math.max(runner.last, slot);
            runner.end = Math.max(runner.end, end);
            runner.terms += counted ? 1 : 0;
        }
        land.serves(slot, end);
        order.passes(land, kept);
    }

    /// The settled turns that begin before a day, which have then come: they count from now on.
    List<History.Settled> settledBefore(LocalDate day) {
        var come = new ArrayList<History.Settled>();
        while (!settled.isEmpty() && settled.getFirst().from().isBefore(day)) {
            var term = settled.removeFirst();
            for (int slot : grid.slots(term.from(), term.until())) {
                serves(byMember.get(term.member()), land(term.country()), slot, term.until(), false);
            }
            var runner = byMember.get(term.member());
            if (runner != null) {
                runner.terms++;
            }
            come.add(term);
        }
        return come;
    }

    /// Judges everyone for a term.
    ///
    /// @return how many steps the rules have to give way until somebody qualifies, [#BARRED] where they never do
    int judge(Term term, Set<UUID> passedOver) {
        var rules = scheme.rules();
        int n = rules.countryTerms();
        int m = rules.organisationTerms();
        long cutoff = term.decidedOn.toEpochDay();
        long senior = term.decidedOn.minusMonths(rules.seniorityMonths()).toEpochDay();
        long from = term.from.toEpochDay();
        long until = term.until.toEpochDay();
        int least = BARRED;
        for (var runner : runners) {
            runner.line(term.slot);
            var candidate = runner.candidate;
            if (candidate.arrears() || runner.since > cutoff || (rules.contacts() && !candidate.contacts())
                    || (!candidate.restrictions().isEmpty() && hindered(candidate, term.decidedOn) != null)
                    || runner.refused(from, until) != null
                    || (!passedOver.isEmpty() && passedOver.contains(candidate.id()))) {
                runner.level = BARRED;
            } else if (runner.since > senior) {
                runner.level = n + m + 1;
            } else {
                runner.level = level(runner, term.slot, n, m);
            }
            least = Math.min(least, runner.level);
        }
        return least;
    }

    private static int level(Runner runner, int slot, int n, int m) {
        int own = m == 0 ? Integer.MAX_VALUE : runner.distance(slot);
        if (own <= m) {
            return n + m - own + 1;
        }
        int country = n == 0 ? Integer.MAX_VALUE : runner.land.distance(slot);
        return country <= n ? n - country + 1 : 0;
    }

    private static Candidate.@Nullable Restriction hindered(Candidate candidate, LocalDate day) {
        for (var restriction : candidate.restrictions()) {
            if (restriction.on(day)) {
                return restriction;
            }
        }
        return null;
    }

    /// The first in the line of those who qualify after so many steps.
    @Nullable
    Runner first(int level) {
        Runner first = null;
        for (var runner : runners) {
            if (runner.level <= level && (first == null || order.compare(runner, first) < 0)) {
                first = runner;
            }
        }
        return first;
    }

    /// The same once everyone stands in line, as they do after an explanation.
    @Nullable
    Runner front(int level) {
        for (var runner : runners) {
            if (runner.level <= level) {
                return runner;
            }
        }
        return null;
    }

    /// Gives a term to the chosen one.
    void take(Runner chosen, Term term) {
        serves(chosen, chosen.land, term.slot, term.until, true);
    }

    /// Says of everyone why, in the order of the line.
    Explanation explain(Term term, int level, Set<UUID> passedOver) {
        Arrays.sort(runners, order);
        var eligible = new ArrayList<Eligible>(runners.length);
        var barred = new ArrayList<Barred>();
        var relaxed = relaxed(level);
        Runner first = null;
        for (var runner : runners) {
            if (runner.level > level || runner.level == BARRED) {
                barred.add(new Barred(runner.candidate.id(), objections(runner, term, relaxed, passedOver)));
            } else {
                eligible.add(eligible(runner, first));
                first = first == null ? runner : first;
            }
        }
        return new Explanation(eligible, barred);
    }

    /// Most members stand in one turn as they stood in the last: then the same record says so.
    private Eligible eligible(Runner runner, @Nullable Runner first) {
        var behindBy = first == null ? null : order.between(first, runner);
        boolean endOfLine = runner.lineEnd > runner.end;
        var known = runner.eligible;
        if (known != null && known.behindBy() == behindBy && known.endOfLine() == endOfLine
                && runner.eligibleSince == runner.land.changes) {
            return known;
        }
        var candidate = runner.candidate;
        var told = new Eligible(candidate.id(), behindBy, day(runner.end), runner.land.served(), runner.terms,
                candidate.since(), candidate.basis(), endOfLine);
        runner.eligible = told;
        runner.eligibleSince = runner.land.changes;
        return told;
    }

    private static @Nullable LocalDate day(long end) {
        return end == Runner.NEVER ? null : LocalDate.ofEpochDay(end);
    }

    /// Everything that stands against one member for a term.
    List<Objection> objections(UUID member, Term term) {
        var runner = byMember.get(member);
        if (runner == null) {
            return List.of(new Objection(Rule.STANDING, null, Candidate.Hindrance.NO_MEMBER));
        }
        return objections(runner, term, scheme.rules(), Set.of());
    }

    private List<Objection> objections(Runner runner, Term term, Rules rules, Set<UUID> passedOver) {
        var candidate = runner.candidate;
        var day = term.decidedOn;
        var found = new ArrayList<Objection>(2);
        var restriction = hindered(candidate, day);
        if (restriction != null) {
            found.add(new Objection(Rule.STANDING, restriction.until(), restriction.hindrance()));
        } else if (candidate.since().isAfter(day)) {
            found.add(new Objection(Rule.STANDING, candidate.since(), Candidate.Hindrance.NO_MEMBER));
        }
        if (candidate.since().isAfter(day.minusMonths(rules.seniorityMonths())) && !candidate.since().isAfter(day)) {
            found.add(new Objection(Rule.SENIORITY, candidate.since().plusMonths(rules.seniorityMonths()), null));
        }
        if (candidate.arrears()) {
            found.add(new Objection(Rule.ARREARS, null, null));
        }
        if (runner.land.distance(term.slot) <= rules.countryTerms()) {
            found.add(new Objection(Rule.COUNTRY, near(term.slot, runner.land.last, runner.land.ahead), null));
        }
        if (runner.distance(term.slot) <= rules.organisationTerms()) {
            found.add(new Objection(Rule.ORGANISATION, near(term.slot, runner.last, runner.ahead), null));
        }
        if (rules.contacts() && !candidate.contacts()) {
            found.add(new Objection(Rule.CONTACTS, null, null));
        }
        var refused = runner.refused(term.from.toEpochDay(), term.until.toEpochDay());
        if (refused != null || passedOver.contains(candidate.id())) {
            found.add(new Objection(refused == null || refused == History.Refusal.Kind.SKIPPED
                    ? Rule.SKIPPED
                    : Rule.DECLINED, null, null));
        }
        return found;
    }

    private LocalDate near(int slot, int last, int[] ahead) {
        int distance = Runner.distance(slot, last, ahead);
        boolean before = last != Runner.NONE && Math.max(1, slot - last) == distance;
        return grid.start(before ? last : slot + distance);
    }

    /// The rules after so many steps.
    Rules relaxed(int level) {
        var rules = scheme.rules();
        int country = Math.min(level, rules.countryTerms());
        int organisation = Math.min(level - country, rules.organisationTerms());
        return new Rules(rules.countryTerms() - country, rules.organisationTerms() - organisation,
                level > country + organisation ? 0 : rules.seniorityMonths(), rules.contacts());
    }

    /// The steps, in the one order there is: N by one, M by one, then the shortest membership.
    List<Relaxation> relaxations(int level) {
        if (level == 0) {
            return List.of();
        }
        var rules = scheme.rules();
        var steps = new ArrayList<Relaxation>();
        for (int n = rules.countryTerms(); n > 0 && steps.size() < level; n--) {
            steps.add(new Relaxation(Rule.COUNTRY, n, n - 1));
        }
        for (int m = rules.organisationTerms(); m > 0 && steps.size() < level; m--) {
            steps.add(new Relaxation(Rule.ORGANISATION, m, m - 1));
        }
        if (steps.size() < level && rules.seniorityMonths() > 0) {
            steps.add(new Relaxation(Rule.SENIORITY, rules.seniorityMonths(), 0));
        }
        return steps;
    }

    /// A term that somebody is sought for.
    record Term(int slot, LocalDate from, LocalDate until, LocalDate decidedOn) {}
}
