package kolo.news;

import java.util.UUID;

/// Names what a text was at one time.
public record RevisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
