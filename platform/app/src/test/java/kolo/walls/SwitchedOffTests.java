package kolo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kolo.WholeSystem;
import kolo.kernel.Ids;
import kolotest.Browser;
import kolotest.FreshDatabase;
import kolotest.TestDatabase;

/// A module that a network has switched off is not there: not at its addresses, and not on the pages of others.
@WholeSystem
@FreshDatabase(shared = "walls")
class SwitchedOffTests {
    private static final String HOST = "crafts.localhost";
    private static final List<String> SWITCHED_OFF = List.of("governance", "events", "news", "projects");

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    TestDatabase database;

    @BeforeEach
    void onlyMembers() {
        JdbcClient.create(database.superuser())
                .sql("""
                     update tenancy.tenant set modules = '{membership}', version = version + 1
                      where slug = 'crafts'
                     """)
                .update();
    }

    @Test
    void its_addresses_do_not_exist() {
        var administrator = signedIn();
        var there = new ArrayList<String>();
        int asked = 0;
        for (var mapping : mappings.getHandlerMethods().entrySet()) {
            var module = mapping.getValue().getBeanType().getPackageName().split("\\.")[1];
            if (!SWITCHED_OFF.contains(module)
                    || !mapping.getKey().getMethodsCondition().getMethods().toString().contains("GET")) {
                continue;
            }
            for (var pattern : mapping.getKey().getPatternValues()) {
                asked++;
                var path = pattern.replaceAll("\\{[^}]+}", Ids.next().toString());
                if (administrator.get(path).status() != 404) {
                    there.add(path);
                }
            }
        }
        assertThat(there).isEmpty();
        assertThat(asked).as("addresses of the modules that can be switched off").isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/members", "/search?q=a", "/settings", "/account", "/sitemap.xml"})
    void no_page_leads_to_it(String page) {
        var answer = signedIn().get(page);
        assertThat(answer.status()).isEqualTo(200);
        for (var module : SWITCHED_OFF) {
            assertThat(answer.page().select("a[href^=/" + module + "], link[href^=/" + module + "]").eachAttr("href"))
                    .as("links to " + module)
                    .isEmpty();
            assertThat(answer.text()).doesNotContain(HOST + ":" + port + "/" + module);
        }
    }

    private Browser signedIn() {
        JdbcClient.create(database.superuser()).sql("delete from identity.rate_limit").update();
        var browser = Browser.at(port, HOST);
        var form = browser.form(browser.get("/sign-in"), "form:has(input[name=password])");
        var answer = form.fill("email", "administrator@example.org").fill("password", WholeSystem.PASSWORD).submit();
        assertThat(answer.status()).isEqualTo(303);
        return browser;
    }
}
