package kolo.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.account.House.Net;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.OwnLimits;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;
import kolotest.TestDatabase;

/// The administrators know of a limit before it bites, and nobody else does.
@AccountTest
class UsageTests {
    private static final String BOSS = "boss@example.org";
    private static final long LIMIT = 1_000_000_000;

    @Autowired
    House house;
    @Autowired
    Limits limits;
    @Autowired
    List<RecurringWork> works;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    TestDatabase database;

    private Net net = new Net(new TenantId(Ids.next()), "");

    @BeforeEach
    void a_network_with_an_office_and_a_gigabyte() {
        net = house.network();
        house.person(net, BOSS, Role.ADMINISTRATOR);
        house.person(net, "editor@example.org", Role.EDITOR);
        allow(LIMIT);
    }

    private void allow(long storage) {
        CurrentTenant.run(net.id(), () -> transaction.executeWithoutResult(status -> limits.set(net.id(),
                new OwnLimits(null, storage, null, null, limits.of(net.id()).version()))));
    }

    private void stores(long bytes) {
        JdbcClient.create(database.superuser())
                .sql("""
                     insert into files.usage (tenant_id, bytes) values (?, ?)
                     on conflict (tenant_id) do update set bytes = excluded.bytes
                     """)
                .params(net.id().value(), bytes)
                .update();
    }

    private List<String> letters(Net network) {
        var watch = works.stream().filter(work -> work.name().equals("account.limits")).findFirst().orElseThrow();
        CurrentTenant.run(network.id(), watch::execute);
        return JdbcClient.create(database.superuser())
                .sql("""
                     select to_address || ': ' || subject from mail.message
                      where tenant_id = ? and template = 'account/letter/limit' order by created_at, id
                     """)
                .param(network.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void below_four_fifths_nothing_is_said_and_from_there_on_the_office_reads_it_everywhere() {
        stores(LIMIT * 80 / 100 - 1);
        var boss = house.signedIn(net, BOSS);
        assertThat(boss.get("/home").text()).doesNotContain("A limit is near");
        assertThat(boss.get("/settings/usage").text()).contains("799 of 1,000 MB").doesNotContain("nearly full");
        stores(LIMIT * 80 / 100);
        assertThat(boss.get("/home").text()).contains("A limit is near", "800 of 1,000 MB");
        assertThat(boss.get("/settings/usage").text()).contains("Storage is nearly full");
        stores(LIMIT);
        assertThat(boss.get("/settings/usage").text()).contains("Storage is full");
        assertThat(boss.get("/sr-Cyrl/settings/usage").status()).isEqualTo(200);
    }

    @Test
    void nobody_but_the_office_sees_it() {
        stores(LIMIT);
        var editor = house.signedIn(net, "editor@example.org");
        assertThat(editor.get("/settings/usage").status()).isEqualTo(403);
        assertThat(editor.get("/home").text()).doesNotContain("A limit is near");
        var visitor = house.browser(net);
        assertThat(visitor.get("/settings/usage").status()).isIn(302, 303, 401);
        assertThat(visitor.get("/").text()).doesNotContain("A limit is near");
    }

    @Test
    void one_letter_for_each_crossing_and_none_to_another_network() {
        var other = house.network();
        house.person(other, "other@example.org", Role.ADMINISTRATOR);
        stores(LIMIT * 79 / 100);
        assertThat(letters(net)).isEmpty();
        stores(LIMIT * 85 / 100);
        assertThat(letters(net)).hasSize(1).first().asString().startsWith(BOSS).contains("nearly full");
        stores(LIMIT * 90 / 100);
        assertThat(letters(net)).as("known already").hasSize(1);
        stores(LIMIT);
        assertThat(letters(net)).hasSize(2).last().asString().contains("is full");
        stores(LIMIT * 96 / 100);
        assertThat(letters(net)).hasSize(2);
        stores(LIMIT);
        assertThat(letters(net)).as("it did not clearly fall in between").hasSize(2);
        stores(LIMIT * 60 / 100);
        assertThat(letters(net)).hasSize(2);
        stores(LIMIT * 81 / 100);
        assertThat(letters(net)).as("a new crossing").hasSize(3);
        assertThat(letters(other)).isEmpty();
    }
}
