package kolo.events.editor;

import java.time.ZoneId;
import java.util.List;

import kolo.kernel.CountryCode;
import kolo.texts.Formats;
import kolo.web.Choice;

/// What several forms offer.
public final class Choices {
    private Choices() {}

    /// The time zones of places, by their names in the IANA database.
    public static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds()
                .stream()
                .filter(name -> name.matches("(Europe|Asia|Africa|America|Australia|Pacific|Atlantic)/[A-Za-z_/-]+"))
                .sorted()
                .map(name -> new Choice(name, name.replace('_', ' ')))
                .toList();
    }

    /// Every country, in the order of the language.
    public static List<Choice> countries(String language) {
        var formats = Formats.in(language);
        return formats.sorted(CountryCode.all().map(CountryCode::value).toList(), formats::country)
                .stream()
                .map(code -> new Choice(code, formats.country(code)))
                .toList();
    }
}
