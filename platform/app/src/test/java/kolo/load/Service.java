package kolo.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged application in a process of its own, as the image starts it: the extracted jar and the flags of the image.
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final Process process;
    private final int port;
    private final Path log;

    private Service(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// Unpacks the jar as the image does.
    ///
    /// @return the folder with `kolo.jar` and its libraries
    static Path unpack(Path jar, Path folder) throws IOException, InterruptedException {
        var target = folder.resolve("application");
        var tool = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination",
                target.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("extract.log").toFile())
                .start();
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("The jar cannot be unpacked; see " + folder.resolve("extract.log"));
        }
        Files.move(target.resolve(jar.getFileName()), target.resolve("kolo.jar"));
        return target;
    }

    /// Starts the application on a port; it is not ready yet.
    static Service start(Path application, Path folder, String name, int port, List<String> settings)
            throws IOException {
        var line = new ArrayList<>(List.of(java(), "@" + System.getProperty("kolo.java.options"), "-jar",
                application.resolve("kolo.jar").toString(), "--server.port=" + port,
                "--management.server.port=" + (port + 1000), "--kolo.platform.port=" + port,
                "--kolo.files.folder=" + folder.resolve("files"), "--logging.level.root=warn"));
        line.addAll(settings);
        var log = folder.resolve(name + ".log");
        return new Service(new ProcessBuilder(line).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start(), port, log);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /// Waits for the first answer of a network's front page.
    ///
    /// @return how long it took, in milliseconds
    long ready(HttpClient client, String host) throws InterruptedException {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application on port " + port + " ended:\n" + end(log));
            }
            try {
                if (client.send(request(host, "/").build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return (System.nanoTime() - begin) / 1_000_000;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("The application on port " + port + " is not ready:\n" + end(log));
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return log.toString();
        }
    }

    /// A request to a network's host; Java's client does not resolve names below `localhost`, so the name goes along.
    HttpRequest.Builder request(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + port);
    }

    /// Processor time used so far, in milliseconds.
    long cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    /// Resident memory in megabytes.
    long resident() throws IOException {
        return Long.parseLong(Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "")) / 1024;
    }

    /// Memory that is still in use after a full collection, in megabytes.
    long used() throws IOException, InterruptedException {
        tell("GC.run");
        for (var line : tell("GC.heap_info").split("\n")) {
            var found = java.util.regex.Pattern.compile("tenured.*used (\\d+)K")
                    .matcher(line.toLowerCase(java.util.Locale.ROOT));
            if (found.find()) {
                return Long.parseLong(found.group(1)) / 1024;
            }
        }
        return -1;
    }

    private String tell(String command) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid()), command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        tool.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
