package kolo.web.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A term and what is said of it, in a list of details.
///
/// @param text    the value as plain text, or null
/// @param content the value as content; null when it is text
/// @param lang    the language of the text where it is not the page's
public record Detail(String label, @Nullable String text, @Nullable Content content, @Nullable String lang) {
    /// A plain text; a blank one is left out of the list.
    public static Detail of(String label, @Nullable String text) {
        return new Detail(label, text, null, null);
    }

    /// Any content.
    public static Detail of(String label, Content content) {
        return new Detail(label, null, content, null);
    }

    /// The same in a language other than the page's.
    public Detail in(String language) {
        return new Detail(label, text, content, language);
    }

    /// Whether there is anything to say.
    public boolean present() {
        return content != null || (text != null && !text.isBlank());
    }
}
