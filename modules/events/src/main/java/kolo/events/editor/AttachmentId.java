package kolo.events.editor;

import java.util.UUID;

/// Names one document or picture of an edition.
public record AttachmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
