package kolo.news.outlets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// The private feeds of people: an address that reads the news as its owner may read them at that moment, until it is
/// revoked. The database holds only a digest of the address's secret.
@Component
@Transactional
public class FeedKeys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    FeedKeys(JdbcClient jdbc, Actors actors, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes the person's address anew and ends the one before; answers the secret, which is not kept.
    public String make() {
        var account = actors.current().accountId();
        end(account);
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into news.feed_key (tenant_id, id, account_id, token_digest, made_at) values (?, ?, ?, ?, ?)")
                .params(CurrentTenant.required().value(), Ids.next(), account.value(), digest(token), now())
                .update();
        audit.record("news.audit.feed-made", "account", account.value(), Map.of(), Map.of());
        return token;
    }

    /// Ends the person's address.
    public void revoke() {
        var account = actors.current().accountId();
        if (end(account) > 0) {
            audit.record("news.audit.feed-revoked", "account", account.value(), Map.of(), Map.of());
        }
    }

    private int end(AccountId account) {
        return jdbc.sql("update news.feed_key set revoked_at = ? where account_id = ? and revoked_at is null")
                .params(now(), account.value())
                .update();
    }

    /// Whether the person has an address in force.
    @Transactional(readOnly = true)
    boolean has() {
        return jdbc.sql("select exists (select from news.feed_key where account_id = ? and revoked_at is null)")
                .param(actors.current().accountId().value())
                .query(Boolean.class)
                .single();
    }

    /// Whoever an address belongs to, with what they may see now; empty when it is revoked or their account is closed.
    @Transactional(readOnly = true)
    Optional<Actor> reader(String token) {
        return jdbc.sql("select account_id from news.feed_key where token_digest = ? and revoked_at is null")
                .param(digest(token))
                .query(UUID.class)
                .optional()
                .map(account -> actors.of(new AccountId(account)))
                .filter(Actor::signedIn);
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
