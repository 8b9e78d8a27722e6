package kolo.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.mail.MailView;
import kolo.mail.Mailbox;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;

/// Two networks next door to each other, and the way a person gets an account in one.
@Component
public class Neighbours {
    public static final String PASSWORD = "seven bridges over the Nišava";
    public static final Visit VISIT = new Visit("192.0.2.1", "Test browser");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Mailbox mailbox;
    private final JobsByHand jobs;
    private final Actors actors;

    Neighbours(JdbcClient jdbc, Accounts accounts, Passwords passwords, Mailbox mailbox, JobsByHand jobs,
            Actors actors) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mailbox = mailbox;
        this.jobs = jobs;
        this.actors = actors;
    }

    /// A new network whose host is its slug below `localhost`.
    public TenantId network(String slug) {
        var id = Ids.next();
        jdbc.sql(
                """
                insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                  member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                values (?, 'NETWORK', ?, ?, ?, 'ACTIVE', '{en,sr-Cyrl,ro}', 'Europe/Belgrade', 'RS', 'ORGANISATIONS', '{}',
                  '#0b5563', '#c8401f', '#e8b64c', 'source', '2026-01-01T00:00:00Z')
                """)
                .params(id, slug, "Network " + slug, slug)
                .update();
        return new TenantId(id);
    }

    /// An account in use, with [#PASSWORD].
    public AccountId account(TenantId network, String email, Role... roles) {
        return in(network, () -> {
            actors.call(Actor.system(), () -> accounts
                    .invite(Invitation.toOffice(new EmailAddress(email), "Ana of " + email, "en", Set.of(roles))));
            return passwords.accept(secretOfNewestLetter(), "Ana", PASSWORD, VISIT);
        });
    }

    /// The last part of the link in the newest letter of the current network, after its jobs have run.
    public String secretOfNewestLetter() {
        return secret(newestLetter());
    }

    /// The last part of the letter's one long link.
    public static String secret(MailView letter) {
        var link = letter.links().stream().filter(url -> url.length() > 60).findFirst().orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /// The newest letter of the current network, after its jobs have run.
    public MailView newestLetter() {
        jobs.run("identity.letter");
        return mailbox.newest().getFirst();
    }

    /// The newest letters of the current network.
    public List<MailView> letters() {
        jobs.run("identity.letter");
        return mailbox.newest();
    }

    public <T> T in(TenantId network, Supplier<T> work) {
        return CurrentTenant.call(network, work);
    }

    public void within(TenantId network, Runnable work) {
        CurrentTenant.run(network, work);
    }

    /// Works in the network as the account.
    public void as(AccountId account, Runnable work) {
        actors.run(actors.of(account), work);
    }
}
