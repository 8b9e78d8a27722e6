package kolo.texts;

import static kolo.texts.Language.ENGLISH;
import static kolo.texts.Language.ROMANIAN;
import static kolo.texts.Language.SERBIAN_CYRILLIC;
import static kolo.texts.Language.SERBIAN_LATIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

class FormatsTests {
    private static final LocalDate WORKSHOP = LocalDate.of(2017, 9, 25);

    @Test
    void a_day_is_written_as_the_language_writes_it() {
        assertThat(inAll(formats -> formats.date(WORKSHOP))).containsExactly("25 September 2017",
                "25. септембра 2017.", "25. septembra 2017.", "25 septembrie 2017");
    }

    @Test
    void a_date_is_as_exact_as_it_is_known() {
        assertThat(inAll(formats -> formats.date(WORKSHOP, DatePrecision.MONTH))).containsExactly("September 2017",
                "септембар 2017.", "septembar 2017.", "septembrie 2017");
        assertThat(inAll(formats -> formats.date(WORKSHOP, DatePrecision.YEAR))).containsExactly("2017", "2017.",
                "2017.", "2017");
    }

    @Test
    void a_range_says_nothing_twice() {
        assertThat(inAll(formats -> formats.range(WORKSHOP, WORKSHOP.plusDays(2)))).containsExactly(
                "25–27 September 2017", "25–27. септембра 2017.", "25–27. septembra 2017.", "25–27 septembrie 2017");
        var formats = Formats.in(ENGLISH);
        assertThat(formats.range(WORKSHOP, WORKSHOP)).isEqualTo("25 September 2017");
        assertThat(formats.range(WORKSHOP, WORKSHOP.plusDays(10))).isEqualTo("25 September – 5 October 2017");
        assertThat(formats.range(WORKSHOP, WORKSHOP.plusYears(1))).isEqualTo("25 September 2017 – 25 September 2018");
        assertThat(formats.range(LocalDate.of(2012, 1, 1), DatePrecision.DAY, LocalDate.of(2019, 12, 1),
                DatePrecision.MONTH)).isEqualTo("January 2012 – December 2019");
        assertThat(Formats.in(SERBIAN_CYRILLIC)
                .range(LocalDate.of(2012, 1, 1), DatePrecision.YEAR,
                        LocalDate.of(2019, 12, 1), DatePrecision.YEAR))
                .isEqualTo("2012–2019.");
    }

    @Test
    void a_time_is_told_in_the_zone_of_the_network() {
        var instant = Instant.parse("2026-11-22T23:30:00Z");
        var belgrade = ZoneId.of("Europe/Belgrade");
        assertThat(inAll(formats -> formats.dateTime(instant, belgrade))).containsExactly("23 November 2026, 00:30",
                "23. новембра 2026. у 00:30", "23. novembra 2026. u 00:30", "23 noiembrie 2026, 00:30");
    }

    @Test
    void near_days_are_told_in_words() {
        assertThat(inAll(formats -> formats.relative(WORKSHOP.plusDays(3), WORKSHOP))).containsExactly("in 3 days",
                "за 3 дана", "za 3 dana", "peste 3 zile");
        assertThat(inAll(formats -> formats.relative(WORKSHOP.minusDays(1), WORKSHOP))).containsExactly("yesterday",
                "јуче", "juče", "ieri");
        assertThat(Formats.in(ENGLISH).relative(WORKSHOP.plusDays(30), WORKSHOP)).isEqualTo("in 4 weeks");
        assertThat(Formats.in(ENGLISH).relative(WORKSHOP.minusMonths(8), WORKSHOP)).isEqualTo("8 months ago");
        assertThat(Formats.in(ENGLISH).relative(WORKSHOP.plusYears(3), WORKSHOP)).isEqualTo("in 3 years");
    }

    @Test
    void an_hour_across_midnight_is_tomorrow() {
        var now = Instant.parse("2026-11-22T22:30:00Z");
        var belgrade = ZoneId.of("Europe/Belgrade");
        var formats = Formats.in(ENGLISH);
        assertThat(formats.relative(now.plusSeconds(20), now, belgrade)).isEqualTo("now");
        assertThat(formats.relative(now.minusSeconds(300), now, belgrade)).isEqualTo("5 minutes ago");
        assertThat(formats.relative(now.minusSeconds(7200), now, belgrade)).isEqualTo("2 hours ago");
        assertThat(formats.relative(now.plusSeconds(7200), now, belgrade)).isEqualTo("tomorrow");
    }

    @Test
    void numbers_and_lists_follow_the_language() {
        assertThat(inAll(formats -> formats.number(12345))).containsExactly("12,345", "12.345", "12.345", "12.345");
        assertThat(inAll(formats -> formats.number(new BigDecimal("0.456"), 1))).containsExactly("0.5", "0,5", "0,5",
                "0,5");
        assertThat(inAll(formats -> formats.list(List.of("A", "B", "C")))).containsExactly("A, B and C", "A, B и C",
                "A, B i C", "A, B și C");
        assertThat(inAll(formats -> formats.percent(0.25))).containsExactly("25%", "25%", "25%", "25\u00a0%");
    }

    @Test
    void the_alphabet_orders_names() {
        assertThat(Formats.in(SERBIAN_LATIN)
                .sorted(List.of("Šabac", "Sombor", "Zaječar", "Čačak", "Ćuprija", "Cetinje",
                        "Ljig", "Lučani", "Žabalj"), name -> name))
                .containsExactly("Cetinje", "Čačak", "Ćuprija", "Lučani", "Ljig",
                        "Sombor", "Šabac", "Zaječar", "Žabalj");
        assertThat(
                Formats.in(SERBIAN_CYRILLIC).sorted(List.of("Јагодина", "Ваљево", "Ђаково", "Ћуприја"), name -> name))
                .containsExactly("Ваљево", "Ђаково", "Јагодина", "Ћуприја");
        assertThat(Formats.in(ROMANIAN).sorted(List.of("Târgu", "Șoimuș", "Sibiu", "Țara", "Turda"), name -> name))
                .containsExactly("Sibiu", "Șoimuș", "Târgu", "Turda", "Țara");
    }

    @Test
    void countries_have_names_and_a_network_may_have_its_own() {
        assertThat(inAll(formats -> formats.country("XK"))).containsExactly("Kosovo", "Косово", "Kosovo", "Kosovo");
        assertThat(inAll(formats -> formats.country("MK"))).containsExactly("North Macedonia", "Северна Македонија",
                "Severna Makedonija", "Macedonia de Nord");
        assertThat(Formats.in(ENGLISH).country("XK", Map.of("XK", "Kosovo*"))).isEqualTo("Kosovo*");
        assertThat(Formats.in(ENGLISH).country("ZZ")).isEqualTo("ZZ");
        assertThat(Formats.in(ENGLISH).countries()).containsKeys("RS", "RO", "XK").hasSizeGreaterThan(240);
    }

    @Test
    void languages_have_names() {
        assertThat(Formats.in(ENGLISH).languageName("sr-Latn")).isEqualTo("Serbian (Latin)");
        assertThat(Formats.in(ROMANIAN).languageName("bg")).isEqualTo("bulgară");
        assertThat(Formats.endonym("mk")).isEqualTo("Македонски");
        assertThat(Formats.endonym("sr-Cyrl")).isEqualTo("Српски");
    }

    private static List<String> inAll(Function<Formats, String> format) {
        return List.of(ENGLISH, SERBIAN_CYRILLIC, SERBIAN_LATIN, ROMANIAN)
                .stream()
                .map(language -> format.apply(Formats.in(language)))
                .toList();
    }
}
