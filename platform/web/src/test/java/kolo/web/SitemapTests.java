package kolo.web;

import static kolo.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

@WebTest
class SitemapTests {
    private final MadeUpNetworks networks;
    private final WebTestApplication.Written written;
    private final Browser visitor;

    SitemapTests(@Autowired MadeUpNetworks networks, @Autowired WebTestApplication.Written written,
            @LocalServerPort int port) {
        this.networks = networks;
        this.written = written;
        this.visitor = Browser.at(port);
    }

    @BeforeEach
    void networks_as_they_were() {
        networks.reset();
        written.reset();
    }

    @Test
    void it_counts_among_the_outlets_however_its_address_is_written() {
        for (var address : List.of("/sitemap.xml?1", "/sitemap.%78ml?2", "/sitemap.%78%6D%6c?3")) {
            assertThat(visitor.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(written.spent).containsEntry("outlets", 3);
    }

    /// Every address with its alternates by language.
    private static Map<String, Map<String, String>> read(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var urls = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("url");
        var all = new HashMap<String, Map<String, String>>();
        for (int i = 0; i < urls.getLength(); i++) {
            var url = (Element) urls.item(i);
            var links = url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link");
            var alternates = new HashMap<String, String>();
            for (int j = 0; j < links.getLength(); j++) {
                var link = (Element) links.item(j);
                alternates.put(link.getAttribute("hreflang"), link.getAttribute("href"));
            }
            all.put(url.getElementsByTagName("loc").item(0).getTextContent(), alternates);
        }
        return all;
    }

    @Test
    void every_language_of_a_page_names_all_of_them_itself_and_one_for_everybody_else() throws Exception {
        var answer = visitor.get("/sitemap.xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("application/xml");

        var all = read(answer.body());

        assertThat(all).as(answer.body()).isNotEmpty();
        all.forEach((address, alternates) -> {
            assertThat(alternates.values()).as("itself").contains(address);
            assertThat(alternates).containsKeys("x-default");
            alternates.values()
                    .forEach(other -> assertThat(all.get(other)).as("the way back from %s", other)
                            .isEqualTo(alternates));
        });
        assertThat(new TreeSet<>(all.keySet())).anyMatch(address -> address.endsWith("/contact"))
                .anyMatch(address -> address.endsWith("/ro/contact"));
    }

    @Test
    void robots_are_told_where_it_is() {
        List<String> lines = new ArrayList<>(visitor.get("/robots.txt").body().lines().toList());
        assertThat(lines).anyMatch(line -> line.matches("Sitemap: https?://.*/sitemap\\.xml"));
    }

    @Test
    void a_part_that_does_not_exist_is_not_found() {
        assertThat(visitor.get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    }
}
