package kololocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/// The folder of one server, held by this process until released.
///
/// The hold is a lock of the operating system on the file `lock`, so a killed process leaves none behind. Who holds it
/// is told in a second file: on Unix a process loses its lock as soon as it closes *any* channel to the locked file.
final class DataFolder {

    private static final String TEMPORARY_PREFIX = "kolo-postgres-";
    private static final String BEING_MADE_PREFIX = "kolo-making-";

    /// A file lock belongs to the process, so within it this set keeps two servers apart.
    private static final Set<Path> heldHere = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final boolean temporary;
    private @Nullable FileChannel channel;

    private DataFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    static DataFolder lasting(Path path) {
        try {
            Files.createDirectories(path);
            return new DataFolder(path.toRealPath(), false).hold();
        } catch (IOException e) {
            throw new LocalPostgresFailure(
                    """
                    The local database cannot use the folder %s: %s. Make it writable, or choose another one \
                    with KOLO_LOCAL_FOLDER=/another/folder in the environment.""".formatted(path, e), e);
        }
    }

    static DataFolder temporary() {
        try {
            // It gets the name that others look for only when it is held, else they might take it for abandoned.
            var beingMade = Files.createTempDirectory(BEING_MADE_PREFIX).toRealPath();
            var path = beingMade.resolveSibling(
                    TEMPORARY_PREFIX + beingMade.getFileName().toString().substring(BEING_MADE_PREFIX.length()));
            var folder = new DataFolder(path, true);
            heldHere.add(path);
            folder.channel = lock(beingMade);
            Files.move(beingMade, path);
            folder.tellHolder();
            removeAbandoned(path.getParent());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeAbandoned(@Nullable Path parent) throws IOException {
        if (parent == null) {
            return;
        }
        try (var siblings = Files.newDirectoryStream(parent, TEMPORARY_PREFIX + "*")) {
            for (var sibling : siblings) {
                // What is not ours to write belongs to another user of the machine.
                if (Files.isRegularFile(sibling.resolve("lock")) && Files.isWritable(sibling.resolve("lock"))) {
                    removeIfAbandoned(sibling);
                }
            }
        }
    }

    private static void removeIfAbandoned(Path sibling) throws IOException {
        try {
            var folder = new DataFolder(sibling.toRealPath(), true).hold();
            Postmaster.in(folder.data()).ifPresent(Postmaster::kill);
            folder.release();
        } catch (FolderInUse e) {
            // A test run beside this one: its server stays.
        }
    }

    private DataFolder hold() throws IOException {
        if (!heldHere.add(path)) {
            throw new FolderInUse(path, "this very process, " + ProcessHandle.current().pid());
        }
        var opened = lock(path);
        if (opened == null) {
            heldHere.remove(path);
            throw new FolderInUse(path, holder());
        }
        channel = opened;
        tellHolder();
        return this;
    }

    private static @Nullable FileChannel lock(Path folder) throws IOException {
        var opened = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (opened.tryLock() == null) {
            opened.close();
            return null;
        }
        return opened;
    }

    private void tellHolder() throws IOException {
        Files.writeString(path.resolve("lock.pid"), Long.toString(ProcessHandle.current().pid()));
    }

    private String holder() {
        try {
            return "process " + Files.readString(path.resolve("lock.pid")).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    boolean isHeld() {
        return channel != null;
    }

    /// Gives the folder up; a temporary one is deleted.
    void release() {
        var held = channel;
        if (held == null) {
            return;
        }
        channel = null;
        try {
            if (temporary) {
                FileTrees.delete(path);
            } else {
                Files.deleteIfExists(path.resolve("lock.pid"));
            }
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            heldHere.remove(path);
        }
    }

    boolean isTemporary() {
        return temporary;
    }

    Path path() {
        return path;
    }

    /// The cluster itself, what PostgreSQL calls its data directory.
    Path data() {
        return path.resolve("data");
    }

    Path serverLog() {
        return path.resolve("server.log");
    }

    /// The port of the last run, so that bookmarks and database tools keep working; else `otherwise`.
    int lastPort(int otherwise) throws IOException {
        var file = path.resolve("port");
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(path.resolve("port"), Integer.toString(port));
    }
}
