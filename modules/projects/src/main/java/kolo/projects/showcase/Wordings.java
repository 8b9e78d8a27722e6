package kolo.projects.showcase;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectData.Wording;
import kolo.projects.terms.Course;
import kolo.projects.terms.ProjectDate;

/// Which of a project's languages a reader gets, and where a project stands in time.
final class Wordings {
    private Wordings() {}

    /// Tags of translations from the most to the least welcome. Serbian is written in Cyrillic and shown in Latin by the
    /// page; English comes before the rest.
    static String[] preference(String language) {
        var order = new LinkedHashSet<String>();
        order.add(language);
        if (language.startsWith("sr")) {
            order.addAll(List.of("sr-Cyrl", "sr-Latn", "sr"));
        }
        order.add("en");
        return order.toArray(String[]::new);
    }

    /// The words that come first for a reader, with their language.
    static Optional<Map.Entry<String, Wording>> best(ProjectData data, String language) {
        for (var tag : preference(language)) {
            var wording = data.texts().get(tag);
            if (wording != null) {
                return Optional.of(Map.entry(tag, wording));
            }
        }
        return data.texts()
                .entrySet()
                .stream()
                .min(java.util.Comparator.comparing(entry -> !entry.getKey().equals(data.originalLocale())));
    }

    /// Where a project stands on a day, as far as its dates tell; null where they do not.
    static @Nullable Course course(@Nullable ProjectDate start, @Nullable ProjectDate end, LocalDate today) {
        if (start != null && start.first().isAfter(today)) {
            return Course.PLANNED;
        }
        if (end != null && end.last().isBefore(today)) {
            return Course.FINISHED;
        }
        return start != null && end != null ? Course.RUNNING : null;
    }
}
