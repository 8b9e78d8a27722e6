package kolo.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import kolo.events.LocalText;

/// Values as the tables of registration keep them.
final class Stored {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<List<Map<String, String>>> LISTS = new TypeReference<>() {
    };
    private static final TypeReference<Map<UUID, List<String>>> ANSWERS = new TypeReference<>() {
    };

    private Stored() {}

    static LocalText text(String json) {
        return new LocalText(JSON.readValue(json, TEXTS));
    }

    static String text(LocalText text) {
        return JSON.writeValueAsString(new TreeMap<>(text.values()));
    }

    static List<LocalText> texts(String json) {
        return JSON.readValue(json, LISTS).stream().map(LocalText::new).toList();
    }

    static String texts(List<LocalText> texts) {
        return JSON.writeValueAsString(texts.stream().map(text -> new TreeMap<>(text.values())).toList());
    }

    static Map<UUID, List<String>> answers(String json) {
        return JSON.readValue(json, ANSWERS);
    }

    static String answers(Map<UUID, List<String>> answers) {
        return JSON.writeValueAsString(new TreeMap<>(answers));
    }

    static Request request(String json) {
        return JSON.readValue(json, Request.class);
    }

    static String request(Request request) {
        return JSON.writeValueAsString(request);
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
