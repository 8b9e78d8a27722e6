package kolo.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Java program in a process of its own.
final class Server implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path log;

    private Server(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static Server start(Path folder, String name, int port, List<String> javaOptions, List<String> program)
            throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(javaOptions);
        line.addAll(program);
        var log = folder.resolve(name + ".log");
        var process = new ProcessBuilder(line).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Server(process, port, log);
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /// Waits for the first page.
    Server ready(String path) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(4));
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server on port " + port + " ended; see " + log);
            }
            try {
                if (new Visitor(port).get(path).statusCode() == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("No answer on port " + port + " after four minutes; see " + log);
    }

    /// Waits until the program ends by itself.
    void ended() throws InterruptedException {
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Lets processes run on these processors only, where the system can do that.
    static void pin(String processors, Iterable<Long> pids) {
        for (var pid : pids) {
            try {
                new ProcessBuilder("taskset", "-acp", processors, Long.toString(pid))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException unknown) {
                throw new UncheckedIOException(unknown);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

}
