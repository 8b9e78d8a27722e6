package kolo.web;

import static kolo.web.Browser.header;
import static kolo.web.MadeUpNetworks.CLUSNET;
import static kolo.web.MadeUpNetworks.CRAFTS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is kept for visitors answers nobody and nothing else.
@WebTest
class KeptPagesTests {
    private final MadeUpNetworks networks;
    private final Browser visitor;

    KeptPagesTests(@Autowired MadeUpNetworks networks, @LocalServerPort int port) {
        this.networks = networks;
        this.visitor = Browser.at(port);
    }

    @BeforeEach
    void networks_with_new_content() {
        networks.changeEverywhere();
    }

    private int opened(Runnable work) {
        int before = Samples.OPENED.get();
        work.run();
        return Samples.OPENED.get() - before;
    }

    @Test
    void a_page_is_made_once_for_all_visitors_and_answered_alike() {
        var first = visitor.get("/sample/open?once");

        assertThat(opened(() -> {
            var second = visitor.get("/sample/open?once");
            assertThat(second.statusCode()).isEqualTo(200);
            assertThat(second.body()).isEqualTo(first.body());
            for (var name : new String[]{"ETag", "Cache-Control", "Vary", "Content-Type", "Content-Language",
                "Content-Security-Policy", "X-Frame-Options"}) {
                assertThat(header(second, name)).as(name).isEqualTo(header(first, name)).isNotEmpty();
            }
        })).isZero();
    }

    @Test
    void a_network_never_gets_what_another_was_answered() {
        for (int round = 0; round < 3; round++) {
            assertThat(visitor.on(CLUSNET).get("/sample/open?wall").body()).contains("BBS ClusNet")
                    .doesNotContain("занатлије");
            assertThat(visitor.on(CRAFTS).get("/sample/open?wall").body()).contains("занатлије")
                    .doesNotContain("ClusNet");
        }
    }

    @Test
    void a_page_of_somebody_who_is_signed_in_is_neither_kept_nor_answered_from_what_is() {
        assertThat(opened(() -> {
            assertThat(visitor.signedIn().get("/sample/open?own").body()).contains("Ana");
            assertThat(visitor.get("/sample/open?own").body()).doesNotContain("Ana");
            assertThat(visitor.signedIn().get("/sample/open?own").body()).contains("Ana");
            assertThat(visitor.get("/sample/open?own").body()).doesNotContain("Ana");
        })).isEqualTo(3);
    }

    @Test
    void a_change_of_content_holds_at_the_next_request_in_the_network_that_it_concerns() {
        visitor.get("/sample/open?change");
        visitor.on(CRAFTS).get("/sample/open?change");
        networks.changeContent(CLUSNET);

        assertThat(opened(() -> visitor.get("/sample/open?change"))).isEqualTo(1);
        assertThat(opened(() -> visitor.get("/sample/open?change"))).isZero();
        assertThat(opened(() -> visitor.on(CRAFTS).get("/sample/open?change"))).isZero();
    }

    @Test
    void language_fragment_and_the_order_of_a_query_are_parts_of_the_question() {
        for (int round = 0; round < 2; round++) {
            assertThat(header(visitor.get("/sample/open?a=1&b=2"), "Content-Language")).isEqualTo("en");
            assertThat(header(visitor.get("/ro/sample/open?a=1&b=2"), "Content-Language")).isEqualTo("ro");
            assertThat(visitor.htmx().get("/sample/open?a=1&b=2").body()).doesNotContain("<!doctype");
            assertThat(visitor.get("/sample/open?a=1&b=2").body()).contains("<!doctype");
        }
        assertThat(opened(() -> visitor.get("/sample/open?b=2&a=1"))).isEqualTo(1);
        assertThat(opened(() -> visitor.get("/sample/open?b=2&a=1"))).isZero();
    }

    @Test
    void an_error_is_not_kept() {
        Samples.FAILS.set(true);
        assertThat(visitor.get("/sample/sometimes").statusCode()).isEqualTo(404);
        Samples.FAILS.set(false);
        assertThat(visitor.get("/sample/sometimes").statusCode()).isEqualTo(200);
        Samples.FAILS.set(true);
        assertThat(visitor.get("/sample/sometimes").statusCode()).as("kept since it was right").isEqualTo(200);
    }

    @Test
    void a_page_with_a_token_or_a_cookie_is_not_kept_even_where_its_handler_forgot_to_say_so() {
        assertThat(header(visitor.get("/sample/token"), "ETag")).isEmpty();
        assertThat(opened(() -> visitor.get("/sample/token"))).isEqualTo(1);
        assertThat(opened(() -> visitor.get("/sample/cookie"))).isEqualTo(1);
        assertThat(opened(() -> visitor.get("/sample/cookie"))).isEqualTo(1);
    }
}
