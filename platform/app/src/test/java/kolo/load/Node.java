package kolo.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import kolotest.JavaProcess;

/// One application node in a process of its own, on loopback.
final class Node implements AutoCloseable {
    private final JavaProcess process;
    private final int port;

    private Node(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts a node; it is not ready yet.
    static Node start(Path folder, String name, int port, List<String> settings) {
        var words = new ArrayList<>(List.of("-Xmx700m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "kolo.KoloApplication", "--server.port=" + port,
                "--management.server.port=-1", "--kolo.platform.port=" + port,
                "--kolo.files.folder=" + folder.resolve("files"), "--kolo.local=true",
                "--kolo.local.password=a circle of clusters", "--logging.level.root=warn"));
        words.addAll(settings);
        return new Node(JavaProcess.start(folder, name, words), port);
    }

    /// Waits until the node answers on a network's host.
    void ready(HttpClient client) {
        process.ready(client, request("/events").build());
    }

    /// A request to the network's host; Java's client does not resolve names below `localhost`, so the name goes along.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", "clusnet.localhost:" + port);
    }

    /// Ends the process at once, as a crash does.
    void crash() {
        process.crash();
    }

    @Override
    public void close() {
        process.close();
    }
}
