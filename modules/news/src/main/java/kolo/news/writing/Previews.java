package kolo.news.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.news.PreviewId;
import kolo.news.TranslationId;
import kolo.tenancy.CurrentTenant;

/// Links that show a draft to people without an account. The database holds only a digest of each link's secret; a link
/// ends after a week or when it is revoked.
@Component
class Previews {
    static final Duration LIFE = Duration.ofDays(7);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Desk desk;

    Previews(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /// A link in force.
    record Link(UUID id, @Nullable UUID madeBy, Instant expiresAt) {}

    /// Makes a link and answers its secret, which is not kept.
    @Transactional
    String make(TranslationId id) {
        var text = desk.text(id);
        var token = token();
        var now = desk.now();
        jdbc.sql("""
                 insert into news.preview (tenant_id, id, translation_id, token_digest, made_by, made_at, expires_at)
                 values (?, ?, ?, ?, ?, ?, ?)
                 """)
                .params(Arrays.asList(CurrentTenant.required().value(), Ids.next(), id.value(), digest(token),
                        desk.by(), Revisions.stamp(now), Revisions.stamp(now.plus(LIFE))))
                .update();
        desk.record("preview-made", text.article().getId(), Map.of(), Map.of("language", text.translation().locale()));
        return token;
    }

    /// Ends a link at once.
    @Transactional
    TranslationId revoke(PreviewId id) {
        var translation = jdbc.sql("select translation_id from news.preview where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(TranslationId::new)
                .orElseThrow(NotFound::new);
        var text = desk.text(translation);
        jdbc.sql("update news.preview set revoked_at = ? where id = ? and revoked_at is null")
                .params(Revisions.stamp(desk.now()), id.value())
                .update();
        desk.record("preview-revoked", text.article().getId(), Map.of(), Map.of());
        return translation;
    }

    /// Ends every link to a text of an article that is put away.
    void endAll(UUID article) {
        jdbc.sql(
                """
                update news.preview p set revoked_at = ? from news.translation t
                 where t.tenant_id = p.tenant_id and t.id = p.translation_id and t.article_id = ? and p.revoked_at is null
                """)
                .params(Revisions.stamp(desk.now()), article)
                .update();
    }

    /// The text that a link shows, as long as it is in force.
    @Transactional(readOnly = true)
    Optional<UUID> shown(String token) {
        return jdbc.sql("""
                        select translation_id from news.preview
                         where token_digest = ? and revoked_at is null and expires_at > ?
                        """).params(digest(token), Revisions.stamp(desk.now())).query(UUID.class).optional();
    }

    List<Link> of(UUID translation, Instant now) {
        return jdbc
                .sql("""
                     select id, made_by, expires_at from news.preview
                      where translation_id = ? and revoked_at is null and expires_at > ? order by made_at desc limit 20
                     """)
                .params(translation, Revisions.stamp(now))
                .query((row, number) -> new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String token() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
