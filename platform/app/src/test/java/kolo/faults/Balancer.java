package kolo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import kolotest.Wait;

/// HAProxy in front of the nodes; it asks each for its readiness every second.
final class Balancer {
    private final Path folder;

    private Balancer(Path folder) {
        this.folder = folder;
    }

    static Balancer start(Path folder, int port, List<Node> nodes) {
        var servers = nodes.stream()
                .map(node -> "  server %s 127.0.0.1:%d check port %d\n".formatted(node.name, node.port,
                        node.managementPort))
                .collect(Collectors.joining());
        try {
            Files.writeString(folder.resolve("haproxy.cfg"),
                    """
                    global
                      maxconn 2000
                      stats socket %s mode 600
                    defaults
                      mode http
                      timeout connect 2s
                      timeout client 60s
                      timeout server 60s
                      timeout queue 10s
                      timeout check 2s
                      # a connection that was refused is tried at the other node; a request that was sent never is
                      retries 3
                      option redispatch 1
                    frontend kolo
                      bind 127.0.0.1:%d
                      default_backend nodes
                    backend nodes
                      balance leastconn
                      option httpchk GET /actuator/health/readiness
                      http-check expect status 200
                      default-server inter 1s fastinter 500ms fall 2 rise 2
                    %s"""
                            .formatted(folder.resolve("haproxy.sock"), port, servers));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Command.start(folder, folder.resolve("haproxy.log"),
                List.of("haproxy", "-db", "-f", folder.resolve("haproxy.cfg").toString()));
        var balancer = new Balancer(folder);
        Wait.required("HAProxy answers", Duration.ofSeconds(10), () -> Files.exists(folder.resolve("haproxy.sock")));
        return balancer;
    }

    /// Whether a node gets requests.
    boolean up(Node node) {
        return ask("show stat").lines()
                .filter(line -> line.startsWith("nodes," + node.name + ","))
                .anyMatch(line -> line.split(",", -1)[17].startsWith("UP"));
    }

    private String ask(String command) {
        try (var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(folder.resolve("haproxy.sock")));
            socket.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            var answer = new StringBuilder();
            var buffer = ByteBuffer.allocate(16_384);
            while (socket.read(buffer) >= 0) {
                answer.append(StandardCharsets.US_ASCII.decode(buffer.flip()));
                buffer.clear();
            }
            return answer.toString();
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        }
    }
}
