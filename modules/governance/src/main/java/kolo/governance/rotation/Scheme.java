package kolo.governance.rotation;

import java.time.LocalDate;
import java.time.Period;

/// The rules by which one office rotates: one version of them, never changed, only followed by the next.
///
/// @param version      counts the versions of the office's scheme, from 1
/// @param anchorDate   the day on which a term begins; all planned terms are counted from it, none from its predecessor
/// @param termLength   the length of a term in years and months, or in days
/// @param leadDays     how long before its beginning a term is decided and offered
/// @param responseDays how long an organisation has to answer
/// @param horizon      how many coming turns are shown
/// @param lotSeed      the published seed of the lot, see [Lot]
public record Scheme(int version, LocalDate anchorDate, Period termLength, AnchorPolicy policy, Strategy strategy,
        Rules rules, int leadDays, int responseDays, int horizon, String lotSeed, CountryList countries) {
    /// The usual lead time in days.
    public static final int LEAD_DAYS = 180;
    /// The usual time for an answer in days.
    public static final int RESPONSE_DAYS = 30;
    /// The usual number of turns that are shown.
    public static final int HORIZON = 5;

    /// The longest lead time in days.
    public static final int LONGEST_LEAD = 1_000;
    /// The longest time for an answer in days.
    public static final int LONGEST_RESPONSE = 365;
    /// The most turns that are shown.
    public static final int FARTHEST_HORIZON = 100;

    @SuppressWarnings("JavaPeriodGetDays") // beside the months
    public Scheme {
        if (termLength.isNegative() || termLength.isZero() || termLength.toTotalMonths() > 1_200
                || termLength.getDays() > 36_600) {
            throw new IllegalArgumentException("A term lasts between one day and a hundred years, not " + termLength);
        }
        check(leadDays, 0, LONGEST_LEAD, "lead days");
        check(responseDays, 1, LONGEST_RESPONSE, "response days");
        check(horizon, 1, FARTHEST_HORIZON, "horizon");
        check(version, 1, Integer.MAX_VALUE, "version");
    }

    private static void check(int value, int least, int most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s: %d is not between %d and %d".formatted(what, value, least, most));
        }
    }

    /// A first version with the usual times, that keeps its anchor and has no rule but those that always hold.
    public static Scheme yearly(LocalDate anchorDate, Strategy strategy, String lotSeed) {
        return new Scheme(1, anchorDate, Period.ofYears(1), AnchorPolicy.KEEP_ANCHOR, strategy, Rules.NONE, LEAD_DAYS,
                RESPONSE_DAYS, HORIZON, lotSeed, CountryList.NONE);
    }

    /// The same with other rules.
    public Scheme with(Rules other) {
        return new Scheme(version, anchorDate, termLength, policy, strategy, other, leadDays, responseDays, horizon,
                lotSeed, countries);
    }

    /// The same with another order.
    public Scheme with(Strategy other) {
        return new Scheme(version, anchorDate, termLength, policy, other, rules, leadDays, responseDays, horizon,
                lotSeed, countries);
    }

    /// The same with another policy for terms that end on another day than planned.
    public Scheme with(AnchorPolicy other) {
        return new Scheme(version, anchorDate, termLength, other, strategy, rules, leadDays, responseDays, horizon,
                lotSeed, countries);
    }

    /// The same with another list of countries.
    public Scheme with(CountryList other) {
        return new Scheme(version, anchorDate, termLength, policy, strategy, rules, leadDays, responseDays, horizon,
                lotSeed, other);
    }
}
