package kolo.membership.directory;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Which of a member's two names a reader sees first: its own to readers of its country's language, the English one to
/// all others.
enum Naming {
    ENGLISH("en-x-icu"), SERBIAN_CYRILLIC("sr-x-icu", "RS", "BA", "ME"), SERBIAN_LATIN("sr-Latn-x-icu", "RS", "BA",
            "ME"), ROMANIAN("ro-x-icu", "RO", "MD");

    private final String collation;
    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable sets
    private final Set<String> countries;

    Naming(String collation, String... countries) {
        this.collation = collation;
        this.countries = Set.of(countries);
    }

    static Naming of(String tag) {
        return switch (tag) {
            case "sr-Cyrl" -> SERBIAN_CYRILLIC;
            case "sr-Latn" -> SERBIAN_LATIN;
            case "ro" -> ROMANIAN;
            default -> ENGLISH;
        };
    }

    String first(String name, @Nullable String original, @Nullable String country) {
        return original != null && country != null && countries.contains(country) ? original : name;
    }

    @Nullable
    String second(String name, @Nullable String original, @Nullable String country) {
        var other = first(name, original, country).equals(name) ? original : name;
        return other == null || other.equals(first(name, original, country)) ? null : other;
    }

    /// The SQL expression of the name that comes first, to sort by, in the language's order.
    String sql() {
        return "case when m.name_original is not null and m.country = any(:homeCountries) then m.name_original"
                + " else m.name end collate \"" + collation + "\"";
    }

    String[] countries() {
        return countries.toArray(String[]::new);
    }
}
