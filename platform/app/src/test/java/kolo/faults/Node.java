package kolo.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import kolotest.JavaProcess;

/// One application node: a process of the packaged application.
final class Node {
    private static final Pattern VALUE = Pattern.compile("\"statistic\":\"VALUE\",\"value\":([0-9.E]+)");
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Path folder;
    private final Path jar;
    private final List<String> settings;
    private final String aot;
    final String name;
    final int port;
    final int managementPort;
    private @Nullable JavaProcess process;

    /// @param aot whether the JVM learns from this run or uses what an earlier one has learnt, as the image does
    Node(Path folder, Path jar, String name, int port, List<String> settings, Aot aot) {
        this.folder = folder;
        this.jar = jar;
        this.name = name;
        this.port = port;
        this.managementPort = port + 1000;
        this.settings = settings;
        this.aot = (aot == Aot.LEARN ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + folder.resolve("kolo.aot");
    }

    /// What to do with the cache of the Java machine.
    enum Aot {
        LEARN, USE
    }

    /// The node begins to start; see [#ready()].
    Node start(String... more) {
        var words = new ArrayList<>(List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", aot,
                "-jar",
                jar.toString(), "--server.port=" + port, "--server.address=127.0.0.1",
                "--management.server.port=" + managementPort, "--logging.level.kolo=info"));
        words.addAll(settings);
        words.addAll(List.of(more));
        process = JavaProcess.start(folder, name, words);
        return this;
    }

    boolean alive() {
        return process != null && process.alive();
    }

    long pid() {
        return required().pid();
    }

    private JavaProcess required() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    void ready() {
        required().ready(client, JavaProcess.readiness(managementPort));
    }

    /// The status of the readiness probe; 0 when there is no answer within two seconds.
    int readiness() {
        return JavaProcess.status(client, JavaProcess.readiness(managementPort));
    }

    private HttpRequest management(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .timeout(Duration.ofSeconds(2))
                .build();
    }

    /// The present value of a metric; -1 when the node does not say.
    double metric(String metric) {
        try {
            var answer = client.send(management("/actuator/metrics/" + metric), BodyHandlers.ofString());
            var value = VALUE.matcher(answer.body());
            return value.find() ? Double.parseDouble(value.group(1)) : -1;
        } catch (IOException noAnswer) {
            return -1;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// kill -9.
    void crash() {
        required().crash();
    }

    /// SIGTERM, and waits for the end.
    ///
    /// @return how long it took
    Duration stop() {
        long begin = System.nanoTime();
        required().close();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
