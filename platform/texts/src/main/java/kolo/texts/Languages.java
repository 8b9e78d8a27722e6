package kolo.texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which languages there are: those of the interface, those of contents, and where each stands in an address.
public final class Languages {
    /// BCP 47 tags of the languages that contents (descriptions, articles) may be written in, independent of the
    /// languages of the interface.
    public static final List<String> CONTENT = List.of("en", "sr-Latn", "sr-Cyrl", "bs", "hr", "mk", "sq", "bg", "ro",
            "el", "tr", "sl", "uk");

    private Languages() {}

    /// The language of the interface with exactly this BCP 47 tag, in any letter case.
    public static Optional<Language> find(String tag) {
        for (var language : Language.values()) {
            if (language.tag().equalsIgnoreCase(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The language of the interface that a reader of this tag is best served by: `sr-RS` in Cyrillic, `ro-MD` in
    /// Romanian, and English where Kolo has none of theirs.
    public static Language nearest(String tag) {
        return find(tag).orElseGet(() -> {
            var locale = Locale.forLanguageTag(tag);
            return switch (locale.getLanguage()) {
                case "sr" -> locale.getScript().equals("Latn") ? Language.SERBIAN_LATIN : Language.SERBIAN_CYRILLIC;
                case "ro" -> Language.ROMANIAN;
                default -> Language.ENGLISH;
            };
        });
    }

    /// Whether contents may be written in the language of this exact BCP 47 tag.
    public static boolean isContent(String tag) {
        return CONTENT.contains(tag);
    }

    /// The first part of every path in `tag`: empty for the network's first language, `/{tag}` for its others.
    ///
    /// @param networkLanguages the network's BCP 47 tags, the default one first
    public static String pathPrefix(List<String> networkLanguages, String tag) {
        return networkLanguages.isEmpty() || networkLanguages.getFirst().equals(tag) ? "" : "/" + tag;
    }

    /// The language of the network whose prefix starts this path; empty where the path is bare, which is the address
    /// of the network's first language. The first language's own prefix is no address of anything.
    ///
    /// @param networkLanguages the network's BCP 47 tags, the default one first
    public static Optional<String> prefixOf(List<String> networkLanguages, String path) {
        return networkLanguages.stream()
                .skip(1)
                .filter(tag -> path.equals("/" + tag) || path.startsWith("/" + tag + "/"))
                .findFirst();
    }
}
