package kolo.web;

import static kolo.web.Browser.header;
import static kolo.web.MadeUpNetworks.CRAFTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import kolo.tenancy.NetworkTexts.Kind;

@WebTest
class LanguagesInAddressesTests {
    private final WebTestApplication.Written written;
    private final MadeUpNetworks networks;
    private final Browser visitor;

    LanguagesInAddressesTests(@Autowired WebTestApplication.Written written, @Autowired MadeUpNetworks networks,
            @LocalServerPort int port) {
        this.written = written;
        this.networks = networks;
        this.visitor = Browser.at(port);
    }

    @BeforeEach
    void nothing_is_written() {
        written.reset();
        networks.reset();
    }

    @ParameterizedTest
    @CsvSource({"/privacy, en, Privacy", "/ro/privacy, ro, Confidențialitate", "/sr-Cyrl/privacy, sr-Cyrl, Приватност",
        "/sr-Latn/privacy, sr-Latn, Privatnost"})
    void the_address_decides_the_language(String path, String language, String title) {
        var page = visitor.with("Accept-Language", "de").get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"" + language + "\"").contains(title);
        assertThat(header(page, "Content-Language")).isEqualTo(language);
        assertThat(header(page, "Vary")).doesNotContainIgnoringCase("cookie").doesNotContainIgnoringCase("language");
    }

    @Test
    void links_keep_the_language() {
        assertThat(visitor.get("/ro/privacy").body()).contains("href=\"/ro/imprint\"")
                .contains("href=\"/ro\"")
                .doesNotContain("href=\"/imprint\"");
        assertThat(visitor.get("/privacy").body()).contains("href=\"/imprint\"");
    }

    @Test
    void each_language_is_named_to_search_engines_and_readers() {
        assertThat(visitor.get("/ro/privacy?x=1").body()).contains("<link rel=\"alternate\" hreflang=\"sr-Cyrl\" "
                + "href=\"http://clusnet.localhost/sr-Cyrl/privacy?x=1\">")
                .contains("hreflang=\"x-default\" href=\"http://clusnet.localhost/privacy?x=1\"")
                .contains("<a href=\"/sr-Cyrl/privacy?x=1\" lang=\"sr-Cyrl\"");
    }

    @ParameterizedTest
    @CsvSource({"/en, /", "/en/, /", "/en/privacy, /privacy", "/en/privacy?a=b, /privacy?a=b",
        "/en//evil.example, /", "/en?a=b, /?a=b"})
    void the_default_language_has_the_bare_address(String path, String target) {
        var answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/privacy", "/sr/privacy", "/RO/privacy", "/roprivacy", "/ro/ro/privacy"})
    void a_language_that_is_not_offered_has_no_page(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void another_network_offers_other_languages() {
        assertThat(visitor.on(CRAFTS).get("/ro/privacy").statusCode()).isEqualTo(404);
        assertThat(visitor.on(CRAFTS).get("/privacy").body()).contains("lang=\"sr-Cyrl\"").contains("Приватност");
        assertThat(visitor.on(CRAFTS).get("/sr-Latn/privacy").body()).contains("Privatnost");
    }

    @Test
    void a_name_stays_in_the_script_of_its_owner_while_the_words_around_it_change() {
        var body = visitor.on(CRAFTS).get("/sr-Latn/privacy").body();

        assertThat(body).contains("Крагујевачке занатлије").contains("Šta ");
    }

    @Test
    void what_a_network_wrote_in_cyrillic_is_read_in_latin_and_says_so() {
        written.texts.put(Kind.MISSION, Map.of("sr-Cyrl", "Чувамо старе занате."));

        assertThat(visitor.on(CRAFTS).get("/sr-Latn").body()).contains("Čuvamo stare zanate.")
                .contains("<div lang=\"sr-Latn\">");
        assertThat(visitor.on(CRAFTS).get("/").body()).contains("Чувамо старе занате.");
    }

    @Test
    void a_network_has_its_name_in_each_of_its_languages() {
        written.texts.put(Kind.NAME, Map.of("en", "Craftswomen of Kragujevac"));
        networks.changeContent(CRAFTS);
        assertThat(visitor.on(CRAFTS).get("/privacy").body()).contains("Крагујевачке занатлије");

        written.texts.put(Kind.NAME, Map.of("sr-Cyrl", "Занатлије", "ro", "Meșteșugari"));
        assertThat(visitor.on(CRAFTS).get("/privacy").body()).as("kept until the content changes")
                .contains("Крагујевачке занатлије");
        networks.changeContent(CRAFTS);

        assertThat(visitor.on(CRAFTS).get("/sr-Latn/privacy").body()).contains("translate=\"no\">Zanatlije<");
        assertThat(visitor.on(CRAFTS).get("/privacy").body()).contains("translate=\"no\">Занатлије<");
    }

    @Test
    void a_text_that_exists_in_another_language_only_is_shown_and_marked() {
        written.texts.put(Kind.MISSION, Map.of("ro", "Păstrăm meșteșugurile."));

        assertThat(visitor.get("/").body()).contains("<div lang=\"ro\">")
                .contains("Păstrăm meșteșugurile.")
                .contains("Available only in this language: Romanian.");
    }

    @Test
    void what_a_network_wrote_is_text_and_never_markup() {
        written.texts.put(Kind.MISSION, Map.of("en", "<script>alert(1)</script>"));

        assertThat(visitor.get("/").body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void an_error_speaks_the_language_of_its_address() {
        assertThat(visitor.get("/ro/nowhere").body()).contains("Această pagină nu există");
        assertThat(visitor.get("/sr-Latn/nowhere").body()).contains("Ova stranica ne postoji");
    }
}
