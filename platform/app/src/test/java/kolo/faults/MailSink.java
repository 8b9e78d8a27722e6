package kolo.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A mail server that accepts everything and remembers which letters it was given.
final class MailSink {
    private final Queue<String> identifiers = new ConcurrentLinkedQueue<>();
    private final ServerSocket server;

    private MailSink(ServerSocket server) {
        this.server = server;
    }

    static MailSink open(int port) {
        try {
            var sink = new MailSink(new ServerSocket(port, 100, InetAddress.ofLiteral("127.0.0.1")));
            Thread.ofVirtual().start(sink::serve);
            return sink;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /// The Message-ID of every letter that was accepted, as often as it was accepted.
    List<String> accepted() {
        return List.copyOf(identifiers);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                var lines = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(socket, "220 sink");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("DATA")) {
                    say(socket, "354 go on");
                    var identifier = letter(lines);
                    if (identifier.isEmpty()) {
                        return;
                    }
                    identifiers.add(identifier);
                    say(socket, "250 accepted");
                } else if (word.startsWith("QUIT")) {
                    say(socket, "221 bye");
                    return;
                } else {
                    say(socket, "250 sink");
                }
            }
        } catch (IOException cut) {
            // the node died: what was not acknowledged comes again
        }
    }

    /// Reads a letter to its end; empty when the sender is gone before it.
    private static String letter(BufferedReader lines) throws IOException {
        var identifier = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(".")) {
                return identifier;
            }
            if (identifier.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                identifier = line.substring(11).strip();
            }
        }
        return "";
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
