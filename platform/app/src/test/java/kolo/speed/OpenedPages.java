package kolo.speed;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kolo.WholeSystem;
import kolotest.Browser;
import kolotest.TestDatabase;

/// The pages of the whole application, who opens them, and the statements that they send.
abstract class OpenedPages {
    /// Those who open every page.
    static final List<String> READERS = List.of("visitor", "administrator");

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    Statements statements;
    @Autowired
    TestDatabase database;

    /// A browser of a visitor, or of the demonstration account with another name, which is signed in.
    Browser browser(String host, String reader) {
        var browser = Browser.at(port, host);
        if (!reader.equals("visitor")) {
            JdbcClient.create(database.superuser()).sql("delete from identity.rate_limit").update();
            var answer = browser.form(browser.get("/sign-in"), "form:has(input[name=password])")
                    .fill("email", reader + "@example.org")
                    .fill("password", WholeSystem.PASSWORD)
                    .submit();
            if (answer.status() != 303) {
                throw new AssertionError("not signed in: " + answer);
            }
        }
        return browser;
    }
}
