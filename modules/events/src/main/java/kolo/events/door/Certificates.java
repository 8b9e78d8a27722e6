package kolo.events.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationId;
import kolo.events.registration.Secret;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;

/// Certificates of attendance as stored. Every method needs a transaction.
@Repository
class Certificates {
    private static final int CODE = 16;
    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A certificate as it was printed.
    ///
    /// @param name    as it stood when it was issued
    /// @param nameDigest what is kept instead of the name, after the name has gone
    /// @param revoked since when it does not hold; null while it does
    record Certificate(UUID id, RegistrationId registration, EditionId edition, String code, String name,
            Instant issuedAt, @Nullable Instant revoked, @Nullable String nameDigest) {}

    private static final String SELECT = """
                                         select c.id, c.registration_id, r.edition_id, c.code, c.name, c.issued_at, c.revoked_at, c.name_digest
                                         from events.certificate c
                                         join events.registration r on r.tenant_id = c.tenant_id and r.id = c.registration_id
                                         """;

    Optional<Certificate> byCode(String code) {
        return jdbc.sql(SELECT + "where c.code = :code")
                .param("code", code)
                .query(Certificates::certificate)
                .optional();
    }

    /// The certificate of a registration, if it was issued.
    Optional<Certificate> of(RegistrationId registration) {
        return jdbc.sql(SELECT + "where c.registration_id = :registration")
                .param("registration", registration.value())
                .query(Certificates::certificate)
                .optional();
    }

    /// The certificate of somebody who was there; the first asking issues it, a later one answers the same, with the
    /// name as it is now.
    Certificate issue(Registration one, Instant now) {
        jdbc.sql(
                """
                insert into events.certificate (tenant_id, id, registration_id, code, name, issued_at)
                values (:tenant, :id, :registration, :code, :name, :now)
                on conflict (tenant_id, registration_id) do update set revoked_at = null,
                  name = case when events.certificate.name_digest is null then excluded.name else events.certificate.name end
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("registration", one.id().value())
                .param("code", Secret.code(CODE))
                .param("name", one.name())
                .param("now", at(now))
                .update();
        return jdbc.sql(SELECT + "where c.registration_id = :registration")
                .param("registration", one.id().value())
                .query(Certificates::certificate)
                .single();
    }

    /// The certificate of somebody who was not there after all holds no longer.
    void revoke(RegistrationId registration, Instant now) {
        jdbc.sql("update events.certificate set revoked_at = :now where registration_id = :id and revoked_at is null")
                .param("now", at(now))
                .param("id", registration.value())
                .update();
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Certificate(row.getObject("id", UUID.class),
                new RegistrationId(row.getObject("registration_id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)), row.getString("code"), row.getString("name"),
                Objects.requireNonNull(row.getObject("issued_at", OffsetDateTime.class)).toInstant(),
                revoked == null ? null : revoked.toInstant(), row.getString("name_digest"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
