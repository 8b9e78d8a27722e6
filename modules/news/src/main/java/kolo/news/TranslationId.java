package kolo.news;

import java.util.UUID;

/// Names the text of one article in one language.
public record TranslationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
