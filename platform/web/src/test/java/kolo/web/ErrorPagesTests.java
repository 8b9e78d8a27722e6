package kolo.web;

import static kolo.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class ErrorPagesTests {
    private static final String ID = "0198f7a2-0000-7000-8000-000000000001";
    private final Browser visitor;

    ErrorPagesTests(@LocalServerPort int port) {
        this.visitor = Browser.at(port);
    }

    @ParameterizedTest
    @CsvSource({"not-found, 404, This page does not exist", "forbidden, 403, You may not do this",
        "conflict, 409, Somebody was faster", "overtaken, 409, Somebody was faster",
        "invalid, 422, Something needs to be corrected", "bug, 500, Something broke on our side",
        "too-many, 429, Too many attempts", "database-away, 503, Not available at the moment"})
    void a_problem_becomes_a_page_that_says_what_to_do_next(String kind, int status, String title) {
        var answer = visitor.get("/sample/problem/" + kind);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1").contains(title).contains("href=\"/\"").contains("noindex");
        assertNothingLeaks(answer.body());
    }

    @ParameterizedTest
    @CsvSource({"not-found, 404", "forbidden, 403", "conflict, 409", "bug, 500", "too-many, 429", "database-away, 503"})
    void a_program_gets_the_same_as_json(String kind, int status) {
        var answer = visitor.with("Accept", "application/json").get("/sample/problem/" + kind);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("<html");
        assertNothingLeaks(answer.body());
    }

    @ParameterizedTest
    @CsvSource({"too-many, 180, Wait a few minutes", "database-away, 30, Try again in a few minutes"})
    void what_passes_by_itself_says_when_to_come_again(String kind, String seconds, String next) {
        var answer = visitor.get("/sample/problem/" + kind);

        assertThat(header(answer, "Retry-After")).isEqualTo(seconds);
        assertThat(answer.body()).contains(next).doesNotContain("reference");
        assertThat(header(visitor.with("Accept", "application/json").get("/sample/problem/" + kind), "Retry-After"))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"ro, too-many, Prea multe încercări", "ro, database-away, Indisponibil momentan",
        "sr-Cyrl, too-many, Превише покушаја", "sr-Latn, database-away, Trenutno nije dostupno"})
    void it_is_said_in_the_language_of_the_address(String language, String kind, String title) {
        assertThat(visitor.get("/" + language + "/sample/problem/" + kind).body())
                .contains("<h1 tabindex=\"-1\">" + title);
    }

    @Test
    void an_identifier_that_is_none_is_a_page_that_does_not_exist() {
        assertThat(visitor.get("/sample/things/" + ID).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/sample/things/1").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/sample/things/1-1-1-1-1").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/sample/things/%00").statusCode()).isIn(400, 404);
        assertThat(visitor.get("/sample/things/" + ID + "?page=x").statusCode()).isEqualTo(400);
    }

    @Test
    void a_method_that_a_page_does_not_know_is_told_so() {
        var answer = visitor.send("DELETE", "/privacy", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).contains("GET");
        assertThat(answer.body()).contains("This address cannot do that");
    }

    @Test
    void a_failure_while_a_page_is_drawn_is_an_error_page_too() {
        var answer = visitor.get("/sample/broken-template");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something broke on our side")
                .containsPattern("<code>[0-9a-f]{16}</code>")
                .contains("<code>" + header(answer, "X-Request-Id") + "</code>");
        assertNothingLeaks(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%zz", "/search?q=%", "/search?q=%C3%28", "/%2e%2e/%2e%2e/etc/passwd",
        "/privacy;jsessionid=1", "/error", "/privacy/../privacy", "/privacy%", "/%00", "/\\evil", "//privacy",
        "/ro//privacy", "http://evil.example/privacy", "*", "/privacy?a[]=<>\"'", "/sample/things/%ff",
        "/privacy?q=\u0001"})
    void a_damaged_address_is_never_a_failure_of_ours(String target) {
        var answer = visitor.raw(target);

        assertThat(answer).as(target).matches("(?s)HTTP/1.1 [234].*");
        assertNothingLeaks(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz&day=1", "name=%00&day=2026-01-01", "%", "&&&=&=", "name=\u0000"})
    void a_damaged_form_is_never_a_failure_of_ours(String body) {
        var answer = visitor.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/sample/form",
                        BodyPublishers.ofString(body));

        assertThat(answer.statusCode()).isBetween(300, 499);
        assertNothingLeaks(answer.body());
    }

    @Test
    void a_form_that_is_too_large_is_refused() {
        var answer = visitor.post("/sample/form", Map.of("name", "x".repeat(100_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too large");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        var answer = multipart("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n"
                + "x".repeat(100_000) + "\r\n--b--\r\n");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b", "--b\r\n\r\n", "garbage",
        "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n"})
    void a_damaged_upload_is_refused(String body) {
        var answer = multipart(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertNothingLeaks(answer.body());
    }

    @Test
    void a_zero_byte_in_a_field_is_refused_before_anything_reads_it() {
        assertThat(visitor.get("/search?q=a%00b").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/contact", Map.of("message", "a\0b")).statusCode()).isEqualTo(400);
        assertThat(visitor.post("/contact", Map.of("mess\0age", "ab")).statusCode()).isEqualTo(400);
    }

    @Test
    void what_the_server_cannot_read_as_a_request_is_refused_in_one_plain_line() {
        assertThat(visitor.raw("/search?q=ni\u00f9")).startsWith("HTTP/1.1 400")
                .endsWith(
                        "This request could not be read.\n")
                .doesNotContain("<html")
                .doesNotContain("Tomcat");
    }

    @Test
    void an_upload_where_none_belongs_is_refused() {
        assertThat(visitor.with("Content-Type", "application/json")
                .send("POST", "/sample/upload",
                        BodyPublishers.ofString("{}"))
                .statusCode()).isIn(400, 415);
    }

    private java.net.http.HttpResponse<String> multipart(String body) {
        return visitor.with("Content-Type", "multipart/form-data; boundary=b")
                .send("POST", "/sample/upload",
                        BodyPublishers.ofString(body));
    }

    private static void assertNothingLeaks(String body) {
        assertThat(body).doesNotContain("secret")
                .doesNotContain("Exception")
                .doesNotContain("at kolo.")
                .doesNotContain("java.")
                .doesNotContain("org.springframework");
    }
}
