package kolo.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.text.MessageFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text of the interface, in the reader's language.
///
/// Texts are read from `i18n/<module>.properties` (English), `<module>_sr.properties` (Serbian in Cyrillic) and
/// `<module>_ro.properties` (Romanian) of all modules, in UTF-8. Serbian in Latin is the Cyrillic pattern
/// transliterated *before* the arguments are put in, so that names stay as their owners write them.
@Component
public final class Texts {
    private final List<Bundle> bundles;
    private final Map<Language, Map<String, Pattern>> patterns = new EnumMap<>(Language.class);

    Texts() {
        this(readAll());
    }

    Texts(List<Bundle> bundles) {
        this.bundles = bundles;
        for (var language : Language.values()) {
            var texts = new HashMap<String, Pattern>();
            for (var bundle : bundles) {
                if (bundle.suffix().equals(language.bundleSuffix())) {
                    bundle.texts().forEach((key, text) -> {
                        if (texts.put(key, new Pattern(language, text)) != null) {
                            throw new IllegalStateException("Two bundles have the text '" + key + "'");
                        }
                    });
                }
            }
            patterns.put(language, texts);
        }
    }

    /// Reads all bundles on the class path; for tests and tools that run without a Spring context.
    public static Texts load() {
        return new Texts();
    }

    /// The text in the interface language nearest to a BCP 47 tag.
    ///
    /// @param args what the placeholders stand for: in order for `{0}`, `{1}`, or a single `Map` for named ones.
    ///   Whole numbers are written with the language's digit grouping, so pass years and codes as strings
    /// @throws MissingText when the language has no such key
    public String text(String tag, String key, Object... args) {
        return text(Languages.nearest(tag), key, args);
    }

    /// The text in the interface language nearest to a locale; otherwise as [#text(String, String, Object...)].
    public String text(Locale locale, String key, Object... args) {
        return text(Languages.nearest(locale.toLanguageTag()), key, args);
    }

    /// The text in this language; otherwise as [#text(String, String, Object...)].
    public String text(Language language, String key, Object... args) {
        var pattern = patterns.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            throw new MissingText(language, key);
        }
        return pattern.format(args);
    }

    /// Whether every language has this text: for keys made of a code, where a missing one has a sensible answer.
    public boolean has(String key) {
        return patterns.values().stream().allMatch(texts -> texts.containsKey(key));
    }

    /// What is wrong with the bundles, a sentence each; empty when every text stands whole in every language.
    public List<String> problems() {
        return new BundleCheck(bundles).problems();
    }

    private static List<Bundle> readAll() {
        try {
            var bundles = new ArrayList<Bundle>();
            for (var resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*.properties")) {
                bundles.add(Bundle.read(resource));
            }
            bundles.sort(Comparator.comparing(Bundle::file));
            return List.copyOf(bundles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A text of one language; compiled at first use, because a node shows few of its texts in its first minute.
    private static final class Pattern {
        private final Language language;
        private final String source;
        private volatile @Nullable MessageFormat compiled;

        Pattern(Language language, String text) {
            this.language = language;
            this.source = language == Language.SERBIAN_LATIN ? Scripts.toLatin(text) : text;
        }

        String format(Object... args) {
            if (source.indexOf('{') < 0 && source.indexOf('\'') < 0) {
                return source;
            }
            var format = compiled;
            if (format == null) {
                format = new MessageFormat(source, language.icu());
                compiled = format;
            }
            var values = args.length == 1 && args[0] instanceof Map<?, ?> named ? named : args;
            synchronized (format) {
                return format.format(values);
            }
        }
    }
}
