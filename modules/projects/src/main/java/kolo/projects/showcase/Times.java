package kolo.projects.showcase;

import org.jspecify.annotations.Nullable;

import kolo.projects.terms.ProjectDate;
import kolo.texts.Formats;

/// The time of a project in words.
final class Times {
    private Times() {}

    static String span(@Nullable ProjectDate start, @Nullable ProjectDate end, Formats formats) {
        if (start == null && end == null) {
            return "";
        }
        if (start == null || end == null) {
            return start == null ? "… – " + one(end, formats) : one(start, formats) + " – …";
        }
        if (start.precision() == end.precision()) {
            return start.equals(end)
                    ? one(start, formats)
                    : formats.range(start.first(), start.precision(), end.first(), end.precision());
        }
        return one(start, formats) + " – " + one(end, formats);
    }

    private static String one(@Nullable ProjectDate date, Formats formats) {
        return date == null ? "" : formats.date(date.first(), date.precision());
    }
}
