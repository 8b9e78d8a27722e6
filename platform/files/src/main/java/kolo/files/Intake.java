package kolo.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Turns an upload into bytes that may be kept, or says why not.
///
/// The content decides what a file is and the extension must agree with it (ASVS 5.0, 5.2.2): a file that is one thing
/// by name and another by content is how a browser or a desktop is fooled.
final class Intake {

    private static final Detector DETECTOR = MimeTypes.getDefaultMimeTypes();

    /// What is kept.
    record Kept(String name, String mediaType, byte[] bytes, StoredFile.@Nullable Size size) {}

    private Intake() {}

    /// @throws kolo.kernel.Invalid when the upload cannot be accepted
    static Kept take(Upload upload, UploadSpec spec) {
        byte[] bytes = upload.read(spec.bytes());
        var kind = kind(upload, bytes, spec instanceof ImageSpec);
        return switch (spec) {
            case ImageSpec image -> ImageIntake.take(upload, bytes, kind, image);
            case DocumentSpec document -> {
                DocumentCheck.check(upload, bytes, kind);
                yield new Kept(FileNames.safe(upload.fileName(), kind.extension()), kind.mediaType(), bytes, null);
            }
        };
    }

    /// The kind of a picture, by name and content alike.
    ///
    /// @throws kolo.kernel.Invalid when it is no picture that can be used
    static FileKind imageKind(Upload upload, byte[] bytes) {
        return kind(upload, bytes, true);
    }

    private static FileKind kind(Upload upload, byte[] bytes, boolean wantsImage) {
        var detected = detect(bytes);
        var kind = FileKind.byExtension(FileNames.extension(upload.fileName())).orElse(null);
        if (detected.equals("image/svg+xml") || FileNames.extension(upload.fileName()).startsWith("svg")) {
            throw upload.refused("files.svg");
        }
        if (kind == null || kind.isImage() != wantsImage) {
            throw upload.refused(wantsImage ? "files.not-an-image" : "files.not-a-document");
        }
        if (!kind.mayBe(detected)) {
            throw upload.refused("files.not-what-it-says", kind.extension());
        }
        return kind;
    }

    /// The media type by content alone: no name is given, so none can mislead.
    private static String detect(byte[] bytes) {
        try (var in = new ByteArrayInputStream(bytes)) {
            return DETECTOR.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
