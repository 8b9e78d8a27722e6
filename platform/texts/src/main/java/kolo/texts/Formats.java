package kolo.texts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

/// Dates, numbers, lists, names of countries and languages, and the order of the alphabet, as one language writes them.
/// Instances are shared and safe for use by many threads.
public final class Formats {
    /// A formatter that is kept learns; one that is made for each number costs more than the number.
    private static final int KEPT_DIGITS = 6;
    private static final Map<Language, Formats> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Formats(language));
        }
    }

    private final Language language;
    private final Calendars calendars;
    private final RelativeDateTimeFormatter relative;
    private final LocalizedNumberFormatter numbers;
    private final List<LocalizedNumberFormatter> rounded;
    private final ListFormatter lists;
    private final Collator collator;
    private final Map<String, String> countries;

    private Formats(Language language) {
        this.language = language;
        this.calendars = Calendars.of(language);
        this.relative = RelativeDateTimeFormatter.getInstance(language.icu());
        this.numbers = NumberFormatter.withLocale(language.icu());
        this.rounded = IntStream.rangeClosed(0, KEPT_DIGITS)
                .mapToObj(digits -> numbers.precision(Precision.maxFraction(digits)))
                .toList();
        this.lists = ListFormatter.getInstance(language.icu());
        this.collator = Collator.getInstance(language.icu()).freeze();
        this.countries = countries(language);
    }

    /// The formats of a language of the interface.
    public static Formats in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// The formats of the interface language nearest to a BCP 47 tag.
    public static Formats in(String tag) {
        return in(Languages.nearest(tag));
    }

    /// A day in words: *22 November 2026*, *22. новембра 2026.*, *22 noiembrie 2026*.
    public String date(LocalDate date) {
        return calendars.date(date, DatePrecision.DAY);
    }

    /// A date as exactly as it is known: *November 2026*, *2026*.
    public String date(LocalDate date, DatePrecision precision) {
        return calendars.date(date, precision);
    }

    /// The day of an instant in a zone.
    public String date(Instant instant, ZoneId zone) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /// A day and the time on it, on the clock of 24 hours: *22 November 2026, 14:30*.
    public String dateTime(Instant instant, ZoneId zone) {
        var there = instant.atZone(zone);
        return date(there.toLocalDate()) + calendars.timeJoint() + time(there.toLocalTime());
    }

    /// A time of day, on the clock of 24 hours: *14:30*.
    public String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /// The name of the day of the week, as it stands alone.
    public String weekday(LocalDate date) {
        return calendars.weekday(date);
    }

    /// The name of the month, as it stands alone.
    public String month(LocalDate date) {
        return calendars.month(date);
    }

    /// Two days and all between, without saying anything twice: *25–27 September 2017*.
    public String range(LocalDate from, LocalDate to) {
        return calendars.range(from, to, DatePrecision.DAY);
    }

    /// A span whose ends are known this exactly: *January 2012 – December 2019*. The coarser end decides.
    public String range(LocalDate from, DatePrecision fromPrecision, LocalDate to, DatePrecision toPrecision) {
        return calendars.range(from, to, Calendars.coarser(fromPrecision, toPrecision));
    }

    /// How far away a day is: *today*, *tomorrow*, *in 3 days*, *2 months ago*.
    public String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        long distance = Math.abs(days);
        if (distance < 14) {
            return relative.format((double) days, RelativeDateTimeUnit.DAY);
        }
        if (distance < 60) {
            return whole(days / 7, RelativeDateTimeUnit.WEEK);
        }
        long months = ChronoUnit.MONTHS.between(today, day);
        return Math.abs(months) < 24
                ? whole(months, RelativeDateTimeUnit.MONTH)
                : whole(months / 12, RelativeDateTimeUnit.YEAR);
    }

    /// How far away an instant is: minutes and hours within the day, then days as the calendar of `zone` counts them.
    public String relative(Instant instant, Instant now, ZoneId zone) {
        var distance = Duration.between(now, instant);
        long seconds = distance.toSeconds();
        if (Math.abs(seconds) < 60) {
            return relative.format(0, RelativeDateTimeUnit.SECOND);
        }
        if (Math.abs(seconds) < 3600) {
            return whole(distance.toMinutes(), RelativeDateTimeUnit.MINUTE);
        }
        var day = LocalDate.ofInstant(instant, zone);
        var today = LocalDate.ofInstant(now, zone);
        return day.equals(today)
                ? whole(distance.toHours(), RelativeDateTimeUnit.HOUR)
                : relative(day, today);
    }

    /// A whole number with digits grouped.
    public String number(long number) {
        return numbers.format(number).toString();
    }

    /// A number with at most this many digits after the decimal mark.
    public String number(BigDecimal number, int digits) {
        var formatter = digits <= KEPT_DIGITS ? rounded.get(digits) : numbers.precision(Precision.maxFraction(digits));
        return formatter.format(number).toString();
    }

    /// A share of one as whole per cent: 0.25 is *25%*.
    public String percent(double share) {
        return numbers.unit(MeasureUnit.PERCENT).precision(Precision.integer()).format(share * 100).toString();
    }

    /// Things named in a row: *a, b and c*.
    public String list(Collection<?> things) {
        return lists.format(things);
    }

    /// The order of the language's alphabet, by the rules of the Unicode Collation Algorithm as tailored for it.
    public Comparator<String> order() {
        return collator::compare;
    }

    /// Sorts by a text that each thing has, in the order of the language's alphabet.
    public <T> List<T> sorted(Collection<T> things, Function<? super T, String> text) {
        var sorted = new ArrayList<T>(things);
        sorted.sort(Comparator.comparing(text, order()));
        return sorted;
    }

    /// The name of a country by its ISO 3166-1 alpha-2 code or XK; the code itself where there is no such country.
    public String country(String code) {
        return countries.getOrDefault(code.toUpperCase(Locale.ROOT), code);
    }

    /// As [#country(String)], but a network's own label for the code comes first.
    public String country(String code, Map<String, String> labels) {
        var label = labels.get(code);
        return label == null ? country(code) : label;
    }

    /// All countries, code to name, in the order of the language's alphabet; with XK, which the JDK's list lacks.
    public Map<String, String> countries() {
        return countries;
    }

    /// What this language calls another, by its BCP 47 tag: *Serbian (Cyrillic)*.
    public String languageName(String tag) {
        return ULocale.getDisplayName(ULocale.forLanguageTag(tag).toString(), language.icu());
    }

    /// What a language calls itself, by its BCP 47 tag, with a capital: *Македонски*. Show it with `translate="no"`.
    public static String endonym(String tag) {
        return Languages.find(tag).map(Language::endonym).orElseGet(() -> {
            var locale = ULocale.forLanguageTag(tag);
            return CaseMap.toTitle()
                    .wholeString()
                    .noLowercase()
                    .apply(locale.toLocale(), null,
                            locale.getDisplayName(locale));
        });
    }

    private String whole(long offset, RelativeDateTimeUnit unit) {
        return relative.formatNumeric((double) offset, unit);
    }

    private static Map<String, String> countries(Language language) {
        var codes = new ArrayList<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        var names = new LinkedHashMap<String, String>();
        for (var code : codes) {
            names.put(code, ULocale.getDisplayCountry("und-" + code, language.icu()));
        }
        var sorted = new LinkedHashMap<String, String>();
        var collator = Collator.getInstance(language.icu());
        names.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(collator::compare))
                .forEach(country -> sorted.put(country.getKey(), country.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
