package kolo.account;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.mail.MailView;
import kolo.mail.Mailbox;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolotest.Answer;
import kolotest.Browser;

/// A network with people in it, as the tests of these pages need one.
@Component
public class House {
    public static final String PASSWORD = "seven bridges over the Nišava";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Actors actors;
    private final Mailbox mailbox;
    private final WaitingJobs jobs;
    private final ServletWebServerApplicationContext server;

    House(JdbcClient jdbc, Accounts accounts, Actors actors, Mailbox mailbox, WaitingJobs jobs,
            ServletWebServerApplicationContext server) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.actors = actors;
        this.mailbox = mailbox;
        this.jobs = jobs;
        this.server = server;
    }

    /// A network and its host.
    public record Net(TenantId id, String slug) {}

    public Net network() {
        var id = Ids.next();
        var slug = "net-" + id.toString().substring(24);
        jdbc.sql(
                """
                insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                  member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                values (?, 'NETWORK', ?, 'Circle of Clusters', 'Circle', 'ACTIVE', '{en,sr-Cyrl,ro}', 'Europe/Belgrade',
                  'RS', 'ORGANISATIONS', '{}', '#0b5563', '#c8401f', '#e8b64c', 'source', '2026-01-01T00:00:00Z')
                """).params(id, slug).update();
        return new Net(new TenantId(id), slug);
    }

    void suspend(Net network) {
        jdbc.sql("update tenancy.tenant set status = 'SUSPENDED' where id = ?").param(network.id().value()).update();
    }

    public AccountId person(Net network, String email, Role... roles) {
        return in(network, () -> actors.call(Actor.system(), () -> accounts
                .open(new EmailAddress(email), "Ana of " + email, "en", Set.of(roles), PASSWORD)
                .id()));
    }

    public Browser browser(Net network) {
        return Browser.at(Objects.requireNonNull(server.getWebServer()).getPort(), network.slug() + ".localhost");
    }

    public Browser signedIn(Net network, String email) {
        var browser = browser(network);
        var answer = signIn(browser, email, PASSWORD);
        if (!answer.isRedirect()) {
            throw new AssertionError("not signed in: " + answer);
        }
        return browser;
    }

    public Answer signIn(Browser browser, String email, String password) {
        return browser.form(browser.get("/sign-in"), "form.form")
                .fill("email", email)
                .fill("password", password)
                .submit();
    }

    MailView letter(Net network) {
        return in(network, () -> {
            jobs.writeLetters();
            return mailbox.newest().getFirst();
        });
    }

    /// The path of the letter's one long link.
    String linkOf(MailView letter) {
        var link = letter.links().stream().filter(url -> url.length() > 60).findFirst().orElseThrow();
        return link.substring(link.indexOf('/', "http://".length()));
    }

    public <T> T in(Net network, Supplier<T> work) {
        return CurrentTenant.call(network.id(), work);
    }
}
