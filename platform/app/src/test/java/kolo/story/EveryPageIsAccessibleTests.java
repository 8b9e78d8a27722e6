package kolo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kolo.WholeSystem;

/// axe finds nothing on any page, no page is wider than a phone, and nothing goes wrong behind it.
///
/// The pages are found by following links and read from the running application's mappings, so that a new one is here
/// without anybody adding it. Light and dark, phone and desktop take turns; the main pages are seen in all four ways.
@WholeSystem
class EveryPageIsAccessibleTests {
    private static final Logger LOG = LoggerFactory.getLogger(EveryPageIsAccessibleTests.class);

    /// What a script puts into a page that is there.
    private static final Set<String> PARTS_OF_PAGES = Set.of("/operator/slug", "/settings/brand/preview");
    /// Looked at in one network, these pages hold no surprise in another.
    private static final Set<String> SAME_EVERYWHERE = Set.of("/account", "/account/password", "/account/email",
            "/account/sessions", "/settings/brand", "/settings/texts", "/audit", "/people/new", "/people/{id}",
            "/contact", "/privacy", "/imprint", "/accessibility", "/sign-in", "/password/forgot", "/sign-in/letter");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "clusnet.localhost", "ict.localhost", "crafts.localhost"})
    void to_a_visitor(String host) {
        try (var visitor = chromium.person(port, host)) {
            passes(new Crawl(visitor).thoroughly(List.of("/")).through(List.of("/sign-in", "/not-here")));
        }
    }

    @Test
    void to_an_administrator() {
        try (var administrator = signedIn("ict.localhost", "administrator")) {
            passes(new Crawl(administrator).thoroughly(List.of("/home", "/members")).through(paths()), 25);
        }
    }

    @Test
    void to_an_administrator_of_a_network_of_persons() {
        try (var administrator = signedIn("crafts.localhost", "administrator")) {
            passes(new Crawl(administrator).without(SAME_EVERYWHERE).through(List.of("/home")), 5);
        }
    }

    @Test
    void to_an_editor() {
        try (var editor = signedIn("clusnet.localhost", "editor")) {
            passes(new Crawl(editor).without(SAME_EVERYWHERE).through(List.of("/home", "/people")));
        }
    }

    @Test
    void to_an_operator() {
        try (var operator = signedIn("localhost", "operator")) {
            passes(new Crawl(operator).thoroughly(List.of("/operator")).through(paths()), 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ro", "sr-Latn", "sr-Cyrl"})
    void in_every_language(String language) {
        var prefix = "/" + language;
        try (var visitor = chromium.person(port, "ict.localhost")) {
            for (var page : List.of(prefix + "/", prefix + "/members", prefix + "/sign-in")) {
                assertThat(visitor.on(Person.PHONE, com.microsoft.playwright.options.ColorScheme.LIGHT).opens(page))
                        .as(page)
                        .isEqualTo(200);
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(Inspection.of(visitor, Inspection.Look.ALL.getLast())).isEmpty();
            }
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "clusnet.localhost", "ict.localhost", "crafts.localhost"})
    void a_first_visit_is_light(String host) {
        try (var visitor = chromium.person(port, host)) {
            var bytes = Inspection.weight(visitor, "/");
            LOG.info("A first visit of {} takes {} bytes without pictures", host, bytes);
            assertThat(bytes).isBetween(10_000L, 250_000L);
        }
    }

    @Test
    void the_inspection_finds_what_it_looks_for() {
        try (var visitor = chromium.person(port, "ict.localhost")) {
            visitor.opens("/");
            visitor.page().evaluate("""
                                    () => {
                                      const picture = document.createElement('img');
                                      picture.src = 'http://elsewhere.invalid/pixel.png';
                                      picture.style.minWidth = '3000px';
                                      document.querySelector('main').append(picture);
                                      console.error('a mistake of the page');
                                    }""");
            assertThat(Inspection.of(visitor, Inspection.Look.ALL.get(1)))
                    .anyMatch(found -> found.contains("image-alt"))
                    .anyMatch(found -> found.contains("wider than the screen"));
            assertThat(visitor.troubles()).anyMatch(trouble -> trouble.contains("a mistake of the page"))
                    .anyMatch(trouble -> trouble.contains("Content Security Policy"));
        }
    }

    private Person signedIn(String host, String role) {
        return chromium.person(port, host).signsIn(role + "@example.org", WholeSystem.PASSWORD);
    }

    private static void passes(Crawl crawl) {
        passes(crawl, 2);
    }

    private static void passes(Crawl crawl, int atLeast) {
        LOG.info("Looked at {} pages: {}", crawl.visited().size(), crawl.visited());
        assertThat(crawl.findings()).isEmpty();
        assertThat(crawl.visited()).as("pages looked at").hasSizeGreaterThanOrEqualTo(atLeast);
    }

    /// Every address without variables that the application answers to.
    private Set<String> paths() {
        var paths = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("kolo.")
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                paths.addAll(mapping.getPatternValues());
            }
        });
        paths.removeIf(path -> path.contains("{") || path.contains("*") || PARTS_OF_PAGES.contains(path));
        return paths;
    }
}
