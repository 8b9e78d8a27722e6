package kolo.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import kolo.events.When;
import kolotest.Samples;
import kolotest.Trials;

/// What Kolo writes, read by another library.
class CalendarWriterTests {
    private static final Instant CHANGED = Instant.parse("2017-09-01T10:00:00Z");
    private static final CalendarWriter.Feed FEED = new CalendarWriter.Feed("Догађаји", "sr");

    private static CalendarEntry entry(String title, When when) {
        return new CalendarEntry("edition-1@example.org", title, "", "Niš, Serbia", "https://example.org/events/1",
                when, false, 2, CHANGED);
    }

    private static When at(String zone, String start, String end) {
        var id = ZoneId.of(zone);
        return When.times(LocalDateTime.parse(start).atZone(id).toInstant(),
                LocalDateTime.parse(end).atZone(id).toInstant(), id);
    }

    private static ICalendar read(String text) {
        var calendar = Biweekly.parse(text).first();
        var warnings = calendar.validate(ICalVersion.V2_0);
        assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
        return calendar;
    }

    private static VEvent event(String text) {
        return read(text).getEvents().getFirst();
    }

    @Test
    void the_workshop_of_2017_is_three_whole_days_and_its_end_is_the_first_day_after() {
        var when = When.days(LocalDate.of(2017, 9, 25), LocalDate.of(2017, 9, 27), ZoneId.of("Europe/Belgrade"));
        var text = CalendarWriter.published(FEED, List.of(entry("Workshop", when)));
        assertThat(text).contains("DTSTART;VALUE=DATE:20170925\r\n").contains("DTEND;VALUE=DATE:20170928\r\n");
        var event = event(text);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getUid().getValue()).isEqualTo("edition-1@example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Belgrade, 2017-09-25T10:00, 2017-09-27T17:00",
        "Europe/Belgrade, 2026-03-28T10:00, 2026-03-30T10:00", "Europe/Belgrade, 2026-10-24T10:00, 2026-10-26T10:00",
        "Europe/Istanbul, 2026-03-29T03:30, 2026-10-25T03:30", "Europe/Istanbul, 2015-10-24T03:30, 2017-01-01T09:00",
        "Europe/Skopje, 2026-07-01T09:00, 2026-07-01T17:00", "Europe/Chisinau, 2026-03-28T09:00, 2026-03-29T17:00",
        "Asia/Tbilisi, 2018-07-12T09:00, 2018-07-12T18:00", "Africa/Casablanca, 2026-02-10T09:00, 2026-03-25T18:00",
        "UTC, 2026-03-29T01:30, 2026-03-29T02:30"})
    void another_library_reads_the_same_instants_from_the_zone_in_the_file(String zone, String start, String end) {
        var when = at(zone, start, end);
        var text = CalendarWriter.published(FEED, List.of(entry("Conference", when)));
        assertThat(text).contains("BEGIN:VTIMEZONE\r\nTZID:" + zone);
        // Renamed, so that the reader has nothing to go by but the rules in the file.
        var event = event(text.replace(zone, "Elsewhere"));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(when.startsAt());
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(when.endsAt());
    }

    /// In the hours around a change biweekly compares UTC with the zone's local times, so there its parsed observances
    /// are read as RFC 5545 says: the last one whose onset is not after the local time holds.
    @ParameterizedTest
    @CsvSource({"Europe/Belgrade, 2026-03-29T01:30, 2026-03-29T03:30",
        "Europe/Belgrade, 2026-03-29T03:00, 2026-03-29T03:01",
        "Europe/Bucharest, 2026-10-25T00:30, 2026-10-25T05:00", "Europe/Belgrade, 2026-10-25T02:30, 2026-10-25T03:00",
        "Europe/Istanbul, 2015-11-08T03:30, 2015-11-08T04:30", "Europe/Sofia, 2026-03-29T02:59, 2026-03-29T04:00",
        "America/New_York, 2026-11-01T00:30, 2026-11-01T04:00", "Europe/Chisinau, 2026-10-25T01:30, 2026-10-25T04:30"})
    void around_a_change_of_the_clocks_the_observances_say_the_right_offset(String zone, String start, String end) {
        var when = at(zone, start, end);
        var text = CalendarWriter.published(null, List.of(entry("Conference", when)));
        var zones = read(text).getTimezoneInfo().getComponents();
        for (var local : List.of(LocalDateTime.parse(start), LocalDateTime.parse(end))) {
            assertThat(local.toInstant(offset(zones.iterator().next(), local)))
                    .isEqualTo(local.atZone(ZoneId.of(zone)).toInstant());
        }
    }

    private static ZoneOffset offset(VTimezone zone, LocalDateTime local) {
        return Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .map(Observance.class::cast)
                .filter(one -> !onset(one).isAfter(local))
                .max(Comparator.comparing(CalendarWriterTests::onset))
                .map(one -> ZoneOffset.ofTotalSeconds((int) (one.getTimezoneOffsetTo().getValue().getMillis() / 1000)))
                .orElseThrow();
    }

    private static LocalDateTime onset(Observance observance) {
        var at = observance.getDateStart().getValue().getRawComponents();
        return LocalDateTime.of(at.getYear(), at.getMonth(), at.getDate(), at.getHour(), at.getMinute());
    }

    @Test
    void the_hour_that_comes_twice_begins_where_it_was_meant_to() {
        var zone = ZoneId.of("Europe/Belgrade");
        var second = LocalDateTime.parse("2026-10-25T02:30").atZone(zone).withLaterOffsetAtOverlap().toInstant();
        var text = CalendarWriter.published(null,
                List.of(entry("Night", When.times(second, second.plusSeconds(3600), zone))));
        // RFC 5545, 3.3.5: a local time that comes twice means its first time; only UTC can say the second.
        assertThat(event(text).getDateStart().getValue().toInstant()).isEqualTo(second);
    }

    @Test
    void istanbul_is_three_hours_ahead_all_year() {
        var text = CalendarWriter.published(null,
                List.of(entry("Meeting", at("Europe/Istanbul", "2026-01-10T10:00", "2026-07-10T10:00"))));
        assertThat(text).containsOnlyOnce("TZOFFSETTO:+0300").doesNotContain("BEGIN:DAYLIGHT");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_letter_is_split() {
        Trials.times(200).run(random -> {
            var title = Samples.text(random);
            var text = CalendarWriter.published(FEED, List.of(entry("Конференција " + title + "ΔέκαΧιλιάδες".repeat(20),
                    at("Europe/Belgrade", "2026-05-01T10:00", "2026-05-01T11:00"))));
            for (var line : text.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(line);
            }
            assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        });
    }

    @Test
    void what_somebody_typed_ends_no_line_and_adds_no_property() {
        Map<String, String> hostile = Samples.hostileTexts();
        hostile.forEach((name, typed) -> {
            var text = CalendarWriter.published(FEED, List.of(new CalendarEntry("edition-1@example.org", "a" + typed,
                    typed, typed, "https://example.org/events/1",
                    at("Europe/Belgrade", "2026-05-01T10:00", "2026-05-01T11:00"), false, 0, CHANGED)));
            var calendar = Biweekly.parse(text).first();
            assertThat(calendar.getEvents()).as(name).hasSize(1);
            assertThat(calendar.getEvents().getFirst().getExperimentalProperties()).as(name).isEmpty();
            assertThat(calendar.getEvents().getFirst().getAttendees()).as(name).isEmpty();
        });
    }

    @Test
    void what_is_cancelled_stays_and_says_so() {
        var gone = new CalendarEntry("edition-1@example.org", "Fair", "", "", "https://example.org/events/1",
                at("Europe/Sofia", "2026-05-01T10:00", "2026-05-01T11:00"), true, 3, CHANGED);
        var event = event(CalendarWriter.published(FEED, List.of(gone)));
        assertThat(event.getStatus().isCancelled()).isTrue();
        assertThat(event.getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void a_request_names_organiser_and_guest_and_a_feed_names_nobody() {
        var entry = entry("Fair", at("Europe/Sofia", "2026-05-01T10:00", "2026-05-01T11:00"));
        var scheduling = new CalendarWriter.Scheduling("REQUEST", 5, CHANGED.plusSeconds(60), "Network; \"office\"",
                "office@example.org", "Ана, Марић", "ana@example.org");
        var calendar = read(CalendarWriter.scheduled(entry, scheduling));
        assertThat(calendar.getMethod().isRequest()).isTrue();
        var event = calendar.getEvents().getFirst();
        assertThat(event.getSequence().getValue()).isEqualTo(5);
        assertThat(event.getOrganizer().getEmail()).isEqualTo("office@example.org");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Network; \"office\"");
        assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("Ана, Марић");
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED.plusSeconds(60));
        assertThat(CalendarWriter.published(FEED, List.of(entry))).doesNotContain("ATTENDEE")
                .doesNotContain("ORGANIZER");
    }
}
