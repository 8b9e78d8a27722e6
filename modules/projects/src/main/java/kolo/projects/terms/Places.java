package kolo.projects.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import kolo.kernel.CountryCode;
import kolo.texts.Folding;
import kolo.texts.Formats;
import kolo.texts.Language;

/// Countries and regions as projects name them. CORDIS writes EL for Greece and UK for the United Kingdom, as NUTS does.
public final class Places {
    /// Regions that are wider than a country, beside free names.
    public static final List<String> REGIONS = List.of("WESTERN_BALKANS", "BALKANS", "BLACK_SEA", "DANUBE",
            "SOUTH_EAST_EUROPE", "BALTIC", "EUROPE");
    private static final Map<String, String> BY_NAME = byName();
    private static final Map<String, String> REGION_BY_NAME = Map.of("western balkans", "WESTERN_BALKANS", "balkans",
            "BALKANS", "black sea", "BLACK_SEA", "black sea region", "BLACK_SEA", "danube region", "DANUBE", "danube",
            "DANUBE", "south east europe", "SOUTH_EAST_EUROPE", "baltic", "BALTIC", "europe", "EUROPE");

    private Places() {}

    private static Map<String, String> byName() {
        var names = new HashMap<String, String>();
        CountryCode.all().map(CountryCode::value).forEach(code -> {
            for (var language : Language.values()) {
                names.putIfAbsent(Folding.fold(Formats.in(language).country(code)), code);
            }
            names.put(Folding.fold(code), code);
        });
        names.put("el", "GR");
        names.put("uk", "GB");
        names.put("czech republic", "CZ");
        names.put("turkey", "TR");
        return Map.copyOf(names);
    }

    /// The ISO 3166-1 code of a country's code or name in any language of the interface.
    public static Optional<String> country(String text) {
        return Optional.ofNullable(BY_NAME.get(Folding.fold(text)));
    }

    /// What a place of a project's focus is stored as: a region's code, a country's code, or the name itself.
    public static String focus(String text) {
        var region = REGION_BY_NAME.get(Folding.fold(text));
        if (region != null || REGIONS.contains(text)) {
            return region == null ? text : region;
        }
        return country(text).orElse(text);
    }

    /// What a stored place is called in a language.
    ///
    /// @param text the text of a key in that language
    public static String name(String focus, String language, UnaryOperator<String> text) {
        if (REGIONS.contains(focus)) {
            return text.apply("projects.region." + focus.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return CountryCode.isKnown(focus) ? Formats.in(language).country(focus) : focus;
    }
}
