package kolo.news.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import kolo.texts.Languages;

/// The languages that articles are written in, and which of them serves a reader best.
public final class ArticleLanguages {
    /// BCP 47 tags; Montenegrin is among them because a printed headline of the region is.
    public static final List<String> ALL = all();

    private ArticleLanguages() {}

    private static List<String> all() {
        var all = new ArrayList<>(Languages.CONTENT);
        all.add("cnr");
        return List.copyOf(all);
    }

    /// Every language in the order in which it serves a reader: their own, then its other script, then what is close to
    /// it, then the network's own first language, then English, then the rest.
    ///
    /// @param reader          the language of the page
    /// @param networkLanguage the network's first language
    public static String[] bestFor(String reader, String networkLanguage) {
        var order = new LinkedHashSet<String>();
        order.add(reader);
        if (isSerbian(reader)) {
            // Cyrillic is shown in Latin letters without loss; the way back is not.
            order.addAll(reader.equals("sr-Latn") ? List.of("sr-Cyrl") : List.of("sr-Latn"));
            order.addAll(List.of("cnr", "bs", "hr"));
        }
        order.add(networkLanguage);
        order.add("en");
        order.addAll(ALL);
        return order.toArray(String[]::new);
    }

    /// Whether a text in one language is what a reader of another asked for: the same, or Serbian in its other script.
    public static boolean serves(String writtenIn, String reader) {
        return writtenIn.equals(reader) || (isSerbian(writtenIn) && isSerbian(reader));
    }

    /// Whether it is Serbian, in either script.
    public static boolean isSerbian(String tag) {
        return tag.equals("sr-Latn") || tag.equals("sr-Cyrl");
    }
}
