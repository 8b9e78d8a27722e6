package kolo.news.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.tenancy.CurrentTenant;

/// Who wants the digest, up to when each reader has been told, and the links that end it.
@Component
@Transactional
class DigestBook {
    private static final Duration LIFE_OF_A_LINK = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    DigestBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether the person gets the digest: yes, until they say no.
    boolean wanted(AccountId account) {
        return jdbc.sql("select wanted from news.digest where tenant_id = ? and account_id = ?")
                .params(CurrentTenant.required().value(), account.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void choose(AccountId account, boolean wanted) {
        jdbc.sql(
                """
                insert into news.digest (tenant_id, account_id, wanted, changed_at) values (:tenant, :account, :wanted, :now)
                on conflict (tenant_id, account_id) do update set wanted = excluded.wanted, changed_at = excluded.changed_at
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("account", account.value())
                .param("wanted", wanted)
                .param("now", now())
                .update();
    }

    /// Up to when the reader has been told.
    Optional<Instant> toldUntil(AccountId account) {
        return jdbc
                .sql("""
                     select told_until from news.digest where tenant_id = ? and account_id = ? and told_until is not null
                     """)
                .params(CurrentTenant.required().value(), account.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void told(AccountId account, Instant until) {
        jdbc.sql("""
                 insert into news.digest (tenant_id, account_id, wanted, told_until, changed_at)
                 values (:tenant, :account, true, :until, :now)
                 on conflict (tenant_id, account_id) do update set told_until = excluded.told_until
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("account", account.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    /// A new link that ends the digest of this person; links of more than a year ago are forgotten.
    ///
    /// @return the secret part of the link
    String link(AccountId account) {
        jdbc.sql("delete from news.digest_end where tenant_id = ? and made_at < ?")
                .params(CurrentTenant.required().value(), now().minus(LIFE_OF_A_LINK))
                .update();
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into news.digest_end (tenant_id, token_digest, account_id, made_at) values (?, ?, ?, ?)")
                .params(CurrentTenant.required().value(), digest(token), account.value(), now())
                .update();
        return token;
    }

    /// Ends the digest of the person to whom the link was sent; an unknown link ends nothing.
    void end(String token) {
        jdbc.sql("select account_id from news.digest_end where tenant_id = ? and token_digest = ?")
                .params(CurrentTenant.required().value(), digest(token))
                .query(UUID.class)
                .optional()
                .ifPresent(account -> choose(new AccountId(account), false));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
