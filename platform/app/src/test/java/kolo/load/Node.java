package kolo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One application node in a process of its own, on loopback.
final class Node implements AutoCloseable {
    private final Process process;
    private final int port;
    private final Path log;

    private Node(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// Starts a node; it is not ready yet.
    static Node start(Path folder, String name, int port, List<String> settings) throws IOException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "kolo.KoloApplication", "--server.port=" + port, "--management.server.port=-1",
                "--kolo.platform.port=" + port, "--kolo.files.folder=" + folder.resolve("files"), "--kolo.local=true",
                "--kolo.local.password=a circle of clusters", "--logging.level.root=warn"));
        line.addAll(settings);
        var log = folder.resolve(name + ".log");
        var process = new ProcessBuilder(line).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Node(process, port, log);
    }

    /// Waits until the node answers on a network's host.
    void ready(HttpClient client) throws InterruptedException {
        var deadline = Instant.now().plus(Duration.ofMinutes(4));
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The node on port " + port + " ended; see " + log);
            }
            try {
                var answer = client.send(request("/events").build(), HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it is still starting
            }
            process.waitFor(500, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("The node on port " + port + " is not ready after four minutes; see " + log);
    }

    /// A request to the network's host; Java's client does not resolve names below `localhost`, so the name goes along.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", "clusnet.localhost:" + port);
    }

    /// Ends the process at once, as a crash does.
    void crash() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }
}
