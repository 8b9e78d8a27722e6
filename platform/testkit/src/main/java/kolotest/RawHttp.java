package kolotest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// HTTP/1.1 over a socket to 127.0.0.1, one connection a request.
///
/// The clients of the JDK neither resolve `clusnet.localhost` nor let a caller choose the `Host` header, let alone send
/// two of them, and that is just what tests of host names have to do.
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /// Sends `request` to the server on `port`; `host` is the `Host` header unless the request has its own.
    ///
    /// @throws UncheckedIOException when the server hangs up without an answer, or keeps silent for a minute
    static Answer send(int port, String host, Request request) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port),
                    PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes(host, request));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // A server that refuses a large body answers and hangs up before all of it is sent.
                if (socket.getInputStream().available() == 0) {
                    throw e;
                }
            }
            return receive(request, new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s: %s".formatted(request.method(), request.target(), e), e);
        }
    }

    private static byte[] bytes(String host, Request request) {
        var head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(request.method(), request.target()));
        if (!request.has("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        request.headers().forEach(h -> head.append(h.getKey()).append(": ").append(h.getValue()).append("\r\n"));
        var body = request.body();
        if (!request.has("Content-Length") && !request.has("Transfer-Encoding")
                && (body != null || !List.of("GET", "HEAD").contains(request.method()))) {
            head.append("Content-Length: ").append(body == null ? 0 : body.length).append("\r\n");
        }
        if (!request.has("Connection")) {
            head.append("Connection: close\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private static Answer receive(Request request, InputStream in) throws IOException {
        while (true) {
            var status = line(in).split(" ", 3);
            if (status.length < 2) {
                throw new IOException("no HTTP answer");
            }
            var headers = headers(in);
            var code = Integer.parseInt(status[1]);
            if (code >= 200) {
                var bodiless = request.method().equals("HEAD") || code == 204 || code == 304;
                var head = new Answer(request, code, headers, new byte[0]);
                return bodiless ? head : new Answer(request, code, headers, body(head, in));
            }
        }
    }

    private static List<Map.Entry<String, String>> headers(InputStream in) throws IOException {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return List.copyOf(headers);
    }

    private static byte[] body(Answer head, InputStream in) throws IOException {
        if (head.headers("Transfer-Encoding").contains("chunked")) {
            return chunks(in);
        }
        var length = head.header("Content-Length");
        if (length == null) {
            return in.readAllBytes();
        }
        var body = in.readNBytes(Integer.parseInt(length));
        if (body.length < Integer.parseInt(length)) {
            throw new EOFException("the body ends after %d of %s bytes".formatted(body.length, length));
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
            body.writeBytes(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server hung up");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
