package kolo.mail.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import com.icegreen.greenmail.util.GreenMail;

/// An SMTP server that knows nobody: it answers every recipient with 550 (RFC 5321, section 4.2.3).
final class RefusingServer implements AutoCloseable {
    private volatile ServerSocket socket = unbound();

    /// A port for a server that has to come back where it was, which a dynamic one does not.
    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /// Answers on the port of the other server, which stands still meanwhile.
    <T> T insteadOf(GreenMail other, Supplier<T> work) {
        int port = other.getSmtp().getPort();
        other.stop();
        try {
            socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
            return work.get();
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        } finally {
            close();
            other.start();
        }
    }

    private void serve() {
        try (var client = socket.accept()) {
            talk(client);
        } catch (IOException ended) {
            // The test is over.
            return;
        }
    }

    private static void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 refusing");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            say(client, line.startsWith("RCPT") ? "550 5.1.1 No such mailbox here" : "250 ok");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ServerSocket unbound() {
        try {
            return new ServerSocket();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
