package kolo.projects.showcase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kolo.projects.terms.Coded;
import kolo.projects.terms.Course;
import kolo.projects.terms.ProjectType;

/// What a reader narrows the list to; its state is the address.
///
/// @param place a region's or country's code, or a free name of the geographical focus
public record ProjectFilter(String words, @Nullable ProjectType type, @Nullable String programme,
        @Nullable String place, @Nullable Course course, @Nullable Integer year) {
    /// Every project.
    static final ProjectFilter ALL = new ProjectFilter("", null, null, null, null, null);

    /// Reads an address; what cannot be read narrows nothing.
    static ProjectFilter of(@Nullable String q, @Nullable String type, @Nullable String programme,
            @Nullable String place, @Nullable String course, @Nullable String year) {
        return new ProjectFilter(q == null ? "" : q.strip().substring(0, Math.min(q.strip().length(), 200)),
                Optional.ofNullable(type).flatMap(code -> Coded.find(ProjectType.class, code)).orElse(null),
                blankToNull(programme), blankToNull(place),
                Optional.ofNullable(course).flatMap(code -> Coded.find(Course.class, code)).orElse(null),
                year != null && year.matches("(19|20|21)\\d\\d") ? Integer.valueOf(year) : null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > 250 ? null : text;
    }

    /// Whether it leaves anything out.
    public boolean narrowed() {
        return !equals(ALL);
    }

    /// The query of an address that shows the same, with its question mark; empty when nothing is narrowed.
    public String query() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("q", words.isEmpty() ? null : words);
        parts.put("type", type);
        parts.put("programme", programme);
        parts.put("place", place);
        parts.put("course", course);
        parts.put("year", year);
        var query = parts.entrySet()
                .stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "="
                        + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
