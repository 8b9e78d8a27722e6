package kolo.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.AccountId;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// Links that work once, for a while, on one network's host. Only hashes are stored.
@Component
class OneTimeLinks {

    static final int CODE_TRIES = 5;

    /// What a link is for, and how long it is good.
    enum Purpose {
        SIGN_IN(Duration.ofMinutes(10)), RESET(Duration.ofMinutes(10)), INVITATION(Duration.ofDays(7)), EMAIL_OLD(
                Duration.ofMinutes(10)), EMAIL_NEW(Duration.ofMinutes(10));

        final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    /// A link as it stands in the table.
    record Link(UUID id, AccountId account, Purpose purpose, @Nullable String browserHash, @Nullable String codeHash,
            @Nullable String email, Instant expiresAt) {

        /// The new address of an e-mail change.
        String requiredEmail() {
            return Objects.requireNonNull(email);
        }
    }

    /// Somebody asked for a letter; whether there is an account is looked up later.
    record Request(UUID id, Purpose purpose, String email, String language) {}

    /// The secrets of a new link, which only its letter knows.
    record Issued(String token, String code) {}

    private static final String LIVE = """
                                       select * from identity.one_time_link
                                       where tenant_id = :tenant and purpose = :purpose and account_id is not null
                                         and consumed_at is null and expires_at > :at\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Notes that somebody asked for a letter.
    UUID request(Purpose purpose, String email, String language, @Nullable String browserSecret) {
        var id = Ids.next();
        insert(id, null, purpose, null, browserSecret == null ? null : Secrets.hash(browserSecret), null, email,
                language);
        return id;
    }

    /// The request, while its letter can still arrive in time.
    Optional<Request> requested(UUID id) {
        return jdbc.sql("""
                        select id, purpose, email, language from identity.one_time_link
                        where tenant_id = :tenant and id = :id and consumed_at is null and expires_at > :at
                        """)
                .param("tenant", tenant())
                .param("id", id)
                .param("at", now())
                .query((row, number) -> new Request(row.getObject("id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")), row.getString("email"), row.getString("language")))
                .optional();
    }

    /// Turns a request into a link of the account. Done twice, the second link replaces the first.
    Issued issue(Request request, AccountId account) {
        var issued = new Issued(Secrets.token(), Secrets.code());
        jdbc.sql("""
                 update identity.one_time_link set account_id = :account, token_hash = :token, code_hash = :code
                 where tenant_id = :tenant and id = :id
                 """)
                .param("account", account.value())
                .param("token", Secrets.hash(issued.token()))
                .param("code", codeHash(request.id(), issued.code()))
                .param("tenant", tenant())
                .param("id", request.id())
                .update();
        return issued;
    }

    /// A new link of the account at once.
    Issued issue(Purpose purpose, AccountId account, @Nullable String email) {
        var issued = new Issued(Secrets.token(), Secrets.code());
        insert(Ids.next(), account, purpose, Secrets.hash(issued.token()), null, null, email, null);
        return issued;
    }

    /// The link of this token if it still holds.
    Optional<Link> find(Purpose purpose, String token) {
        return live(LIVE + "and token_hash = :hash", purpose).param("hash", Secrets.hash(token))
                .query(OneTimeLinks::link)
                .optional();
    }

    /// The open links of the account for this purpose, the newest first.
    Optional<Link> newest(Purpose purpose, AccountId account) {
        return live(LIVE + "and account_id = :account order by created_at desc, id desc limit 1", purpose)
                .param("account", account.value())
                .query(OneTimeLinks::link)
                .optional();
    }

    /// Uses the link up. Of two that try at once, one succeeds.
    boolean consume(Link link) {
        return jdbc.sql("""
                        update identity.one_time_link set consumed_at = :at, confirmed = true
                        where tenant_id = :tenant and id = :id and consumed_at is null and expires_at > :at
                        """).param("at", now()).param("tenant", tenant()).param("id", link.id()).update() == 1;
    }

    /// Whether the other link of the same e-mail change was used before this one, within its time.
    boolean wasConfirmed(Purpose other, Link link) {
        return jdbc.sql("""
                        select exists (select from identity.one_time_link
                          where tenant_id = :tenant and account_id = :account and purpose = :purpose and email = :email
                            and consumed_at < expires_at and expires_at > :at and confirmed)
                        """)
                .param("tenant", tenant())
                .param("account", link.account().value())
                .param("purpose", other.name())
                .param("email", link.requiredEmail())
                .param("at", now())
                .query(Boolean.class)
                .single();
    }

    /// Makes every open link of the account for this purpose useless.
    void revoke(Purpose purpose, AccountId account) {
        jdbc.sql("""
                 update identity.one_time_link set consumed_at = :at
                 where tenant_id = :tenant and account_id = :account and purpose = :purpose and consumed_at is null
                 """)
                .param("at", now())
                .param("tenant", tenant())
                .param("account", account.value())
                .param("purpose", purpose.name())
                .update();
    }

    /// Spends one of the tries of the browser's newest link, and answers the link if a try was left.
    Optional<Link> tryCode(String browserSecret) {
        return jdbc.sql("""
                        update identity.one_time_link set code_tries = code_tries + 1
                        where tenant_id = :tenant and code_tries < :tries and id = (
                          select id from identity.one_time_link
                          where tenant_id = :tenant and browser_hash = :browser and purpose = 'SIGN_IN'
                            and account_id is not null and consumed_at is null and expires_at > :at
                          order by created_at desc, id desc limit 1)
                        returning *
                        """)
                .param("tenant", tenant())
                .param("tries", CODE_TRIES)
                .param("browser", Secrets.hash(browserSecret))
                .param("at", now())
                .query(OneTimeLinks::link)
                .optional();
    }

    boolean isCode(Link link, String code) {
        return link.codeHash() != null && Secrets.same(link.codeHash(), codeHash(link.id(), code.strip()));
    }

    /// Removes what is over since the instant.
    int forgetBefore(Instant instant) {
        return jdbc.sql("delete from identity.one_time_link where tenant_id = :tenant and expires_at < :before")
                .param("tenant", tenant())
                .param("before", instant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec live(String sql, Purpose purpose) {
        return jdbc.sql(sql).param("tenant", tenant()).param("purpose", purpose.name()).param("at", now());
    }

    private void insert(UUID id, @Nullable AccountId account, Purpose purpose, @Nullable String tokenHash,
            @Nullable String browserHash, @Nullable String codeHash, @Nullable String email,
            @Nullable String language) {
        jdbc.sql("""
                 insert into identity.one_time_link (tenant_id, id, account_id, purpose, token_hash, browser_hash,
                   code_hash, email, language, created_at, expires_at)
                 values (:tenant, :id, :account, :purpose, :token, :browser, :code, :email, :language, :at, :expires)
                 """)
                .param("tenant", tenant())
                .param("id", id)
                .param("account", account == null ? null : account.value())
                .param("purpose", purpose.name())
                .param("token", tokenHash)
                .param("browser", browserHash)
                .param("code", codeHash)
                .param("email", email)
                .param("language", language)
                .param("at", now())
                .param("expires", clock.instant().plus(purpose.life).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A million codes are quickly hashed through, so each link's code is hashed with the link's own id.
    private static String codeHash(UUID link, String code) {
        return Secrets.hash(link + ":" + code);
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                Purpose.valueOf(row.getString("purpose")), row.getString("browser_hash"), row.getString("code_hash"),
                row.getString("email"), row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static UUID tenant() {
        return CurrentTenant.required().value();
    }
}
