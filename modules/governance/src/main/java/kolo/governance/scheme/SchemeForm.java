package kolo.governance.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.governance.rotation.AnchorPolicy;
import kolo.governance.rotation.CountryList;
import kolo.governance.rotation.Rules;
import kolo.governance.rotation.Scheme;
import kolo.governance.rotation.Strategy;
import kolo.kernel.CountryCode;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.texts.CleanText;

/// What the editor sends; everything as it was typed.
///
/// @param version    the version of the rules that was shown, 0 for none
/// @param termLength how many months or days
/// @param termUnit   `MONTHS` or `DAYS`
/// @param countries  codes, separated by commas or spaces
record SchemeForm(@Nullable String version, @Nullable String anchorDate, @Nullable String termLength,
        @Nullable String termUnit, @Nullable String policy, @Nullable String strategy, @Nullable String countryTerms,
        @Nullable String organisationTerms, @Nullable String seniorityMonths, @Nullable String contacts,
        @Nullable String leadDays, @Nullable String responseDays, @Nullable String horizon, @Nullable String lotSeed,
        @Nullable String countries, @Nullable String note) {
    static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SEED = 200;

    @SuppressWarnings("JavaPeriodGetDays") // a term counts in months or in days
    static SchemeForm of(Scheme scheme, boolean recorded) {
        var length = scheme.termLength();
        boolean days = length.toTotalMonths() == 0;
        return new SchemeForm(String.valueOf(recorded ? scheme.version() : 0), scheme.anchorDate().toString(),
                String.valueOf(days ? length.getDays() : length.toTotalMonths()), days ? "DAYS" : "MONTHS",
                scheme.policy().name(), scheme.strategy().name(), String.valueOf(scheme.rules().countryTerms()),
                String.valueOf(scheme.rules().organisationTerms()), String.valueOf(scheme.rules().seniorityMonths()),
                String.valueOf(scheme.rules().contacts()), String.valueOf(scheme.leadDays()),
                String.valueOf(scheme.responseDays()), String.valueOf(scheme.horizon()), scheme.lotSeed(),
                String.join(", ", scheme.countries().codes()), "");
    }

    /// The version that was shown.
    int shown() {
        try {
            return Integer.parseInt(clean(version));
        } catch (NumberFormatException e) {
            throw new Invalid("governance.scheme.problem.changed");
        }
    }

    /// Why the rules are changed.
    @Nullable
    String reason() {
        var text = CleanText.cleanBlock(note == null ? "" : note);
        if (!CleanText.fits(text, LONGEST_NOTE)) {
            throw Invalid.field("note", "governance.scheme.problem.too-long", LONGEST_NOTE);
        }
        return text.isEmpty() ? null : text;
    }

    /// The next version of the rules.
    ///
    /// @param list the list of countries in force, whose version rises when the order is another
    /// @throws Invalid with a message for every field that cannot be read
    Scheme scheme(int number, CountryList list) {
        return new Reader().read(number, list);
    }

    private static String clean(@Nullable String text) {
        return CleanText.clean(text == null ? "" : text);
    }

    /// Reads field by field and keeps what is wrong with each.
    private final class Reader {
        private final List<FieldProblem> problems = new ArrayList<>();

        Scheme read(int number, CountryList list) {
            var anchor = date();
            int length = number("termLength", termLength, 1, "DAYS".equals(termUnit) ? 3_650 : 1_200);
            var rules = new Rules(number("countryTerms", countryTerms, 0, Rules.MOST),
                    number("organisationTerms", organisationTerms, 0, Rules.MOST),
                    number("seniorityMonths", seniorityMonths, 0, Rules.MOST), "true".equals(contacts));
            int lead = number("leadDays", leadDays, 0, Scheme.LONGEST_LEAD);
            int response = number("responseDays", responseDays, 1, Scheme.LONGEST_RESPONSE);
            int turns = number("horizon", horizon, 1, 20);
            var seed = clean(lotSeed);
            if (seed.isEmpty()) {
                problem("lotSeed", "governance.scheme.problem.seed");
            } else if (!CleanText.fits(seed, LONGEST_SEED)) {
                problem("lotSeed", "governance.scheme.problem.too-long", LONGEST_SEED);
            }
            var chosenPolicy = choice("policy", AnchorPolicy.values(), policy);
            var chosenStrategy = choice("strategy", Strategy.values(), strategy);
            var codes = codes();
            if (anchor.isEmpty() || chosenPolicy.isEmpty() || chosenStrategy.isEmpty() || !problems.isEmpty()) {
                throw new Invalid(problems);
            }
            var order = codes.equals(list.codes()) ? list : new CountryList(list.version() + 1, codes);
            return new Scheme(number, anchor.get(),
                    "DAYS".equals(termUnit) ? Period.ofDays(length) : Period.ofMonths(length).normalized(),
                    chosenPolicy.get(), chosenStrategy.get(), rules, lead, response, turns, seed, order);
        }

        private Optional<LocalDate> date() {
            try {
                var day = LocalDate.parse(clean(anchorDate));
                if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                    return Optional.of(day);
                }
            } catch (DateTimeException e) {
                // told below
            }
            problem("anchorDate", "governance.scheme.problem.date");
            return Optional.empty();
        }

        private int number(String field, @Nullable String typed, int least, int most) {
            var text = clean(typed);
            if (text.matches("\\d{1,5}")) {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            }
            problem(field, "governance.scheme.problem.number", least, most);
            return least;
        }

        private <T extends Enum<T>> Optional<T> choice(String field, T[] values, @Nullable String sent) {
            var chosen = Arrays.stream(values).filter(value -> value.name().equals(sent)).findFirst();
            if (chosen.isEmpty()) {
                problem(field, "governance.scheme.problem.choice");
            }
            return chosen;
        }

        private List<String> codes() {
            var codes = Arrays.stream(clean(countries).split("[\\s,;]+"))
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .filter(code -> !code.isEmpty())
                    .toList();
            for (var code : codes) {
                if (!CountryCode.isKnown(code)) {
                    problem("countries", "governance.scheme.problem.country", code);
                    return List.of();
                }
            }
            if (codes.stream().distinct().count() != codes.size()) {
                problem("countries", "governance.scheme.problem.country-twice");
                return List.of();
            }
            return codes;
        }

        private void problem(String field, String key, Object... arguments) {
            problems.add(new FieldProblem(field, key, List.of(arguments)));
        }
    }
}
