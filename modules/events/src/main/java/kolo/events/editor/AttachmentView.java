package kolo.events.editor;

import org.jspecify.annotations.Nullable;

/// A file of an edition in its editor.
///
/// @param path      null where the reader may not open it yet
/// @param thumbnail the address of a small picture, or null for a document
public record AttachmentView(String id, String title, String visibilityKey, @Nullable String path,
        @Nullable String thumbnail) {}
