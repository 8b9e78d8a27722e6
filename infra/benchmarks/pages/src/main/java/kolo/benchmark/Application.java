package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kolotest.JavaProcess;
import kolotest.Wait;

/// The packaged application, laid out as in the image, on a database of its own that holds the networks of the first
/// start; every profile of ClusNet is a member there and shown to visitors, so that a page of the directory has its fifty
/// rows.
final class Application {
    static final int PORT = 18180;
    private static final int MANAGEMENT_PORT = PORT + 1;

    private final Path folder;
    private final Path unpacked;
    private final List<String> javaOptions;
    private final Database database;

    private Application(Path folder, Path unpacked, List<String> javaOptions, Database database) {
        this.folder = folder;
        this.unpacked = unpacked;
        this.javaOptions = javaOptions;
        this.database = database;
    }

    /// @param jar the packaged application
    /// @param options the file of Java options that the image has, too
    static Application lay(Path folder, Path jar, Path options, Database database) throws IOException {
        Measure.delete(folder.resolve("application"));
        return new Application(folder, JavaProcess.unpack(jar, folder), List.of("@" + options.toAbsolutePath()),
                database);
    }

    /// Starts it once to migrate and to bring the networks, and makes every profile a member's.
    void fill() {
        try (var first = start("first", List.of(), database.firstSettings())) {
            first.ready("/members");
            // It is ready when the networks have their accounts; what was told of them is dealt with later.
            var readiness = JavaProcess.readiness(MANAGEMENT_PORT);
            Wait.required("the first start comes to its end", Duration.ofMinutes(4),
                    () -> JavaProcess.status(Visitor.CLIENT, readiness) == 200
                            && database.value("select count(*) from tenancy.event_publication").equals("0"));
        }
        prepare();
    }

    void prepare() {
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
    void fillOnce() throws IOException {
        if (Files.exists(folder.resolve("filled"))) {
            // It may have been filled by an earlier version.
            Server.start(folder, "migrate", PORT, database.migrator(),
                    List.of("-jar", unpacked.resolve("kolo.jar").toString(), "migrate")).ended();
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
    Server start(String name, List<String> moreOptions, List<String> moreSettings) {
        return start(name, moreOptions, moreSettings, List.of());
    }

    /// @param instead what to start instead of the image's jar, unless empty
    Server start(String name, List<String> moreOptions, List<String> moreSettings, List<String> instead) {
        var options = new ArrayList<>(javaOptions);
        options.addAll(moreOptions);
        var program = new ArrayList<>(instead.isEmpty()
                ? List.of("-jar", unpacked.resolve("kolo.jar").toString())
                : instead);
        program.addAll(List.of("--server.port=" + PORT, "--management.server.port=" + MANAGEMENT_PORT,
                "--kolo.platform.port=" + PORT,
                "--kolo.files.folder=" + folder.resolve("files"),
                // one network takes all the load here; its share in production is a setting
                "--kolo.limits.requests-a-second=1000000"));
        program.addAll(database.settings());
        program.addAll(moreSettings);
        return Server.start(folder, name, PORT, options, program);
    }
}
