package kolo.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import kolo.kernel.Ids;
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
        write(network, name, out -> {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        });
    }

    @Override
    public void put(TenantId network, Name name, Path content) throws IOException {
        write(network, name, out -> {
            try (var in = FileChannel.open(content, StandardOpenOption.READ)) {
                long length = in.size();
                for (long done = 0; done < length;) {
                    done += in.transferTo(done, length - done, out);
                }
            }
        });
    }

    /// What a crash leaves of it is found with the other bytes that have no row.
    @Override
    public Path onTheWay(TenantId network) throws IOException {
        var id = Ids.next();
        return Files.createTempFile(Files.createDirectories(shard(network, id)), id.toString(), UNFINISHED);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(FileChannel out) throws IOException;
    }

    private void write(TenantId network, Name name, Content content) throws IOException {
        var target = path(network, name);
        var folder = Files.createDirectories(shard(network, name.file()));
        var unfinished = Files.createTempFile(folder, name.file().toString(), UNFINISHED);
        try {
            try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                content.writeTo(out);
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
    public void deleteAll(TenantId network) throws IOException {
        var folder = root.resolve(network.value().toString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
                    throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public List<Name> names(TenantId network, UUID file) throws IOException {
        var names = new ArrayList<Name>();
        try (var found = Files.newDirectoryStream(shard(network, file), file + "*")) {
            for (var each : found) {
                var rest = String.valueOf(each.getFileName()).substring(36);
                if (!rest.endsWith(UNFINISHED)) {
                    names.add(new Name(file, rest.isEmpty() ? "" : rest.substring(1)));
                }
            }
        } catch (NoSuchFileException absent) {
            return List.of();
        }
        names.sort(Comparator.comparing(Name::part));
        return names;
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
