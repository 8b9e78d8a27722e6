package kolo.news.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.news.ArticleKind;

/// What a reader narrows the list to; the whole of it is in the address.
///
/// @param kind  null for every kind
/// @param topic a slug, or null
/// @param year  or null
/// @param member the organisation that it comes from, or null
public record NewsFilter(@Nullable ArticleKind kind, @Nullable String topic, @Nullable Integer year,
        @Nullable UUID member) {
    /// Everything.
    public static final NewsFilter ALL = new NewsFilter(null, null, null, null);

    /// What an address says; nonsense narrows nothing.
    public static NewsFilter of(@Nullable String kind, @Nullable String topic, @Nullable String year) {
        return new NewsFilter(Optional.ofNullable(kind).flatMap(ArticleKind::of).orElse(null),
                topic != null && topic.matches("[a-z0-9-]{1,60}") ? topic : null,
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null, null);
    }

    /// Everything that comes from one organisation.
    public static NewsFilter from(UUID member) {
        return new NewsFilter(null, null, null, member);
    }

    /// Whether it narrows anything.
    public boolean narrowed() {
        return kind != null || topic != null || year != null;
    }

    String where() {
        return (kind == null ? "" : " and a.kind = :kind") + (topic == null ? "" : " and a.topic = :topic")
                + (year == null ? "" : " and a.year = :year")
                + (member == null ? "" : " and a.author_member = :member");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (kind != null) {
            parameters.put("kind", kind.name());
        }
        if (topic != null) {
            parameters.put("topic", topic);
        }
        if (year != null) {
            parameters.put("year", year);
        }
        if (member != null) {
            parameters.put("member", member);
        }
        return parameters;
    }
}
