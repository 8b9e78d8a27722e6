package kolo.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kolo.tenancy.TenantId;

/// Blobs as files: `{root}/{network}/{last two digits of the id}/{id}` with renditions beside as `{id}.w320`.
///
/// Every part of a path is made from a typed UUID or a number, so no name that anybody chose can reach the file system.
/// The last digits spread the files evenly; the first ones of a version 7 UUID are the time.
final class FolderBlobs implements BlobStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderBlobs.class);
    private static final String UNFINISHED = ".part";

    private final Path root;

    FolderBlobs(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(TenantId network, Name name, byte[] content) throws IOException {
        var target = path(network, name);
        var folder = Files.createDirectories(shard(network, name.file()));
        var unfinished = Files.createTempFile(folder, name.file().toString(), UNFINISHED);
        try {
            try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Without this the rename itself may be lost in a power failure. Not every file system can.
    private static void force(Path folder) {
        try (var entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException unsupported) {
            LOG.debug("The folder {} cannot be forced to disk: {}", folder, unsupported.getMessage());
        }
    }

    @Override
    public Optional<Blob> open(TenantId network, Name name) throws IOException {
        try {
            var channel = FileChannel.open(path(network, name), StandardOpenOption.READ);
            return Optional.of(new Blob(channel.size(), java.nio.channels.Channels.newInputStream(channel)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(TenantId network, UUID file) throws IOException {
        var original = path(network, Name.whole(file));
        try (var found = Files.newDirectoryStream(shard(network, file), file + "*")) {
            for (var each : found) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException absent) {
            LOG.debug("Nothing to delete at {}", original);
        }
    }

    @Override
    public void list(TenantId network, BiConsumer<UUID, Instant> files) throws IOException {
        var folder = root.resolve(network.value().toString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var shard : shards) {
                try (var found = Files.newDirectoryStream(shard)) {
                    for (var each : found) {
                        fileOf(each).ifPresent(id -> files.accept(id, modified(each)));
                    }
                }
            }
        }
    }

    private static Optional<UUID> fileOf(Path path) {
        var name = String.valueOf(path.getFileName());
        try {
            return name.length() < 36 ? Optional.empty() : Optional.of(UUID.fromString(name.substring(0, 36)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            // Deleted meanwhile: the youngest possible age keeps the caller from touching it.
            return Instant.MAX;
        }
    }

    private Path path(TenantId network, Name name) {
        var file = name.file().toString();
        return shard(network, name.file()).resolve(name.part().isEmpty() ? file : file + "." + name.part());
    }

    private Path shard(TenantId network, UUID file) {
        return root.resolve(network.value().toString()).resolve(file.toString().substring(34));
    }
}
