package kolotest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A Java program in a process of its own, for what measures the application from outside or breaks it. What it prints is
/// appended to a file. Whoever starts it closes it.
public final class JavaProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(90);
    private static final int LAST_LINES = 60;
    private static final Pattern IN_USE = Pattern.compile("used (\\d+)K");
    private final Process process;
    private final Path log;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Starts the program, with the Java that runs this one.
    ///
    /// @param folder where the program runs and the file is
    /// @param name the name of the file, without `.log`
    /// @param words options of Java, what to start, and its arguments
    public static JavaProcess start(Path folder, String name, List<String> words) {
        var log = folder.resolve(name + ".log");
        var line = new ArrayList<>(List.of(tool("java")));
        line.addAll(words);
        try {
            return new JavaProcess(new ProcessBuilder(line).directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start(), log);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /// Unpacks the packaged application as the image does.
    ///
    /// @return a new folder in the given one, with `kolo.jar` and its libraries
    public static Path unpack(Path jar, Path folder) throws IOException {
        var target = folder.toAbsolutePath().resolve("application");
        try (var unpacking = start(folder, "extract", List.of("-Djarmode=tools", "-jar",
                jar.toAbsolutePath().toString(), "extract", "--destination", target.toString()))) {
            if (unpacking.ended() != 0) {
                throw new IllegalStateException("The jar cannot be unpacked:\n" + unpacking.lastLines());
            }
        }
        Files.move(target.resolve(jar.getFileName()), target.resolve("kolo.jar"));
        return target;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// Processor time used so far, as far as the system tells it.
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Asks until the answer is 200.
    ///
    /// @return how long that took
    /// @throws IllegalStateException when the program ends, or there is no such answer within five minutes
    public Duration ready(HttpClient client, HttpRequest request) {
        long begin = System.nanoTime();
        boolean answered = Wait.until(START, () -> {
            if (!alive()) {
                throw new IllegalStateException("It ended before it answered:\n" + lastLines());
            }
            return status(client, request) == 200;
        });
        if (!answered) {
            throw new IllegalStateException("No answer to " + request.uri() + ":\n" + lastLines());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// Asks an application whether it is ready for people, for two seconds at the most.
    ///
    /// @param port its port for management
    public static HttpRequest readiness(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
    }

    /// The status of the answer; 0 when there is none.
    public static int status(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// Waits until the program ends by itself, at most five minutes.
    ///
    /// @return what it ended with
    public int ended() {
        Wait.required("the program of " + log + " ends", START, () -> !alive());
        return process.exitValue();
    }

    /// What a full collection leaves of the heap of a program with the serial collector, in megabytes.
    public long heapInUse() {
        tell("GC.run");
        return IN_USE.matcher(tell("GC.heap_info"))
                .results()
                .limit(2)
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .sum() / 1024;
    }

    private String tell(String command) {
        try {
            var jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(pid()), command).redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Ends the process at once, as a crash does.
    public void crash() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Asks the program to end and waits for that; one that does not end within 90 seconds is ended.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return log.toString();
        }
    }
}
