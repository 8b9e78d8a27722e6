package kolo.events.programme;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import kolo.events.LocalText;
import kolo.events.editions.VenueTime;
import kolo.kernel.Invalid;
import kolo.texts.CleanText;

/// Reads the parts of sessions that forms and spreadsheets have in common.
final class SessionInput {
    private SessionInput() {}

    /// A day and two hours; an end that is not after the start is on the next day when it is before it.
    static List<ZonedDateTime> times(VenueTime.Moment start, VenueTime.Moment end, String day, ZoneId zone) {
        var from = VenueTime.moment(start, day, zone);
        var to = VenueTime.moment(end, day, zone);
        if (to.toLocalTime().isBefore(from.toLocalTime()) && to.toInstant().isBefore(from.toInstant())) {
            to = VenueTime.moment(end, VenueTime.date("startsDate", day).plusDays(1).toString(), zone);
        }
        return List.of(from, to);
    }

    /// Speakers, each as `name; organisation; role`.
    ///
    /// @throws Invalid when a name or another part is too long
    static List<SessionDetails.Speaker> speakers(String field, List<String> lines) {
        var all = new ArrayList<SessionDetails.Speaker>();
        for (var line : lines) {
            var parts = Arrays.stream(line.split(";", 3)).map(CleanText::clean).toList();
            var name = parts.getFirst();
            if (name.isEmpty()) {
                continue;
            }
            fits(field, name, SessionDetails.Speaker.LONGEST_NAME);
            all.add(new SessionDetails.Speaker(name, part(field, parts, 1, 300), part(field, parts, 2, 200)));
        }
        return all;
    }

    private static @Nullable String part(String field, List<String> parts, int number, int longest) {
        if (parts.size() <= number || parts.get(number).isEmpty()) {
            return null;
        }
        fits(field, parts.get(number), longest);
        return parts.get(number);
    }

    private static void fits(String field, String text, int longest) {
        if (!CleanText.fits(text, longest)) {
            throw Invalid.field(field, "events.problem.too-long", longest, text.codePointCount(0, text.length()));
        }
    }

    /// The kind by its name in a spreadsheet; a talk where it is none.
    static SessionKind kind(String typed) {
        var name = typed.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(SessionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(SessionKind.TALK);
    }

    static LocalText text(String language, @Nullable String text) {
        return text == null || text.isEmpty() ? LocalText.NONE : LocalText.of(language, text);
    }
}
