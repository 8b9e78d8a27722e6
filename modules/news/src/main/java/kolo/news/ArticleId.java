package kolo.news;

import java.util.UUID;

/// Names one article of a network, in all of its languages.
public record ArticleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
