package kololocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The passwords of the roles that sign in, made once and kept beside the data for its owner's eyes only.
///
/// A machine may have other users, and the superuser of a database may run programs as the user who started it; so
/// even a laptop's database has no password that a stranger could guess. The file is PostgreSQL's own `pgpass`, hence
/// psql signs in without asking.
final class Passwords {

    static final String SUPERUSER = "postgres";
    static final String MIGRATOR = "kolo_migrator";
    static final String APP = "kolo_app";
    static final String BACKUP = "kolo_backup";

    /// The roles of `roles.sql` that may sign in.
    static final List<String> ROLES = List.of(MIGRATOR, APP, BACKUP);

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;

    private final Path file;
    private final Map<String, String> byRole;

    private Passwords(Path file, Map<String, String> byRole) {
        this.file = file;
        this.byRole = byRole;
    }

    static Passwords in(Path folder) throws IOException {
        var file = folder.resolve("pgpass");
        var byRole = new HashMap<String, String>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var fields = line.split(":", -1);
                if (fields.length == 5) {
                    byRole.put(fields[3], fields[4]);
                }
            }
        }
        if (!byRole.containsKey(SUPERUSER) && Files.exists(folder.resolve("data"))) {
            throw new LocalPostgresFailure(
                    """
                    The password file %s is missing or damaged, and the database beside it cannot be opened without it. \
                    Put the file back, or move the folder away to begin with an empty database."""
                            .formatted(file));
        }
        var random = new SecureRandom();
        byRole.computeIfAbsent(SUPERUSER, role -> generate(random));
        ROLES.forEach(role -> byRole.computeIfAbsent(role, r -> generate(random)));
        var passwords = new Passwords(file, byRole);
        passwords.writePgpass("127.0.0.1", 0);
        return passwords;
    }

    private static String generate(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    String of(String role) {
        var password = byRole.get(role);
        if (password == null) {
            throw new IllegalArgumentException(role);
        }
        return password;
    }

    Path file() {
        return file;
    }

    /// Writes the file that psql reads, for the server on `port`; 0 stands for any port.
    void writePgpass(String host, int port) {
        var text = byRole.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> "%s:%s:*:%s:%s\n".formatted(host, port == 0 ? "*" : Integer.toString(port), e.getKey(),
                        e.getValue()))
                .collect(Collectors.joining());
        try {
            write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A short-lived file with the superuser's password alone, as initdb wants it.
    Path writeSuperuserPassword() throws IOException {
        return write(file.resolveSibling("initial-password"), of(SUPERUSER) + "\n");
    }

    private static Path write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
