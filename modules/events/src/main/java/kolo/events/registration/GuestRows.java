package kolo.events.registration;

import static kolo.events.registration.Stored.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import kolo.events.EditionId;
import kolo.tenancy.CurrentTenant;

/// What guests have sent, and whom the office has invited, as stored. Every method needs a transaction.
@Repository
class GuestRows {
    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param registration what it became, once confirmed
    record Submission(UUID id, EditionId edition, Request request, @Nullable RegistrationId registration) {}

    /// @param registration what it became, once followed
    record Invited(UUID id, EditionId edition, UUID type, String email, Instant at,
            @Nullable RegistrationId registration) {}

    void submit(UUID id, EditionId edition, String digest, Request request, Instant now) {
        jdbc.sql("""
                 insert into events.submission (tenant_id, id, edition_id, digest, request, created_at)
                 values (:tenant, :id, :edition, :digest, :request::jsonb, :now)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("edition", edition.value())
                .param("digest", digest)
                .param("request", Stored.request(request))
                .param("now", at(now))
                .update();
    }

    Optional<Submission> submission(String digest) {
        return jdbc
                .sql("""
                     select id, edition_id, request::text as request, registration_id from events.submission
                     where digest = :digest
                     """)
                .param("digest", digest)
                .query((row, index) -> new Submission(row.getObject("id", UUID.class),
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        Stored.request(row.getString("request")),
                        registration(row.getObject("registration_id", UUID.class))))
                .optional();
    }

    private static @Nullable RegistrationId registration(@Nullable UUID id) {
        return id == null ? null : new RegistrationId(id);
    }

    void confirmed(UUID submission, RegistrationId registration) {
        jdbc.sql("update events.submission set registration_id = :registration where id = :id")
                .param("registration", registration.value())
                .param("id", submission)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from events.submission where created_at < :before").param("before", at(before)).update();
    }

    void invite(UUID id, EditionId edition, UUID type, String email, String digest, Instant now) {
        jdbc.sql("""
                 insert into events.guest_invitation (tenant_id, id, edition_id, type_id, email, digest, created_at)
                 values (:tenant, :id, :edition, :type, :email, :digest, :now)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("edition", edition.value())
                .param("type", type)
                .param("email", email)
                .param("digest", digest)
                .param("now", at(now))
                .update();
    }

    Optional<Invited> invitation(String digest) {
        return jdbc
                .sql("""
                     select id, edition_id, type_id, email, created_at, registration_id from events.guest_invitation
                     where digest = :digest
                     """)
                .param("digest", digest)
                .query(GuestRows::invited)
                .optional();
    }

    List<Invited> invitations(EditionId edition) {
        return jdbc
                .sql("""
                     select id, edition_id, type_id, email, created_at, registration_id from events.guest_invitation
                     where edition_id = :edition order by created_at desc, id limit 500
                     """)
                .param("edition", edition.value())
                .query(GuestRows::invited)
                .list();
    }

    private static Invited invited(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Invited(row.getObject("id", UUID.class), new EditionId(row.getObject("edition_id", UUID.class)),
                row.getObject("type_id", UUID.class), row.getString("email"),
                java.util.Objects.requireNonNull(Stored.instant(row, "created_at")),
                registration(row.getObject("registration_id", UUID.class)));
    }

    void used(UUID invitation, RegistrationId registration) {
        jdbc.sql("update events.guest_invitation set registration_id = :registration where id = :id")
                .param("registration", registration.value())
                .param("id", invitation)
                .update();
    }
}
