package kolo.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/// Somebody with a browser: cookies, pages, forms that are filled in and sent.
final class Visitor {
    /// What all demonstration accounts have.
    static final String PASSWORD = "a circle of clusters";
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int port;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /// @param port    of the balancer, or of one node
    /// @param network its short name; empty for the platform
    Visitor(int port, String network) {
        this.port = port;
        this.host = (network.isEmpty() ? "" : network + ".") + "localhost:" + Stage.PORT;
    }

    /// An answer.
    ///
    /// @param request the name that the node gave the request, by which its lines of the log are found
    /// @param posted  whether it answers a form that was sent, and not the question for a page
    record Answer(int status, String location, String request, String body, boolean posted) {
        boolean accepted() {
            return posted && status == 303 && !location.contains("/sign-in");
        }

        /// For whoever has to find out why it is the wrong answer.
        String inShort() {
            var page = Jsoup.parse(body);
            return "%d %s %s %s %d bytes, request %s".formatted(status, location, page.title(),
                    page.select("[role=alert], .problem, .error").eachText(), body.length(), request);
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET(), false);
    }

    /// Fills in a form of a page and sends it.
    ///
    /// @param action what the form's address begins with, a regular expression
    /// @return what the form answered, or the page if there is no such form on it
    Answer fill(String path, String action, Map<String, String> values) throws IOException {
        var page = get(path);
        var form = Jsoup.parse(page.body(), "http://host" + path)
                .select("form[method=post]")
                .stream()
                .filter(one -> Pattern.compile(action).matcher(one.attr("action")).lookingAt())
                .findFirst();
        if (page.status() != 200 || form.isEmpty()) {
            return page;
        }
        var fields = new LinkedHashMap<String, String>();
        ((FormElement) form.get()).formData().forEach(field -> fields.put(field.key(), field.value()));
        // jsoup sends "on" for a choice whose value is empty, a browser sends what is there.
        form.get().select("input[value=''][checked]").forEach(choice -> fields.put(choice.attr("name"), ""));
        fields.putAll(values);
        return post(form.get().attr("action"), fields);
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)), true);
    }

    /// Sends any request to the network, with the cookies of this visitor.
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Host", host);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet()
                    .stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    Answer send(HttpRequest.Builder request, boolean posted) throws IOException {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("X-Request-Id").orElse(""), answer.body(), posted);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Answer signIn(String email, String password) throws IOException {
        cookies.clear();
        return fill("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
