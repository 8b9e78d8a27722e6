package kolo.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.WholeSystem;
import kolotest.Browser;
import kolotest.FreshDatabase;
import kolotest.TestDatabase;

/// Whoever signed in at a node of the released version stays signed in: a session holds texts and numbers of the Java
/// platform, never a class of ours or of a framework, whose written form changes with its version.
@WholeSystem
@FreshDatabase(shared = "walls")
class SessionsOfTheLastVersionTests {
    /// A session as version 0.1.0 wrote it. The account and the network stand where the text begins with a dollar.
    private static final List<String> RELEASED = List.of(
            "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME aced0005740024 $account",
            "kolo.account aced0005740024 $account", "kolo.tenant aced0005740024 $tenant",
            "kolo.device aced000574000546697265666f78", "kolo.address aced00057400093132372e302e302e31");
    private static final String SINCE = "aced00057372000e6a6176612e6c616e672e4c6f6e673b8be490cc8f23df0200014a000576616c7565"
            + "7872" + "00106a6176612e6c616e672e4e756d62657286ac951d0b94e08b0200007870";

    @LocalServerPort
    int port;
    @Autowired
    TestDatabase database;
    @Autowired
    Clock clock;

    @Test
    void a_session_that_the_released_version_wrote_is_still_signed_in() {
        var superuser = JdbcClient.create(database.superuser());
        var tenant = superuser.sql("select id from tenancy.tenant where slug = 'clusnet'").query(UUID.class).single();
        var account = superuser
                .sql("select id from identity.account where tenant_id = ? and email = 'editor@example.org'")
                .param(tenant)
                .query(UUID.class)
                .single();
        var now = clock.millis();
        superuser.sql("""
                      insert into identity.session (tenant_id, primary_id, session_id, creation_time, last_access_time,
                        max_inactive_interval, expiry_time, principal_name)
                      values (?, 'of-0.1.0', 'written-by-version-0.1.0', ?, ?, 1800, ?, ?)
                      """).params(tenant, now, now, now + 1_800_000, account.toString()).update();
        for (var line : RELEASED) {
            var part = line.split(" ");
            var bytes = part[1] + (part.length == 2 ? "" : hex(part[2].equals("$account") ? account : tenant));
            attribute(superuser, tenant, part[0], bytes);
        }
        attribute(superuser, tenant, "kolo.since", SINCE + HexFormat.of().toHexDigits(now));

        var browser = Browser.at(port, "clusnet.localhost");
        assertThat(browser.get("/home").status()).as("without the cookie").isNotEqualTo(200);
        browser.cookies().put("KOLO", "written-by-version-0.1.0");
        assertThat(browser.get("/home").status()).isEqualTo(200);
    }

    @Test
    void a_session_holds_nothing_but_texts_and_numbers() throws IOException, ClassNotFoundException {
        var browser = Browser.at(port, "clusnet.localhost");
        var form = browser.form(browser.get("/sign-in"), "form:has(input[name=password])");
        assertThat(form.fill("email", "editor@example.org").fill("password", WholeSystem.PASSWORD).submit().status())
                .isEqualTo(303);
        assertThat(browser.get("/home").status()).isEqualTo(200);
        var attributes = JdbcClient.create(database.superuser())
                .sql("select attribute_bytes from identity.session_attributes")
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(attributes).hasSizeGreaterThan(5);
        for (var bytes : attributes) {
            try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                assertThat(stream.readObject()).isInstanceOfAny(String.class, Long.class, Integer.class, Boolean.class);
            }
        }
    }

    private static void attribute(JdbcClient superuser, UUID tenant, String name, String hex) {
        superuser
                .sql("""
                     insert into identity.session_attributes (tenant_id, session_primary_id, attribute_name, attribute_bytes)
                     values (?, 'of-0.1.0', ?, ?)
                     """)
                .params(tenant, name, HexFormat.of().parseHex(hex))
                .update();
    }

    private static String hex(UUID id) {
        return HexFormat.of().formatHex(id.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
