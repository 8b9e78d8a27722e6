package kololocal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import kolo.KoloApplication;

/// Runs the application in processes of its own and ends them as a person or a crash would.
@Timeout(180)
class LocalDatabaseProcessTests {

    private static final int ENDED_BY_SIGTERM = 128 + 15;

    /// One folder for all tests, in whatever order: that a run finds the data of an earlier one is the usual case.
    @TempDir
    static Path folder;

    private final List<Run> runs = new ArrayList<>();

    @AfterEach
    void end_all_runs() throws Exception {
        for (var run : runs) {
            run.process.destroyForcibly().waitFor();
        }
        if (Files.exists(folder.resolve("data"))) {
            Postmaster.in(folder.toRealPath().resolve("data")).ifPresent(Postmaster::kill);
        }
    }

    @Test
    void on_sigterm_the_database_stops_after_the_application() throws Exception {
        var run = start();
        run.awaitLine("ready: jdbc:postgresql://127.0.0.1:");

        run.process.toHandle().destroy();

        assertThat(run.rest()).containsSubsequence("last word of kolo_app", "The local database in", "has stopped");
        assertThat(run.process.waitFor()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(folder.resolve("server.log")).strip()).endsWith("database system is shut down");
    }

    @Test
    void a_second_run_is_refused_in_one_paragraph_that_names_the_first() throws Exception {
        var first = start();
        first.awaitLine("ready");

        var second = start();

        assertThat(second.rest()).contains("APPLICATION FAILED TO START", "in use by process " + first.process.pid(),
                "KOLO_LOCAL_FOLDER").doesNotContain("\tat ");
        assertThat(second.process.waitFor()).isEqualTo(1);
        assertThat(first.process.isAlive()).isTrue();
    }

    @Test
    void a_killed_run_does_not_keep_the_next_one_from_starting() throws Exception {
        var killed = start();
        killed.awaitLine("ready");
        killed.process.destroyForcibly().waitFor();
        assertThat(folder.resolve("data/postmaster.pid")).exists();

        var next = start();

        assertThat(next.awaitLine("ready")).contains("A run that was killed left its database server behind");
    }

    @Test
    void a_process_number_that_another_program_has_by_now_does_not_keep_it_from_starting() throws Exception {
        try (var postgres = LocalPostgres.start(folder)) {
            assertThat(postgres.port()).isPositive();
        }
        var self = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"),
                "%d\n%s\n0\n54320\n\n127.0.0.1\n\nready\n".formatted(self, folder.resolve("data")));

        start().awaitLine("ready");
    }

    @Test
    void with_a_database_named_no_server_is_started() throws Exception {
        var unused = folder.resolve("unused");

        var run = start("--spring.datasource.url=jdbc:postgresql://192.0.2.1/elsewhere",
                "--kolo.local.folder=" + unused);

        assertThat(run.awaitLine("ready")).contains("ready: jdbc:postgresql://192.0.2.1/elsewhere");
        assertThat(unused).doesNotExist();
    }

    private Run start(String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KoloApplication.class.getName()));
        line.addAll(arguments.length == 0 ? List.of("--kolo.local.folder=" + folder) : List.of(arguments));
        var run = new Run(new ProcessBuilder(line).redirectErrorStream(true).start());
        runs.add(run);
        return run;
    }

    /// A running application and what it has printed.
    private static final class Run {

        private final Process process;
        private final BufferedReader output;
        private final StringBuilder printed = new StringBuilder();

        Run(Process process) {
            this.process = process;
            this.output = process.inputReader(UTF_8);
        }

        /// Reads on until a line contains `text`; returns all that was printed so far.
        String awaitLine(String text) throws IOException {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                printed.append(line).append('\n');
                if (line.contains(text)) {
                    return printed.toString();
                }
            }
            throw new AssertionError("the run ended without “%s”:\n%s".formatted(text, printed));
        }

        String rest() throws IOException, InterruptedException {
            output.lines().forEach(line -> printed.append(line).append('\n'));
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return printed.toString();
        }
    }
}
