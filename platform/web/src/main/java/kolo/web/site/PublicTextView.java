package kolo.web.site;

import java.util.Arrays;
import java.util.List;

/// What a network says of itself, in the language in which it is said.
///
/// @param language BCP 47 tag of the text
/// @param foreign  whether the page is in another language, which the page then says
public record PublicTextView(String language, String text, boolean foreign) {
    /// The text's paragraphs, which are separated by empty lines.
    public List<String> paragraphs() {
        return split("\\R\\s*\\R", text);
    }

    /// The lines of a paragraph.
    public List<String> lines(String paragraph) {
        return split("\\R", paragraph);
    }

    private static List<String> split(String separator, String text) {
        return Arrays.stream(text.strip().split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
