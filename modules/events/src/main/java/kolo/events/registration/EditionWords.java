package kolo.events.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import kolo.events.EditionSummary;
import kolo.texts.Formats;
import kolo.texts.Languages;

/// Times of an edition in words, always with the zone of its venue.
public final class EditionWords {
    private static final DateTimeFormatter ABBREVIATION = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private EditionWords() {}

    /// When the edition is: days, hours where they are known, and the zone.
    public static String when(EditionSummary edition, Formats formats) {
        var when = edition.when();
        return when.timed()
                ? when.inWords(formats) + " " + zone(when.zone(), when.startsAt())
                : when.inWords(formats);
    }

    /// An instant on the clock of the venue, such as *22 November 2026, 14:30 CET*.
    public static String at(Instant instant, ZoneId zone, Formats formats) {
        return formats.dateTime(instant, zone) + " " + zone(zone, instant);
    }

    /// What the zone is called at an instant, such as *CEST*.
    public static String zone(ZoneId zone, Instant at) {
        return ABBREVIATION.format(at.atZone(zone));
    }

    /// A path with the prefix of a language, as links in letters have it.
    public static String path(List<String> networkLanguages, String language, String path) {
        return Languages.pathPrefix(networkLanguages, language) + path;
    }
}
