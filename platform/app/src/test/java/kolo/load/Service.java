package kolo.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import kolotest.JavaProcess;

/// The packaged application in a process of its own, as the image starts it: the extracted jar and the flags of the image.
final class Service implements AutoCloseable {
    private final JavaProcess process;
    private final int port;

    private Service(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts the application on a port; it is not ready yet.
    static Service start(Path application, Path folder, String name, int port, List<String> settings) {
        var words = new ArrayList<>(List.of("@" + System.getProperty("kolo.java.options"), "-jar",
                application.resolve("kolo.jar").toString(), "--server.port=" + port,
                "--management.server.port=" + (port + 1000), "--kolo.platform.port=" + port,
                "--kolo.files.folder=" + folder.resolve("files"), "--logging.level.root=warn"));
        words.addAll(settings);
        return new Service(JavaProcess.start(folder, name, words), port);
    }

    int port() {
        return port;
    }

    /// Waits for the first answer of a network's front page.
    ///
    /// @return how long it took, in milliseconds
    long ready(HttpClient client, String host) {
        return process.ready(client, request(host, "/").build()).toMillis();
    }

    /// Waits until what belongs to the start has been done.
    void settled(HttpClient client) {
        process.ready(client, JavaProcess.readiness(port + 1000));
    }

    /// A request to a network's host; Java's client does not resolve names below `localhost`, so the name goes along.
    HttpRequest.Builder request(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Host", host + ":" + port);
    }

    /// Processor time used so far, in milliseconds.
    long cpu() {
        return process.processorTime().toMillis();
    }

    /// Resident memory in megabytes.
    long resident() throws IOException {
        return Long.parseLong(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\D", "")) / 1024;
    }

    /// Memory that is still in use after a full collection, in megabytes.
    long used() {
        return process.heapInUse();
    }

    @Override
    public void close() {
        process.close();
    }
}
