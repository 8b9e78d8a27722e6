package kolo.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

import kolo.kernel.Invalid;

/// What somebody sent: nothing of it is believed, neither the name nor a media type.
///
/// @param field the form's field, beside which a refusal is said
/// @param fileName the name as sent
/// @param content the bytes, read once and only up to the limit of the use
public record Upload(String field, String fileName, InputStreamSource content) {

    /// A file from a form.
    public static Upload of(MultipartFile file) {
        var name = file.getOriginalFilename();
        return new Upload(file.getName(), name == null ? "" : name, file);
    }

    /// A file that is in memory already.
    public static Upload of(String fileName, byte[] content) {
        return new Upload("file", fileName, () -> new ByteArrayInputStream(content));
    }

    byte[] read(int limit) {
        try (var in = content.getInputStream()) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw refused("files.too-large", limit / 1_000_000);
            }
            if (bytes.length == 0) {
                throw refused("files.empty");
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Invalid refused(String key, Object... arguments) {
        return Invalid.field(field, key, arguments);
    }
}
