package kololocal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class AbandonedServerTests {

    @TempDir
    Path cache;

    @Test
    void two_runs_unpack_at_once_and_what_they_leave_when_killed_is_removed_by_the_next() throws Exception {
        var runs = List.of(start(), start());
        var folders = List.of(folderOf(runs.getFirst()), folderOf(runs.getLast()));
        var servers = folders.stream().map(folder -> Postmaster.in(folder.resolve("data")).orElseThrow()).toList();
        assertThat(cache.resolve("kolo")).isDirectoryNotContaining("glob:**/unpacking-*");

        for (var run : runs) {
            run.destroyForcibly().waitFor();
        }
        assertThat(servers).allMatch(server -> server.process().isAlive());
        try (var next = LocalPostgres.temporary()) {
            assertThat(next.folder()).isDirectory();
        }

        assertThat(folders).noneMatch(folder -> folder.toFile().exists());
        assertThat(servers).noneMatch(server -> server.process().isAlive());
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ThrowAwayServer.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        return builder.start();
    }

    private static Path folderOf(Process run) throws IOException {
        var output = new BufferedReader(run.inputReader(UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready: ")) {
                return Path.of(line.substring("ready: ".length()));
            }
        }
        throw new AssertionError("the run ended before its server was ready");
    }
}
