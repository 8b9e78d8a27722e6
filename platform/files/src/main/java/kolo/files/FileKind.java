package kolo.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The kinds of file that are accepted, each with the extensions it may be sent under.
enum FileKind {
    PNG("image/png", true, List.of("png"), Set.of("image/png", "image/apng", "image/x-apng")), JPEG("image/jpeg", true,
            List.of("jpg", "jpeg", "jpe", "jfif"),
            Set.of("image/jpeg")), GIF("image/gif", true, List.of("gif"), Set.of("image/gif")), PDF("application/pdf",
                    false, List.of("pdf"), Set.of("application/pdf")), DOCX(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false,
                            List.of("docx"),
                            Sets.ZIP), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false,
                                    List.of("xlsx"), Sets.ZIP), ODT("application/vnd.oasis.opendocument.text", false,
                                            List.of("odt"), Sets.ZIP), TXT("text/plain", false, List.of("txt"),
                                                    Sets.TEXT), CSV("text/csv", false, List.of("csv"), Sets.TEXT);

    private static final class Sets {
        static final Set<String> ZIP = Set.of("application/zip", "application/x-tika-ooxml",
                "application/vnd.oasis.opendocument.text",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        static final Set<String> TEXT = Set.of("text/plain", "text/csv", "text/tab-separated-values");
    }

    private final String mediaType;
    private final boolean image;
    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> extensions;
    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<String> detectedAs;

    FileKind(String mediaType, boolean image, List<String> extensions, Set<String> detectedAs) {
        this.mediaType = mediaType;
        this.image = image;
        this.extensions = extensions;
        this.detectedAs = detectedAs;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return image;
    }

    /// The extension under which it is saved.
    String extension() {
        return extensions.getFirst();
    }

    /// Whether content of this detected media type may be a file of this kind.
    boolean mayBe(String detected) {
        return detectedAs.contains(detected);
    }

    static Optional<FileKind> byExtension(String extension) {
        return Stream.of(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
    }
}
