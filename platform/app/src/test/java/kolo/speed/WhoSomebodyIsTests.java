package kolo.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.WholeSystem;
import kolotest.FreshDatabase;

/// Who a signed-in person is stays known to a node, and gives way to whatever another node writes.
@WholeSystem
@FreshDatabase(shared = "walls")
class WhoSomebodyIsTests extends OpenedPages {
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z]+\\.[a-z_]+)");

    @Test
    void a_person_who_is_known_is_not_asked_for_again() {
        var browser = browser("ict.localhost", "member");
        browser.get("/members");
        statements.since();
        assertThat(browser.get("/members").status()).isEqualTo(200);
        assertThat(tables(statements.since()))
                .contains("tenancy.tenant", "identity.session")
                .doesNotContain("identity.account", "identity.role_grant", "membership.representation",
                        "governance.term");
    }

    @Test
    void every_table_that_says_who_somebody_is_raises_the_version() {
        var browser = browser("ict.localhost", "member");
        var page = "/account/password";
        browser.get(page);
        browser.get(page);
        statements.since();
        browser.get(page);
        var known = tables(statements.since());
        raise("ict");
        assertThat(browser.get(page).status()).isEqualTo(200);
        var asked = tables(statements.since());
        asked.removeAll(known);

        assertThat(asked).contains("identity.account", "identity.role_grant", "membership.representation",
                "membership.period", "governance.term");
        assertThat(raising()).containsAll(asked)
                .contains("tenancy.setting")
                .doesNotContain("membership.label", "news.article");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                                            identity.account; name = 'Somebody Else'; 1
                                            identity.account; password_hash = 'x'; 0
                                            identity.role_grant; valid_until = clock_timestamp(); 1
                                            membership.representation; starts_on = starts_on - 1; 1
                                            membership.period; since_text = 'long ago'; 1
                                            governance.term; version = version + 1; 1
                                            governance.term; version = version; 0
                                            identity.account; signed_in_at = now(); 0
                                            """)
    void a_change_raises_the_version_with_its_transaction(String table, String change, int raised)
            throws SQLException {
        assertThat(raisedBy("""
                            update %1$s set %2$s where ctid = (select ctid from %1$s
                             where tenant_id = (select id from tenancy.tenant where slug = 'ict') limit 1)
                            """.formatted(table, change))).isEqualTo(raised);
    }

    @Test
    void many_changes_of_one_transaction_raise_it_once() throws SQLException {
        assertThat(raisedBy("update identity.account set name = name || ' II'")).isEqualTo(1);
    }

    @Test
    void a_role_that_another_node_ends_is_lost_with_the_next_request() {
        var administrator = browser("crafts.localhost", "administrator");
        assertThat(administrator.get("/people").status()).isEqualTo(200);
        assertThat(administrator.get("/people").status()).isEqualTo(200);
        var ended = superuser().sql("""
                                    update identity.role_grant set valid_until = clock_timestamp()
                                     where tenant_id = (select id from tenancy.tenant where slug = 'crafts')
                                       and role = 'ADMINISTRATOR' and valid_until is null returning id
                                    """).query(UUID.class).list();
        try {
            assertThat(ended).isNotEmpty();
            assertThat(administrator.get("/people").status()).isNotEqualTo(200);
        } finally {
            superuser().sql("update identity.role_grant set valid_until = null where id = any(?)")
                    .param(ended.toArray(UUID[]::new))
                    .update();
        }
        assertThat(administrator.get("/people").status()).isEqualTo(200);
    }

    @Test
    void a_form_asks_anew_who_sends_it() {
        var browser = browser("ict.localhost", "member");
        browser.get("/account/password");
        var form = browser.form(browser.get("/account/password"), "form:has(input[name=current])");
        statements.since();
        assertThat(form.fill("current", "wrong").fill("password", "a password that is new").submit().status())
                .isEqualTo(422);
        assertThat(tables(statements.since())).contains("identity.role_grant", "membership.representation");
    }

    @Test
    void the_page_of_an_error_asks_anew_who_reads_it() {
        var browser = browser("ict.localhost", "member");
        browser.get("/members");
        browser.get("/members");
        statements.since();
        assertThat(browser.get("/assets/nothing").status()).isEqualTo(404);
        assertThat(tables(statements.since())).contains("identity.role_grant");
    }

    /// By how much the version of the ICT network rises when the statement's transaction ends; it is taken back then.
    private long raisedBy(String change) throws SQLException {
        try (var connection = database.superuser().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                var before = version(statement);
                assertThat(statement.executeUpdate(change)).isPositive();
                statement.execute("set constraints all immediate");
                return version(statement) - before;
            } finally {
                connection.rollback();
            }
        }
    }

    private static long version(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("""
                                              select v.version from tenancy.content_version v
                                                join tenancy.tenant t on t.id = v.tenant_id and t.slug = 'ict'
                                              """)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    private void raise(String slug) {
        superuser().sql("""
                        update tenancy.content_version set version = version + 1
                         where tenant_id = (select id from tenancy.tenant where slug = ?)
                        """).param(slug).update();
    }

    private Set<String> raising() {
        return superuser().sql("""
                               select tgrelid::regclass::text from pg_trigger
                                where tgfoid = 'tenancy.content_changed'::regproc
                                group by tgrelid having count(*) = 2
                               """).query(String.class).set();
    }

    private static Set<String> tables(List<String> statements) {
        return statements.stream()
                .flatMap(statement -> TABLE.matcher(statement).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
