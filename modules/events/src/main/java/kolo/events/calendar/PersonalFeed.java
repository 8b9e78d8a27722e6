package kolo.events.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.Attendance;
import kolo.events.EditionId;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.tenancy.CurrentTenant;

/// A person's private calendar address: 256 random bits of which the database knows the digest. Making a new one, or
/// none, ends the one before at once.
@Component
class PersonalFeed {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;
    private final List<Attendance> attendance;

    PersonalFeed(JdbcClient jdbc, Actors actors, Clock clock, List<Attendance> attendance) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
        this.attendance = attendance;
    }

    /// Makes a new address for the person who asks.
    ///
    /// @return the secret, which nobody can read again
    @Transactional
    String make() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql(
                """
                insert into events.feed (tenant_id, account_id, token_digest, made_at)
                values (:tenant, :account, :digest, :at)
                on conflict (tenant_id, account_id) do update set token_digest = excluded.token_digest, made_at = excluded.made_at""")
                .param("tenant", CurrentTenant.required().value())
                .param("account", actors.current().accountId().value())
                .param("digest", digest(secret))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /// Ends the address of the person who asks.
    @Transactional
    void end() {
        jdbc.sql("delete from events.feed where account_id = :account")
                .param("account", actors.current().accountId().value())
                .update();
    }

    /// Whether the person who asks has one.
    @Transactional(readOnly = true)
    boolean exists() {
        return jdbc.sql("select count(*) from events.feed where account_id = :account")
                .param("account", actors.current().accountId().value())
                .query(Integer.class)
                .single() > 0;
    }

    /// Whose address it is, if it is one and the account still works.
    Optional<AccountId> owner(String secret) {
        if (!secret.matches("[A-Za-z0-9_-]{43}")) {
            return Optional.empty();
        }
        return jdbc.sql("select account_id from events.feed where token_digest = :digest")
                .param("digest", digest(secret))
                .query(UUID.class)
                .optional()
                .map(AccountId::new)
                .filter(account -> actors.of(account).signedIn());
    }

    /// What the person takes part in: registered here, or said to go elsewhere.
    List<UUID> editions(AccountId account) {
        var registered = attendance.stream().flatMap(one -> one.attendedBy(account).stream()).map(EditionId::value);
        var elsewhere = jdbc.sql("select edition_id from events.going where account_id = :account")
                .param("account", account.value())
                .query(UUID.class)
                .list();
        return Stream.concat(registered, elsewhere.stream()).distinct().toList();
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
