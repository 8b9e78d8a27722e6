package kolo.membership.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.springframework.stereotype.Component;

import kolo.kernel.CountryCode;
import kolo.membership.CountryNames;
import kolo.tenancy.Settings;
import kolo.texts.Folding;
import kolo.texts.Language;
import kolo.texts.Languages;
import kolo.texts.Scripts;

/// What countries are called: in the reader's language, or as the network decided for its own pages.
///
/// A label is kept for each language under `membership.country.{code}.{language}`; a note, such as the footnote that
/// international bodies put to XK, under `membership.country.{code}.note`.
@Component
public class Countries implements CountryNames {
    private static final String PREFIX = "membership.country.";
    private static final Map<String, String> USUAL = new ConcurrentHashMap<>();
    private static final Map<String, Collator> ORDERS = new ConcurrentHashMap<>();
    private static final Map<String, CountryCode> BY_NAME = byName();

    private final Settings settings;

    Countries(Settings settings) {
        this.settings = settings;
    }

    /// The country of a name in a language of the interface, whatever script and diacritics; of a code too.
    public static Optional<CountryCode> read(String text) {
        return Optional.ofNullable(BY_NAME.get(Folding.fold(text)));
    }

    /// The country's usual names in every language of the interface, for finding.
    public static List<String> names(String code) {
        return Stream.of(Language.values()).map(language -> usual(code, language.tag())).distinct().toList();
    }

    /// The names of the current network in one language.
    public Names in(String tag) {
        return new Names(tag, settings.startingWith(PREFIX));
    }

    @Override
    public UnaryOperator<String> named(String language) {
        return in(language)::of;
    }

    /// Sets what the network calls a country in one language, or, for the tag `note`, the note to it; blank goes back to
    /// the usual name.
    public void call(CountryCode country, String tag, String label) {
        settings.write(PREFIX + country + "." + tag, label);
    }

    /// The labels and notes that the network has set, by country and then by language or `note`.
    public SortedMap<String, SortedMap<String, String>> labels() {
        var labels = new TreeMap<String, SortedMap<String, String>>();
        settings.startingWith(PREFIX).forEach((name, label) -> {
            var parts = name.substring(PREFIX.length()).split("\\.", 2);
            labels.computeIfAbsent(parts[0], code -> new TreeMap<>()).put(parts.length == 2 ? parts[1] : "", label);
        });
        return labels;
    }

    private static String usual(String code, String tag) {
        // There are as many as countries in four languages.
        return USUAL.computeIfAbsent(tag + code, key -> ULocale.getDisplayCountry("und_" + code, tag));
    }

    private static Map<String, CountryCode> byName() {
        var names = new HashMap<String, CountryCode>();
        CountryCode.all().forEach(country -> {
            names(country.value()).forEach(name -> names.putIfAbsent(Folding.fold(name), country));
            names.putIfAbsent(Folding.fold(country.value()), country);
        });
        Map.of("macedonia", "MK", "fyrom", "MK", "turkey", "TR", "czech republic", "CZ", "uk", "GB", "great britain",
                "GB", "bosna i hercegovina", "BA", "bosnia and herzegovina", "BA", "el", "GR")
                .forEach((name, code) -> names.putIfAbsent(name, new CountryCode(code)));
        return Map.copyOf(names);
    }

    /// The names in one language.
    public static final class Names {
        private final String tag;
        private final Map<String, String> own;

        Names(String tag, Map<String, String> own) {
            this.tag = Languages.nearest(tag).tag();
            this.own = own;
        }

        /// The country's name.
        public String of(String code) {
            var label = own.get(PREFIX + code + "." + tag);
            if (label != null) {
                return label;
            }
            // Serbian texts are kept in Cyrillic.
            var cyrillic = tag.equals("sr-Latn") ? own.get(PREFIX + code + ".sr-Cyrl") : null;
            return cyrillic == null ? usual(code, tag) : Scripts.toLatin(cyrillic);
        }

        /// The note to the country, empty where there is none.
        public String note(String code) {
            return own.getOrDefault(PREFIX + code + ".note", "");
        }

        /// The codes in the order of their names in this language.
        public List<String> sorted(Stream<String> codes) {
            var collator = ORDERS.computeIfAbsent(tag,
                    language -> Collator.getInstance(ULocale.forLanguageTag(language)).freeze());
            return codes.sorted(Comparator.comparing(this::of, collator)).toList();
        }
    }
}
