package kolo.governance.rotation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Within how many turns a strategy comes to every member, while membership is fixed, everyone is eligible, nobody
/// declines and the rules are feasible. The reasons for the figures stand in the module's documentation.
public final class Bound {
    private Bound() {}

    /// The number of turns, for a strategy other than [Strategy#ELECTED].
    ///
    /// Counted are the turns that follow the rules; those already settled come on top.
    ///
    /// - LEAST_RECENTLY_SERVED: members × (N + 1) + M. While someone has not yet served, each N + 1 turns bring at least one
    ///   such member into office.
    /// - COUNTRY_ALPHABETICAL, COUNTRY_ROUND_ROBIN: members of the largest country × (countries + N) + M. Each country is
    ///   reached at least once in countries + N turns.
    /// - SENIORITY, LOT: members × (N + 1) × (1 + difference between most and fewest terms served) + M. Those who served
    ///   less catch up first.
    public static int turns(Scheme scheme, Collection<Candidate> members, History history) {
        int settled = history.settled().size();
        int n = scheme.rules().countryTerms();
        int m = settled + scheme.rules().organisationTerms();
        var byCountry = new HashMap<String, Integer>();
        members.forEach(member -> byCountry.merge(String.valueOf(member.country()), 1, Integer::sum));
        int largest = byCountry.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return switch (scheme.strategy()) {
            case LEAST_RECENTLY_SERVED -> members.size() * (n + 1) + m;
            case COUNTRY_ALPHABETICAL, COUNTRY_ROUND_ROBIN -> largest * (byCountry.size() + n) + m;
            case SENIORITY, LOT -> members.size() * (n + 1) * (1 + spread(members, history)) + m;
            case ELECTED -> throw new IllegalArgumentException("An election promises no member a turn");
        };
    }

    private static int spread(Collection<Candidate> members, History history) {
        Map<UUID, Integer> terms = new HashMap<>();
        members.forEach(member -> terms.put(member.id(), 0));
        for (var term : history.served()) {
            if (term.atLeastHalf() && term.member() != null) {
                terms.computeIfPresent(term.member(), (id, count) -> count + 1);
            }
        }
        history.settled().forEach(term -> terms.computeIfPresent(term.member(), (id, count) -> count + 1));
        var figures = terms.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        return terms.isEmpty() ? 0 : figures.getMax() - figures.getMin();
    }
}
