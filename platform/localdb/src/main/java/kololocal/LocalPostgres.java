package kololocal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of one's own, on the loopback interface, with the roles and the database of Kolo ready.
///
/// [#start(Path)] keeps its data in a folder over restarts and allows one server a folder. [#temporary()] is for tests:
/// it forgets everything when closed and does not wait for the disk. Whoever starts a server closes it; nothing here
/// registers a shutdown hook, because only the caller knows what still needs the database.
public final class LocalPostgres implements AutoCloseable {

    /// The database of Kolo on this server.
    public static final String DATABASE = "kolo";

    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final int USUAL_PORT = 54320;
    private static final int PORTS_TO_TRY = 50;
    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder folder;
    private final Cluster cluster;
    private final Passwords passwords;
    private final int port;

    private LocalPostgres(DataFolder folder, Cluster cluster, Passwords passwords, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.passwords = passwords;
        this.port = port;
    }

    /// Starts the server whose data is in `folder`, which is made and initialised when it does not exist.
    ///
    /// A server that a killed run left behind in this folder is stopped first.
    ///
    /// @throws FolderInUse when another living process runs a server in this folder
    /// @throws LocalPostgresFailure when the server does not start
    public static LocalPostgres start(Path folder) {
        return start(DataFolder.lasting(folder), USUAL_PORT, PostgresBinaries::unpacked);
    }

    /// Starts an empty server in a new folder below the system's folder for temporary files, fast and without
    /// durability, and deletes it all on [#close()]. What killed runs left there is removed on the way.
    ///
    /// @throws LocalPostgresFailure when the server does not start
    public static LocalPostgres temporary() {
        return start(DataFolder.temporary(), 0, PostgresBinaries::unpacked);
    }

    /// The same with the programs of another PostgreSQL, `/usr/lib/postgresql/15` for example: the folder with its `bin`.
    ///
    /// @throws LocalPostgresFailure when the server does not start
    public static LocalPostgres temporary(Path home) {
        return start(DataFolder.temporary(), 0, account -> PostgresBinaries.installed(home));
    }

    private static LocalPostgres start(DataFolder folder, int firstPort, Binaries binaries) {
        try {
            var account = ServerAccount.forCurrentUser();
            var cluster = new Cluster(folder, binaries.of(account), account);
            var passwords = Passwords.in(folder.path());
            cluster.recover();
            cluster.initialise(passwords);
            var port = startOnFreePort(folder, cluster, firstPort);
            var postgres = new LocalPostgres(folder, cluster, passwords, port);
            postgres.prepare();
            return postgres;
        } catch (IOException | RuntimeException e) {
            folder.release();
            throw e instanceof RuntimeException unchecked ? unchecked : new UncheckedIOException((IOException) e);
        }
    }

    private static int startOnFreePort(DataFolder folder, Cluster cluster, int firstPort) throws IOException {
        var candidates = firstPort == 0
                ? IntStream.generate(() -> freePort(0)).limit(PORTS_TO_TRY)
                : IntStream.concat(IntStream.of(folder.lastPort(firstPort)),
                        IntStream.range(firstPort, firstPort + PORTS_TO_TRY)).map(LocalPostgres::freePort);
        LocalPostgresFailure failure = null;
        for (var port : (Iterable<Integer>) candidates.filter(p -> p > 0)::iterator) {
            try {
                cluster.start(port);
                folder.rememberPort(port);
                return port;
            } catch (LocalPostgresFailure e) {
                // Between our look and the server's bind another program can take the port; any other cause is final.
                if (!e.portTaken()) {
                    throw e;
                }
                failure = e;
            }
        }
        throw failure != null
                ? failure
                : new LocalPostgresFailure("No free port between %d and %d for the local database."
                        .formatted(firstPort, firstPort + PORTS_TO_TRY - 1));
    }

    private static int freePort(int wanted) {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return -1;
        }
    }

    private void prepare() {
        try {
            passwords.writePgpass(LOOPBACK, port);
            var setup = new DatabaseSetup(jdbcUrl("postgres"), Passwords.SUPERUSER,
                    passwords.of(Passwords.SUPERUSER));
            setup.createDatabase(DATABASE);
            new DatabaseSetup(superuser().url(), superuser().user(), superuser().password()).applyRoles();
            for (var role : Passwords.ROLES) {
                setup.setPassword(role, passwords.of(role));
            }
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    /// The port on 127.0.0.1.
    public int port() {
        return port;
    }

    /// The folder with the server's data, log and passwords.
    public Path folder() {
        return folder.path();
    }

    /// The way in for the application: rows only, behind row level security.
    public Login app() {
        return login(Passwords.APP);
    }

    /// The way in for migrations.
    public Login migrator() {
        return login(Passwords.MIGRATOR);
    }

    /// The way in for a dump of everything.
    public Login backup() {
        return login(Passwords.BACKUP);
    }

    /// The way in for whoever administers the server.
    public Login superuser() {
        return login(Passwords.SUPERUSER);
    }

    /// The JDBC address of a database on this server, without user and password.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOOPBACK, port, database);
    }

    private Login login(String user) {
        // The password file keeps the passwords out of the log, and psql reads it from the address.
        var file = URLEncoder.encode(passwords.file().toString(), UTF_8).replace("+", "%20").replace("%2F", "/");
        var psql = "psql 'postgresql://%s@%s:%d/%s?passfile=%s'".formatted(user, LOOPBACK, port, DATABASE, file);
        return new Login(jdbcUrl(DATABASE), user, passwords.of(user), psql);
    }

    /// Stops the server, waiting for it to write what it has; a temporary one is deleted. Closing twice is harmless.
    @Override
    public void close() {
        if (folder.isHeld()) {
            cluster.stop();
            folder.release();
            log.info("The local database in {} has stopped.", folder.path());
        }
    }

    /// Where the programs are.
    @FunctionalInterface
    private interface Binaries {
        Path of(ServerAccount account) throws IOException;
    }

    /// One role's way into the database of Kolo.
    ///
    /// @param url the JDBC address, without user and password
    /// @param user the role's name
    /// @param password the role's password
    /// @param psql a command line that opens a psql session, without the password in it
    public record Login(String url, String user, String password, String psql) {

        /// Leaves the password out, since logs print records.
        @Override
        public String toString() {
            return "Login[%s as %s]".formatted(url, user);
        }
    }
}
