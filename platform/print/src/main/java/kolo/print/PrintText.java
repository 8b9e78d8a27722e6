package kolo.print;

import kolo.texts.Formats;

/// What every printed template has at hand as its parameter `print`.
public interface PrintText {
    /// A text of the interface in the document's language.
    String t(String key, Object... args);

    /// BCP 47 tag of the language the document is written in.
    String language();

    /// How that language writes dates, numbers and lists.
    Formats formats();

    /// The document's title.
    String title();
}
