package kolo.news;

import java.util.UUID;

/// Names a preview link; the link itself carries a secret instead.
public record PreviewId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
