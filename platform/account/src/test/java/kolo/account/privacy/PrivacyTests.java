package kolo.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.account.AccountTest;
import kolo.account.House;
import kolo.account.House.Net;
import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Invitation;
import kolo.identity.People;
import kolo.identity.Role;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.tenancy.Networks;
import kolo.tenancy.RetentionRule;
import kolo.tenancy.Settings;
import kolo.tenancy.TenantId;
import kolotest.Browser;
import kolotest.MutableClock;
import kolotest.Request;

@AccountTest
class PrivacyTests {
    private static final String BOSS = "boss@example.org";
    private static final String ANA = "ana@example.org";

    @Autowired
    House house;
    @Autowired
    Accounts accounts;
    @Autowired
    People people;
    @Autowired
    Actors actors;
    @Autowired
    Networks networks;
    @Autowired
    Settings settings;
    @Autowired
    AuditLog audit;
    @Autowired
    ObjectProvider<RetentionRule> rules;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;

    private Net net = new Net(new TenantId(Ids.next()), "");
    private Net other = net;

    @BeforeEach
    void two_networks_with_ana_in_both() {
        net = house.network();
        other = house.network();
        for (var one : List.of(net, other)) {
            house.person(one, BOSS, Role.ADMINISTRATOR);
            house.person(one, ANA, Role.EDITOR);
        }
    }

    private String name(Net network, AccountId id) {
        return house.in(network, () -> accounts.find(id).orElseThrow().name());
    }

    private AccountId account(Net network, String email) {
        return house.in(network, () -> accounts.byEmail(new EmailAddress(email)).orElseThrow().id());
    }

    private static int erase(Browser browser, String email, String sure) {
        var token = browser.form(browser.get("/people/erasure"), "main form.form").value("_csrf");
        return browser
                .send(Request.post("/people/erasure").form(Map.of("_csrf", token, "email", email, "sure", sure)))
                .status();
    }

    @Test
    void a_person_erases_their_own_account_with_the_password_and_only_here() {
        var ana = account(net, ANA);
        var browser = house.signedIn(net, ANA);
        var page = browser.get("/account/privacy");
        assertThat(page.text()).contains("What stays, and why", "36 months");
        assertThat(browser.form(page, "form[action$='/account/erasure']").fill("password", "wrong").submit().status())
                .isEqualTo(422);
        assertThat(name(net, ana)).startsWith("Ana");
        var gone = browser
                .form(browser.get("/account/privacy"), "form[action$='/account/erasure']")
                .fill("password", House.PASSWORD)
                .submit();
        assertThat(gone.status()).isEqualTo(303);
        assertThat(browser.get("/account").isRedirect()).as("signed out").isTrue();
        assertThat(house.signIn(house.browser(net), ANA, House.PASSWORD).isRedirect()).isFalse();
        assertThat(name(net, ana)).isEqualTo("—");
        assertThat(house.in(net, () -> accounts.find(ana).orElseThrow().email())).doesNotContain("ana");
        var boss = house.signedIn(net, BOSS);
        assertThat(boss.get("/people").text()).doesNotContain(ANA);
        assertThat(boss.get("/people/" + ana).status()).isEqualTo(404);
        assertThat(boss.get("/audit").text()).contains("Erased own data and account").doesNotContain(ANA);
        assertThat(house.signIn(house.browser(other), ANA, House.PASSWORD).isRedirect()).as("elsewhere").isTrue();
        assertThat(house.person(net, ANA, Role.EDITOR)).as("may come again").isNotEqualTo(ana);
    }

    @Test
    void the_only_administrator_cannot_leave_the_network_without_one() {
        var browser = house.signedIn(net, BOSS);
        var refused = browser
                .form(browser.get("/account/privacy"), "form[action$='/account/erasure']")
                .fill("password", House.PASSWORD)
                .submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(name(net, account(net, BOSS))).startsWith("Ana of boss");
    }

    @Test
    void the_office_erases_a_person_by_address_after_seeing_what_is_kept() {
        var ana = account(net, ANA);
        assertThat(house.signedIn(net, ANA).get("/people/erasure").status()).isEqualTo(403);
        var boss = house.signedIn(net, BOSS);
        var seen = boss.form(boss.get("/people/erasure"), "main form.form").fill("email", ANA).submit();
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("What is kept of " + ANA, "cannot be undone");
        assertThat(name(net, ana)).as("only shown").startsWith("Ana");
        assertThat(erase(boss, "ANA@example.org", "true")).isEqualTo(303);
        assertThat(name(net, ana)).isEqualTo("—");
        assertThat(erase(boss, "nobody@example.org", "true")).isEqualTo(303);
    }

    private void apply(Duration later) {
        var moved = MutableClock.at(clock.instant().plus(later).toString());
        var times = new RetentionTimes(rules, settings, networks, audit, actors, moved);
        house.in(net, () -> {
            new KeepRetention(times, audit, transaction).execute();
            return true;
        });
    }

    @Test
    void who_never_came_is_erased_when_the_network_s_own_time_is_over() {
        var invited = house.in(net, () -> actors.call(Actor.system(), () -> accounts.invite(Invitation.toOffice(
                new EmailAddress("late@example.org"), "Late", "en", Set.of(Role.EDITOR)))).id());
        apply(Duration.ofDays(170));
        assertThat(name(net, invited)).isEqualTo("Late");
        var boss = house.signedIn(net, BOSS);
        var form = boss.form(boss.get("/settings/retention"), "form.form");
        assertThat(form.fill("identity-retention-invitations", "25").submit().status()).isEqualTo(422);
        assertThat(boss.form(boss.get("/settings/retention"), "form.form")
                .fill("identity-retention-invitations", "2")
                .submit()
                .status()).isEqualTo(303);
        apply(Duration.ofDays(50));
        assertThat(name(net, invited)).isEqualTo("Late");
        apply(Duration.ofDays(70));
        assertThat(name(net, invited)).isEqualTo("—");
        assertThat(name(net, account(net, BOSS))).startsWith("Ana of boss");
        assertThat(boss.get("/audit").text()).contains("Ended data whose time was over");
    }

    @Test
    void a_closed_account_is_erased_when_its_time_is_over() {
        var ana = account(net, ANA);
        house.in(net, () -> actors.call(Actor.system(), () -> {
            people.disable(ana);
            return true;
        }));
        apply(Duration.ofDays(700));
        assertThat(name(net, ana)).startsWith("Ana");
        apply(Duration.ofDays(760));
        assertThat(name(net, ana)).isEqualTo("—");
        assertThat(name(net, account(net, BOSS))).as("not closed").startsWith("Ana of boss");
        assertThat(name(other, account(other, ANA))).as("elsewhere").startsWith("Ana");
    }

    @Test
    void letters_go_after_their_time_in_this_network_only() {
        for (var one : List.of(net, other)) {
            house.in(one, () -> transaction.execute(status -> jdbc.sql(
                    """
                    insert into mail.message (tenant_id, id, created_at, to_address, to_name, language, template, subject, html,
                      text, status, sent_at) values (?, ?, ?, 'office@example.org', '', 'en', 'x', 'Join', '', '', 'SENT', ?)
                    """)
                    .params(one.id().value(), Ids.next(), clock.instant().atOffset(java.time.ZoneOffset.UTC),
                            clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update()));
        }
        apply(Duration.ofDays(200));
        assertThat(letters(net)).isZero();
        assertThat(letters(other)).isEqualTo(1);
    }

    private long letters(Net network) {
        return house.in(network, () -> transaction.execute(
                status -> jdbc.sql("select count(*) from mail.message").query(Long.class).single()));
    }
}
