package kolo.web;

import static kolo.web.Browser.header;
import static kolo.web.MadeUpNetworks.CLUSNET;
import static kolo.web.MadeUpNetworks.CRAFTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class CachingTests {
    private final MadeUpNetworks networks;
    private final Browser visitor;

    CachingTests(@Autowired MadeUpNetworks networks, @LocalServerPort int port) {
        this.networks = networks;
        this.visitor = Browser.at(port);
    }

    @BeforeEach
    void networks_as_they_were() {
        networks.reset();
    }

    @Test
    void a_visitors_page_is_asked_for_again_and_not_rendered_again() {
        var first = visitor.get("/sample/open");
        var etag = header(first, "ETag");
        int opened = Samples.OPENED.get();

        var second = visitor.with("If-None-Match", etag).get("/sample/open");

        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(etag).startsWith("W/\"");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(header(second, "ETag")).isEqualTo(etag);
        assertThat(header(second, "Cache-Control")).isEqualTo("no-cache");
        assertThat(Samples.OPENED).hasValue(opened);
    }

    @Test
    void a_change_of_content_holds_at_the_next_request() {
        var etag = header(visitor.get("/sample/open"), "ETag");

        networks.changeContent(CLUSNET);

        assertThat(visitor.with("If-None-Match", etag).get("/sample/open").statusCode()).isEqualTo(200);
    }

    @Test
    void each_variant_of_a_page_has_an_etag_of_its_own() {
        assertThat(Stream.of(visitor.get("/sample/open"), visitor.get("/ro/sample/open"),
                visitor.get("/sample/open?a=b"), visitor.htmx().get("/sample/open"),
                visitor.on(CRAFTS).get("/sample/open"), visitor.get("/privacy"))
                .map(answer -> header(answer, "ETag"))).doesNotHaveDuplicates().allMatch(etag -> !etag.isEmpty());
    }

    @Test
    void a_copy_of_the_visitors_page_is_not_good_enough_for_somebody_who_is_signed_in() {
        var etag = header(visitor.get("/sample/open"), "ETag");

        var own = visitor.signedIn().with("If-None-Match", etag).get("/sample/open");

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(header(own, "Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void a_page_with_a_form_is_kept_nowhere() {
        var page = visitor.get("/contact");

        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(page, "ETag")).isEmpty();
    }

    @Test
    void an_error_is_kept_nowhere() {
        var answer = visitor.get("/sample/problem/not-found");

        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(answer, "ETag")).isEmpty();
    }

    @Test
    void a_message_is_shown_once_and_never_from_a_cache() {
        var sent = visitor.post("/sample/form", Map.of("name", "Ana", "day", "2026-11-22"));
        var cookie = header(sent, "Set-Cookie").split(";")[0];
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo("/contact");

        var etag = header(visitor.get("/privacy"), "ETag");
        var page = visitor.with("Cookie", cookie).with("If-None-Match", etag).get("/privacy");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Your message is on its way to the office");
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(page, "Set-Cookie")).contains("kolo-flash=;").contains("Max-Age=0");
    }

    @Test
    void a_forged_message_says_nothing() {
        var page = visitor.with("Cookie", "kolo-flash=" + Base64.getUrlEncoder()
                .encodeToString(
                        "success\nweb.there-is-no-such\n<b>x</b>".getBytes(StandardCharsets.UTF_8)))
                .get("/privacy");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<b>x").doesNotContain("there-is-no-such");
        assertThat(visitor.with("Cookie", "kolo-flash=%%%").get("/privacy").statusCode()).isEqualTo(200);
    }

    @Test
    void a_message_counts_in_the_grammar_of_its_language() {
        var cookie = header(visitor.post("/sample/waited", Map.of()), "Set-Cookie").split(";")[0];

        assertThat(visitor.with("Cookie", cookie).get("/contact").body()).contains("Try again in 1 minute.");
        assertThat(visitor.with("Cookie", cookie).get("/sr-Cyrl/contact").body()).contains("за 1 минут.");
    }

    @Test
    void a_message_with_the_wrong_arguments_is_no_failure() {
        for (var forged : List.of("success\nkernel.too-many-requests\n=many", "success\nkernel.too-many-requests",
                "success\nkernel.too-many-requests\n#x", "success\nkernel.too-many-requests\n", "\n\n\n", "success")) {
            var cookie = Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

            assertThat(visitor.with("Cookie", "kolo-flash=" + cookie).get("/contact").statusCode()).as(forged)
                    .isEqualTo(200);
        }
    }

    @Test
    void files_and_colours_are_kept_for_ever_under_the_address_of_their_content() {
        var page = visitor.get("/privacy").body();
        var sheet = page.replaceAll("(?s).*\"(/assets/[0-9a-f]+/web/base.css)\".*", "$1");
        var brand = page.replaceAll("(?s).*\"(/brand/[0-9a-f]+.css)\".*", "$1");

        for (var address : new String[]{sheet, brand}) {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith("text/css");
            assertThat(header(answer, "Cache-Control")).contains("max-age=31536000").contains("immutable");
        }
        assertThat(header(visitor.get("/brand/000000000000.css"), "Cache-Control")).isEqualTo("no-cache");
        assertThat(visitor.get("/brand/evil.css").statusCode()).isEqualTo(404);
        assertThat(visitor.get(sheet.replace("web/base.css", "../application.yml")).statusCode()).isIn(400, 404);
        assertThat(visitor.get("/web/base.css").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/assets/" + sheet.split("/")[2] + "/i18n/web.properties").statusCode()).isEqualTo(404);
    }
}
