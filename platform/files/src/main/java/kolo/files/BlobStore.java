package kolo.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import kolo.tenancy.TenantId;

/// Keeps bytes, each network's apart from every other's, on storage that all nodes share.
///
/// An implementation writes a blob whole or not at all, and a blob that was written survives a crash. A blob never
/// changes; nothing here decides who may see it.
public interface BlobStore {

    /// Names one blob: a file, or a rendition of it.
    ///
    /// @param part empty for the file itself, otherwise the name of the rendition: lower-case letters, digits and dots
    record Name(UUID file, String part) {
        private static final Pattern PART = Pattern.compile("[a-z0-9.]{0,20}");

        /// Refuses a part that could be more than a name.
        public Name {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException(part);
            }
        }

        /// The file itself.
        public static Name whole(UUID file) {
            return new Name(file, "");
        }

        /// The file at a width, in its own format.
        static Name rendition(UUID file, int width) {
            return width == 0 ? whole(file) : new Name(file, "w" + width);
        }
    }

    /// A blob that is being read.
    record Blob(long length, InputStream content) {}

    /// Keeps the bytes under the name, in place of what was there.
    void put(TenantId network, Name name, byte[] content) throws IOException;

    /// Keeps the bytes of a file on this machine under the name, without holding them in memory.
    void put(TenantId network, Name name, Path content) throws IOException;

    /// The bytes, if they are there; the caller closes them.
    Optional<Blob> open(TenantId network, Name name) throws IOException;

    /// Forgets a file's bytes with all renditions; what is not there is no error.
    void delete(TenantId network, UUID file) throws IOException;

    /// Forgets everything of the network.
    void deleteAll(TenantId network) throws IOException;

    /// The names of a file and its renditions, in their order.
    List<Name> names(TenantId network, UUID file) throws IOException;

    /// Names every file of the network that has bytes, with the time they were written.
    void list(TenantId network, BiConsumer<UUID, Instant> files) throws IOException;

    /// A new, empty file on this machine for bytes on their way in or out that are too many for memory: on the store's own
    /// disk where it has one, since the system's folder for such files may be memory itself. Whoever asks deletes it.
    default Path onTheWay(TenantId network) throws IOException {
        return Files.createTempFile("kolo", ".part");
    }
}
