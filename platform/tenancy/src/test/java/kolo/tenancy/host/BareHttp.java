package kolo.tenancy.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks HTTP/1.1 byte for byte, for requests that a well-behaved client would not send.
public final class BareHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private BareHttp() {}

    /// Sends a GET to 127.0.0.1 and answers everything that came back, status line and headers included.
    ///
    /// @param target  the request target as it stands in the request line
    /// @param headers whole header lines; none is added but `Connection: close`
    public static String get(int port, String target, String... headers) throws IOException {
        var request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
