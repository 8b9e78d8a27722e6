package kololocal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once a user from the archive on the class path.
///
/// They go to the user's cache and not to the shared temporary folder, where another user of the machine could have put
/// programs of their own under the name that we look for.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder that has `bin/postgres`, for the machine this runs on.
    static Path unpacked(ServerAccount account) throws IOException {
        var archive = read(archiveName());
        var cache = cache(account);
        Files.createDirectories(cache);
        account.requireOwn(cache);
        var home = cache.resolve("postgres-" + digest(archive));
        if (Files.isExecutable(home.resolve("bin/postgres"))) {
            return home;
        }
        // Two test runs may unpack at the same moment: each into a folder of its own, and the first to finish wins.
        var fresh = Files.createTempDirectory(cache, "unpacking-");
        try {
            Files.setPosixFilePermissions(fresh,
                    PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            return home;
        } catch (FileSystemException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
        } finally {
            FileTrees.delete(fresh);
        }
        return home;
    }

    /// The programs of a PostgreSQL that is installed on this machine.
    static Path installed(Path home) {
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            throw new LocalPostgresFailure("%s is no folder of PostgreSQL: it has no bin/postgres.".formatted(home));
        }
        return home.toAbsolutePath();
    }

    private static Path cache(ServerAccount account) {
        var own = account.ownCache();
        if (own.isPresent()) {
            return own.get();
        }
        var xdg = System.getenv("XDG_CACHE_HOME");
        var caches = xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("kolo");
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var os = system.startsWith("mac") ? "darwin" : system.split(" ", 2)[0];
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
        return "postgres-%s-%s.txz".formatted(os, machine);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
            if (archive == null) {
                throw new LocalPostgresFailure(
                        """
                        There is no PostgreSQL for this machine on the class path (%s). Name a server with \
                        spring.datasource.url, spring.datasource.username and spring.datasource.password."""
                                .formatted(name));
            }
            return archive.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry of the archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink() || entry.isLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(file, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var executable = (mode & 0100) != 0;
        return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
    }
}
