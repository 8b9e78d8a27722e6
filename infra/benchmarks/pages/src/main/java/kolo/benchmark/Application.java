package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The packaged application, laid out as in the image, on a database of its own that holds the networks of the first
/// start; every profile of ClusNet is a member there and shown to visitors, so that a page of the directory has its fifty
/// rows.
final class Application {
    static final int PORT = 18180;

    private final Path folder;
    private final List<String> javaOptions;
    private final Database database;

    private Application(Path folder, List<String> javaOptions, Database database) {
        this.folder = folder;
        this.javaOptions = javaOptions;
        this.database = database;
    }

    /// @param jar the packaged application
    /// @param options the file of Java options that the image has, too
    static Application lay(Path folder, Path jar, Path options, Database database)
            throws IOException, InterruptedException {
        var extracted = folder.resolve("kolo");
        Measure.delete(extracted);
        var result = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools", "-jar", jar.toAbsolutePath().toString(), "extract", "--destination",
                extracted.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("extract.log").toFile())
                .start()
                .waitFor();
        if (result != 0) {
            throw new IllegalStateException("The jar could not be laid out; see " + folder.resolve("extract.log"));
        }
        Files.move(extracted.resolve(jar.getFileName()), extracted.resolve("kolo.jar"));
        return new Application(folder, List.of("@" + options.toAbsolutePath()), database);
    }

    /// Starts it once to migrate and to bring the networks, and makes every profile a member's.
    void fill() throws IOException, InterruptedException, SQLException {
        try (var first = start("first", List.of(), database.firstSettings())) {
            first.ready("/members");
            // The accounts are made last.
            for (int wait = 0; wait < 600 && database
                    .value("select count(*) from identity.account where email_norm = '" + Visitor.MEMBER + "'")
                    .equals("0"); wait++) {
                Thread.sleep(200);
            }
            Thread.sleep(3000);
        }
        prepare();
    }

    void prepare() throws SQLException {
        database.execute(
                """
                insert into membership.period (tenant_id, id, version, member_id, starts_on, since_basis, recorded_at)
                select m.tenant_id, gen_random_uuid(), 0, m.id, '2020-01-01', 'EVIDENCE', '2026-01-01'
                  from membership.member m join tenancy.tenant t on t.id = m.tenant_id and t.slug = 'clusnet'
                 where not exists (select from membership.period p
                                    where p.tenant_id = m.tenant_id and p.member_id = m.id)
                """);
        database.execute("update tenancy.setting set value = 'PUBLIC' where name = 'membership.visibility.list'");
        database.execute("vacuum analyze");
    }

    /// Fills the database unless a run before has done so.
    void fillOnce() throws IOException, InterruptedException, SQLException {
        if (Files.exists(folder.resolve("filled"))) {
            // It may have been filled by an earlier version.
            Server.start(folder, "migrate", PORT, database.migrator(),
                    List.of("-jar", folder.resolve("kolo").resolve("kolo.jar").toString(), "migrate")).ended();
            prepare();
        } else {
            System.err.println("Filling a database in " + folder);
            fill();
            Files.createFile(folder.resolve("filled"));
        }
    }

    /// What starts the jar itself instead of what is laid out.
    List<String> single(Path jar) {
        return List.of("-jar", jar.toAbsolutePath().toString());
    }

    /// Starts it as in production.
    Server start(String name, List<String> moreOptions, List<String> moreSettings) throws IOException {
        return start(name, moreOptions, moreSettings, List.of());
    }

    /// @param instead what to start instead of the image's jar, unless empty
    Server start(String name, List<String> moreOptions, List<String> moreSettings, List<String> instead)
            throws IOException {
        var options = new ArrayList<>(javaOptions);
        options.addAll(moreOptions);
        var program = new ArrayList<>(instead.isEmpty()
                ? List.of("-jar", folder.resolve("kolo").resolve("kolo.jar").toString())
                : instead);
        program.addAll(List.of("--server.port=" + PORT, "--management.server.port=" + (PORT + 1),
                "--kolo.platform.port=" + PORT,
                "--kolo.files.folder=" + folder.resolve("files"),
                // one network takes all the load here; its share in production is a setting
                "--kolo.limits.requests-a-second=1000000"));
        program.addAll(database.settings());
        program.addAll(moreSettings);
        return Server.start(folder, name, PORT, options, program);
    }
}
