package kolo.web;

import static kolo.web.MadeUpNetworks.CLUSNET;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A visitor with a host to visit: requests that follow nothing and keep no cookie.
final class Browser {
    static {
        // The host decides the network, and the JDK guards the header.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection,content-length");
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final int port;
    private final String host;
    private final Map<String, String> headers;

    private Browser(int port, String host, Map<String, String> headers) {
        this.port = port;
        this.host = host;
        this.headers = headers;
    }

    static Browser at(int port) {
        return new Browser(port, CLUSNET, Map.of());
    }

    Browser on(String otherHost) {
        return new Browser(port, otherHost, headers);
    }

    Browser with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Browser(port, host, more);
    }

    Browser signedIn() {
        return with(WebTestApplication.ACTOR, "Ana");
    }

    Browser htmx() {
        return with("HX-Request", "true");
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        var body = fields.entrySet()
                .stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return with("Content-Type", "application/x-www-form-urlencoded").send("POST", path,
                HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body)
                .header("Host", host);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The whole answer to a request line that no well-behaved client would send.
    String raw(String target) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(target, host);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
