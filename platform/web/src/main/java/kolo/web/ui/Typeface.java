package kolo.web.ui;

import java.util.Arrays;
import java.util.List;

import kolo.web.Choice;

/// The short list of typefaces a network chooses from; `tokens.css` knows them by their keys.
public enum Typeface {
    /// Source Serif for headings, Source Sans for text.
    SOURCE("source"),
    /// Literata for headings, Source Sans for text: softer, more like a book.
    LITERATA("literata"),
    /// Source Sans for everything.
    SANS("sans"),
    /// What the reader's own device has; nothing is loaded.
    SYSTEM("system");

    private final String key;

    Typeface(String key) {
        this.key = key;
    }

    /// The value of a brand's `typeface` and of the attribute `data-typeface`.
    public String key() {
        return key;
    }

    /// Whether the key is on the list.
    public static boolean known(String key) {
        return Arrays.stream(values()).anyMatch(typeface -> typeface.key.equals(key));
    }

    /// The list for a field of a form, with texts in the page's language.
    public static List<Choice> choices(Toolkit ui) {
        return Arrays.stream(values()).map(it -> new Choice(it.key, ui.t("web.typeface." + it.key))).toList();
    }
}
