package kolotest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserTests {

    private HttpServer server = start();
    private Browser browser = Browser.at(server.getAddress().getPort(), "clusnet.localhost");

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_host_name_is_sent_as_it_is_named_and_resolved_by_nobody() {
        server.createContext("/", e -> answer(e, 200, String.valueOf(e.getRequestHeaders().get("Host"))));

        assertThat(browser.get("/").text())
                .isEqualTo("[clusnet.localhost:%d]".formatted(server.getAddress().getPort()));
        assertThat(browser.send(Request.get("/").with("Host", "one").with("Host", "two")).text())
                .isEqualTo("[one, two]");
    }

    @Test
    void cookies_stay_with_their_host_until_they_are_taken_back() {
        server.createContext("/in", e -> {
            e.getResponseHeaders().add("Set-Cookie", "SESSION=abc; Path=/; HttpOnly");
            answer(e, 200, "");
        });
        server.createContext("/out", e -> {
            e.getResponseHeaders().add("Set-Cookie", "SESSION=; Max-Age=0");
            answer(e, 200, "");
        });
        server.createContext("/", e -> answer(e, 200, String.valueOf(e.getRequestHeaders().getFirst("Cookie"))));

        browser.get("/in");
        assertThat(browser.get("/").text()).isEqualTo("SESSION=abc");
        assertThat(browser.on("ict.localhost").get("/").text()).isEqualTo("null");
        assertThat(browser.on("ict.localhost").on("clusnet.localhost").get("/").text()).isEqualTo("SESSION=abc");
        browser.get("/out");
        assertThat(browser.get("/").text()).isEqualTo("null");
    }

    @Test
    void a_form_is_sent_with_what_the_page_put_into_it_and_what_the_person_filled_in() {
        server.createContext("/", e -> answer(e, 200, e.getRequestMethod().equals("POST")
                ? body(e)
                : """
                  <form id="join" method="post" action="/join">
                    <input type="hidden" name="_csrf" value="t&amp;k">
                    <input name="name" value="">
                    <select name="kind"><option value="a">A</option><option value="b" selected>B</option></select>
                    <input type="checkbox" name="label" value="1" checked><input type="checkbox" name="label" value="2">
                    <button>Send</button>
                  </form>"""));
        var form = browser.form(browser.get("/"), "#join").fill("name", "Ženski klaster & co");

        assertThat(form.submit().text())
                .isEqualTo("_csrf=t%26k&kind=b&label=1&name=%C5%BDenski+klaster+%26+co");
        assertThat(form.choose("label", "1", "2").without("_csrf").submit().text())
                .isEqualTo("kind=b&name=%C5%BDenski+klaster+%26+co&label=1&label=2");
        assertThatThrownBy(() -> form.fill("nmae", "x")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("no field nmae");
        assertThatThrownBy(() -> browser.form(browser.get("/"), "#leave")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("0 forms match");
    }

    @Test
    void a_form_with_a_file_is_sent_in_parts() {
        server.createContext("/", e -> answer(e, 200, e.getRequestMethod().equals("POST")
                ? body(e)
                : """
                  <form method="post" enctype="multipart/form-data"><input name="note" value="x"><input type="file" name="logo">
                  </form>"""));

        var sent = browser.form(browser.get("/"), "form")
                .attach("logo", "лого.png", "image/png",
                        "bytes".getBytes(UTF_8))
                .submit()
                .text();

        assertThat(sent).contains("name=\"note\"\r\n\r\nx\r\n",
                "name=\"logo\"; filename=\"лого.png\"\r\nContent-Type: image/png\r\n\r\nbytes\r\n");
    }

    @Test
    void redirects_are_followed_within_the_host_only() {
        server.createContext("/here", e -> redirect(e, "/there?x=1"));
        server.createContext("/there", e -> answer(e, 200, "arrived"));
        server.createContext("/circle", e -> redirect(e, "/circle"));
        for (var away : List.of("//evil.example/", "https://evil.example/", "http://clusnet.localhost.evil.example/")) {
            server.createContext("/away" + away.length(), e -> redirect(e, away));
            assertThatThrownBy(() -> browser.visit("/away" + away.length())).isInstanceOf(AssertionError.class);
        }

        assertThat(browser.get("/here").location()).isEqualTo("/there?x=1");
        assertThat(browser.visit("/here").text()).isEqualTo("arrived");
        assertThatThrownBy(() -> browser.visit("/circle")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> browser.get("/there").location()).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_body_in_chunks_is_put_together() {
        server.createContext("/", e -> {
            e.sendResponseHeaders(200, 0);
            try (var out = e.getResponseBody()) {
                for (var i = 0; i < 3; i++) {
                    out.write("žaba".repeat(5000).getBytes(UTF_8));
                    out.flush();
                }
            }
        });
        var answer = browser.get("/");

        assertThat(answer.header("transfer-encoding")).isEqualTo("chunked");
        assertThat(answer.text()).isEqualTo("žaba".repeat(15_000));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().add("Location", target);
        answer(exchange, 303, "");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
