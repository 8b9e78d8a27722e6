package kolo.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One browser that reads pages and signs in, before the load begins.
final class Visitor {
    static final String MEMBER = "member@example.org";
    static final String OFFICE = "administrator@example.org";
    static final String SESSION = "KOLO";
    static final String PASSWORD = "a circle of clusters";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(int port) {
        this.port = port;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", Phase.HOST + ":" + port)
                .header("Accept", "text/html");
        return cookies.isEmpty() ? request : request.header("Cookie", cookie());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.substring(0, set.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return answer;
    }

    String cookie() {
        return cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    /// Signs in; what is answered is the cookie of the session.
    String signIn(String name) throws IOException, InterruptedException {
        var form = text(get("/sign-in"));
        var token = TOKEN.matcher(form);
        if (!token.find()) {
            throw new IllegalStateException("There is no form to sign in");
        }
        var body = Map.of("_csrf", token.group(1), "email", name, "password", PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
        }
        return cookies.getOrDefault(SESSION, "");
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
