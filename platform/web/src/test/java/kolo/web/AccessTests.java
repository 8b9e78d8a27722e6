package kolo.web;

import static kolo.web.Browser.header;
import static kolo.web.MadeUpNetworks.CLUSNET;
import static kolo.web.MadeUpNetworks.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import kolo.identity.Actor;

@WebTest
class AccessTests {
    private final PageTools tools;
    private final Browser visitor;

    AccessTests(@Autowired PageTools tools, @LocalServerPort int port) {
        this.tools = tools;
        this.visitor = Browser.at(port);
    }

    @Test
    void a_handler_that_says_nothing_is_closed() {
        var answer = visitor.get("/ro/sample/closed?q=%C5%BEenski");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location"))
                .isEqualTo("/ro/sign-in?next=%2Fro%2Fsample%2Fclosed%3Fq%3D%25C5%25BEenski");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void somebody_who_is_signed_in_gets_the_workspace_which_no_cache_keeps() {
        var page = visitor.signedIn().get("/sample/closed");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"workspace\"").contains("Good day, Ana");
        assertThat(header(page, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(page, "ETag")).isEmpty();
    }

    @Test
    void a_form_of_somebody_whose_session_ended_is_refused_and_htmx_leaves_the_page() {
        var answer = visitor.post("/sample/closed", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Redirect")).isEqualTo("/sign-in");
        assertThat(visitor.htmx().get("/sample/closed").statusCode()).isEqualTo(401);
        assertThat(visitor.htmx().with("HX-Boosted", "true").get("/sample/closed").statusCode()).isEqualTo(302);
    }

    @Test
    void the_platforms_pages_do_not_exist_on_a_networks_host_and_the_other_way_round() {
        assertThat(visitor.get("/sample/platform").statusCode()).isEqualTo(404);
        assertThat(visitor.signedIn().get("/sample/platform").statusCode()).isEqualTo(404);
        assertThat(visitor.on(PLATFORM).get("/sample/platform").statusCode()).isEqualTo(200);
        assertThat(visitor.on(PLATFORM).get("/sample/open").statusCode()).isEqualTo(404);
        assertThat(visitor.on(PLATFORM).get("/privacy").statusCode()).isEqualTo(404);
    }

    @Test
    void what_exists_on_every_host_does() {
        assertThat(visitor.on(PLATFORM).get("/").body()).contains("Networks of organisations, hand in hand");
        assertThat(visitor.get("/").body()).contains("BBS ClusNet");
    }

    @Test
    void htmx_gets_the_page_without_its_shell_unless_it_asks_for_the_whole() {
        assertThat(visitor.htmx().get("/sample/open").body()).doesNotContain("<html").contains("<h1");
        assertThat(visitor.htmx().with("HX-Boosted", "true").get("/sample/open").body()).contains("<html");
        assertThat(visitor.htmx().with("HX-History-Restore-Request", "true").get("/sample/open").body())
                .contains("<html");
    }

    @Test
    void a_page_tells_a_browser_what_it_never_does() {
        var page = visitor.get("/");

        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'")
                .contains("script-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Strict-Transport-Security")).isEmpty();
        assertThat(header(page, "Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("style=")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContain("<script>");
        assertThat(header(visitor.get("/embed/nothing"), "Content-Security-Policy")).contains("frame-ancestors *")
                .contains("form-action 'none'");
    }

    @Test
    void an_encrypted_platform_stays_encrypted_for_a_year_wherever_the_encryption_is_done() throws Exception {
        var response = new MockHttpServletResponse();

        new HeadersFilter(true).doFilter(new MockHttpServletRequest(), response, new MockFilterChain());

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void a_nonce_belongs_to_one_page_of_somebody_who_is_signed_in() {
        var page = visitor.signedIn().get("/sample/nonce");
        var nonce = header(page, "Content-Security-Policy").replaceAll(".*'nonce-([^']+)'.*", "$1");

        assertThat(nonce).hasSize(22);
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';")
                .contains("style-src 'self' 'nonce-" + nonce + "';");
        assertThat(page.body()).contains("<title>" + nonce + " · ");
        assertThat(visitor.signedIn().get("/sample/nonce").body()).doesNotContain(nonce);
        assertThat(header(visitor.get("/sample/open"), "Content-Security-Policy")).doesNotContain("nonce");
    }

    @Test
    void a_visitors_page_has_no_nonce_since_a_cache_would_keep_it() {
        var network = new MadeUpNetworks().byHost(CLUSNET).orElseThrow();
        var context = new PageContext(new MockHttpServletRequest(), network, Actor.visitor(),
                PageLanguage.in(network, "en"));

        assertThatIllegalStateException().isThrownBy(() -> new Ui(context, tools).nonce());
    }
}
