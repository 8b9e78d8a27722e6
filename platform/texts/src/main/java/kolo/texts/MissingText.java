package kolo.texts;

/// A page asked for a text that no bundle has. It is a mistake of the build, not of the reader, and it fails loudly:
/// a page that shows a key, or slips into another language, would be overlooked.
public final class MissingText extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingText(Language language, String key) {
        super("No text '%s' in %s".formatted(key, language.tag()));
    }
}
