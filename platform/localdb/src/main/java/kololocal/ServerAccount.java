package kololocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// As whom the server runs: PostgreSQL refuses to run as root, and containers and servers often are root.
enum ServerAccount {

    /// An ordinary user runs the server as itself.
    SELF,

    /// Root in a user name space of its own: for the server it is nobody, while the files stay root's.
    NAME_SPACE,

    /// Where user name spaces are forbidden (Docker's default, for one), the account `nobody`, which then owns the
    /// files and has to be able to reach them.
    NOBODY;

    private static final int NOBODYS_ID = 65534;

    static ServerAccount forCurrentUser() {
        return currentUserIsRoot() ? forRoot() : SELF;
    }

    private static ServerAccount forRoot() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        for (var account : List.of(NAME_SPACE, NOBODY)) {
            // initdb asks for the name of its user too, so a number that has no name is of no use.
            var words = new ArrayList<>(account.prefix());
            words.addAll(List.of("id", "-un"));
            var answer = Command.run(words, temporary);
            if (answer.succeeded() && !answer.output().strip().equals("root")) {
                return account;
            }
        }
        throw new LocalPostgresFailure(
                """
                The local database cannot run as root, and neither `unshare -U` nor `setpriv` works here. \
                Start Kolo as an ordinary user, or name a server with spring.datasource.url.""");
    }

    private static boolean currentUserIsRoot() {
        try {
            var probe = Files.createTempFile("kolo", "owner");
            try {
                return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words before a command line that make it run under this account.
    List<String> prefix() {
        return switch (this) {
            case SELF -> List.of();
            case NAME_SPACE -> List.of("unshare", "-U");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODYS_ID, "--regid=" + NOBODYS_ID, "--clear-groups");
        };
    }

    /// A folder for the unpacked server that this account can reach; empty where the user's own cache will do.
    Optional<Path> ownCache() {
        return this == NOBODY
                ? Optional.of(Path.of(System.getProperty("java.io.tmpdir"), "kolo-postgres-binaries"))
                : Optional.empty();
    }

    /// Refuses a folder for programs in the shared temporary folder that another user has put there before us.
    void requireOwn(Path cache) throws IOException {
        if (this == NOBODY && !Integer.valueOf(0).equals(Files.getAttribute(cache, "unix:uid"))) {
            throw new LocalPostgresFailure(
                    """
                    %s belongs to another user, so the programs in it cannot be trusted. Remove it and start again."""
                            .formatted(cache));
        }
    }

    /// Makes the account owner of the server's folder and all that is in it.
    void giveTo(Path folder) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var file : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODYS_ID);
                Files.setAttribute(file, "unix:gid", NOBODYS_ID);
            }
        }
        var words = new ArrayList<>(prefix());
        words.addAll(List.of("test", "-w", folder.toString()));
        if (!Command.run(words, Path.of("/")).succeeded()) {
            throw new LocalPostgresFailure(
                    """
                    The local database runs as `nobody`, because you are root, and `nobody` cannot reach %s. \
                    Start Kolo as an ordinary user, or choose a folder that everyone may enter with \
                    KOLO_LOCAL_FOLDER=/var/lib/kolo in the environment.""".formatted(folder));
        }
    }
}
