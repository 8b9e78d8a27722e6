package kolo.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A text in several content languages, such as an edition's title.
///
/// @param values by BCP 47 tag; none of them is blank
public record LocalText(Map<String, String> values) {
    /// No text.
    public static final LocalText NONE = new LocalText(Map.of());

    public LocalText {
        var kept = new TreeMap<String, String>();
        values.forEach((tag, text) -> {
            if (!text.isBlank()) {
                kept.put(tag, text);
            }
        });
        values = Map.copyOf(kept);
    }

    /// A text in one language.
    public static LocalText of(String tag, String text) {
        return new LocalText(Map.of(tag, text));
    }

    /// A text with the language it is written in, to be marked with `lang`.
    public record Written(String language, String text) {}

    /// The text for a reader of a language: in that language, in its other script, in English, in any.
    public Optional<Written> in(String language) {
        return List.of(language, sibling(language), "en")
                .stream()
                .filter(values::containsKey)
                .findFirst()
                .or(() -> values.keySet().stream().sorted().findFirst())
                .map(tag -> new Written(tag, values.getOrDefault(tag, "")));
    }

    /// Whether nothing is written in any language.
    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static String sibling(String language) {
        return switch (language) {
            case "sr-Latn" -> "sr-Cyrl";
            case "sr-Cyrl" -> "sr-Latn";
            default -> language;
        };
    }
}
