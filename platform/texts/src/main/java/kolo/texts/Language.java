package kolo.texts;

import java.util.Locale;

import com.ibm.icu.util.ULocale;

/// A language the interface is shown in; Serbian counts once for each of its two scripts (BCP 47).
public enum Language {
    ENGLISH("en", "English", ""), SERBIAN_CYRILLIC("sr-Cyrl", "Српски", "_sr"), SERBIAN_LATIN("sr-Latn", "Srpski",
            "_sr"), ROMANIAN("ro", "Română", "_ro");

    private final String tag;
    private final String endonym;
    private final String bundleSuffix;
    private final Locale locale;
    private final ULocale icu;

    Language(String tag, String endonym, String bundleSuffix) {
        this.tag = tag;
        this.endonym = endonym;
        this.bundleSuffix = bundleSuffix;
        this.locale = Locale.forLanguageTag(tag);
        // European English: the day before the month, the clock of 24 hours.
        this.icu = ULocale.forLanguageTag(tag.equals("en") ? "en-GB" : tag);
    }

    /// The BCP 47 tag, which is also the path segment and the value of the `lang` attribute.
    public String tag() {
        return tag;
    }

    /// What the language calls itself; never transliterated, so that each reader recognises their own.
    public String endonym() {
        return endonym;
    }

    /// The same language for the JDK.
    public Locale locale() {
        return locale;
    }

    ULocale icu() {
        return icu;
    }

    /// The end of the names of the bundles this language is read from. Serbian in Latin has none of its own: it is
    /// derived.
    String bundleSuffix() {
        return bundleSuffix;
    }

    @Override
    public String toString() {
        return tag;
    }
}
