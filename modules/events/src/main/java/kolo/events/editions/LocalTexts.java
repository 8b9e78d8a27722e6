package kolo.events.editions;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import kolo.events.LocalText;

/// Texts by language as the database keeps them: one JSON object.
public final class LocalTexts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {
    };

    private LocalTexts() {}

    /// Reads a column.
    public static LocalText read(String json) {
        return json.equals("{}") ? LocalText.NONE : new LocalText(JSON.readValue(json, BY_LANGUAGE));
    }

    /// Writes a column; the same text is always written the same way.
    public static String write(LocalText text) {
        return JSON.writeValueAsString(new TreeMap<>(text.values()));
    }
}
