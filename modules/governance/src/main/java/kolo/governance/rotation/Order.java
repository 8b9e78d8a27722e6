package kolo.governance.rotation;

import java.util.Comparator;

/// The line of a strategy: criteria, the weightiest first.
final class Order implements Comparator<Runner> {
    private static final Criterion[] LEAST_RECENT = {Criterion.MEMBER_SERVED, Criterion.COUNTRY_SERVED, Criterion.TERMS,
        Criterion.MEMBER_SINCE, Criterion.LOT};

    private final Criterion[] criteria;
    private final boolean countryWaits;
    /// The place in the list of the country that served last, and how many places there are.
    private int cursor = -1;
    private final int places;

    Order(Strategy strategy, int places) {
        this.places = places;
        this.countryWaits = strategy == Strategy.COUNTRY_ROUND_ROBIN;
        this.criteria = switch (strategy) {
            case LEAST_RECENTLY_SERVED, ELECTED -> LEAST_RECENT;
            case COUNTRY_ALPHABETICAL -> new Criterion[]{Criterion.KEPT_PLACE, Criterion.COUNTRY_IN_LIST,
                Criterion.MEMBER_SERVED, Criterion.TERMS, Criterion.MEMBER_SINCE, Criterion.LOT};
            case COUNTRY_ROUND_ROBIN -> new Criterion[]{Criterion.COUNTRY_SERVED, Criterion.MEMBER_SERVED,
                Criterion.TERMS, Criterion.MEMBER_SINCE, Criterion.LOT};
            case SENIORITY -> new Criterion[]{Criterion.TERMS, Criterion.MEMBER_SINCE, Criterion.LOT};
            case LOT -> new Criterion[]{Criterion.TERMS, Criterion.LOT};
        };
    }

    /// Moves on to a country; one that only takes the place it had kept does not move the line.
    void passes(Runner.Land land, boolean kept) {
        if (!kept) {
            cursor = land.place;
        }
    }

    @Override
    public int compare(Runner one, Runner other) {
        for (var criterion : criteria) {
            int compared = Long.compare(key(one, criterion), key(other, criterion));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /// What puts one before the other.
    Criterion between(Runner one, Runner other) {
        for (var criterion : criteria) {
            if (key(one, criterion) != key(other, criterion)) {
                return criterion;
            }
        }
        return Criterion.LOT;
    }

    private long key(Runner runner, Criterion criterion) {
        return switch (criterion) {
            case KEPT_PLACE -> runner.kept ? 0 : 1;
            case COUNTRY_IN_LIST -> Math.floorMod(runner.land.place - cursor - 1, places);
            case MEMBER_SERVED -> Math.max(runner.end, runner.lineEnd);
            case COUNTRY_SERVED -> countryServed(runner);
            case TERMS -> Math.max(runner.terms, runner.lineTerms);
            case MEMBER_SINCE -> runner.since;
            case LOT -> runner.lotRank;
        };
    }

    private long countryServed(Runner runner) {
        return countryWaits ? Math.max(runner.land.end, runner.lineEnd) : runner.land.end;
    }
}
