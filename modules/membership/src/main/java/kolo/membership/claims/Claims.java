package kolo.membership.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.membership.roster.LinkToken;
import kolo.tenancy.CurrentTenant;

/// The claims of the current network.
@Component
class Claims {
    private static final String SELECT = """
                                         select c.id, c.organisation, c.applicant, c.email, c.language, c.message, c.status, c.created_at,
                                           c.expires_at, c.member_id, m.name as member_name
                                         from membership.claim c
                                         left join membership.member m on m.tenant_id = c.tenant_id and m.id = c.member_id
                                         where c.tenant_id = :tenant
                                         """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A claim with what only its handling needs.
    record Claim(ClaimView view, String language, @Nullable Instant expiresAt) {
        boolean open(Instant at) {
            return view.status().equals("PENDING")
                    || (view.status().equals("MAILED") && expiresAt != null && expiresAt.isAfter(at));
        }
    }

    /// What somebody sends.
    record Application(String organisation, String applicant, String email, String language,
            @Nullable String message) {}

    void add(UUID id, Application application, @Nullable UUID member, @Nullable LinkToken token,
            @Nullable Instant expires, Instant at) {
        jdbc.sql("""
                 insert into membership.claim (tenant_id, id, version, member_id, organisation, applicant, email,
                   language, message, status, token_digest, expires_at, created_at)
                 values (:tenant, :id, 0, :member, :organisation, :applicant, :email,
                   :language, :message, :status, :digest, :expires, :at)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("member", member)
                .param("organisation", application.organisation())
                .param("applicant", application.applicant())
                .param("email", application.email())
                .param("language", application.language())
                .param("message", application.message())
                .param("status", token == null ? "PENDING" : "MAILED")
                .param("digest", token == null ? null : token.digest())
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The profile that a mail address proves, when exactly one profile has its domain and nobody keeps it yet.
    ///
    /// @param domains the domain of the address and those above it
    Optional<UUID> provenBy(List<String> domains) {
        var found = jdbc.sql("""
                             select m.id from membership.member m
                             where m.tenant_id = :tenant and m.web_domain = any(:domains)
                             """)
                .param("tenant", CurrentTenant.required().value())
                .param("domains", domains.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Claim> byToken(LinkToken token) {
        return jdbc.sql(SELECT + " and c.token_digest = :digest")
                .param("tenant", CurrentTenant.required().value())
                .param("digest", token.digest())
                .query((row, number) -> claim(row))
                .optional();
    }

    Optional<Claim> find(ClaimId id) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .query((row, number) -> claim(row))
                .optional();
    }

    /// Claims that wait for the office, the oldest first.
    List<ClaimView> waiting() {
        return jdbc.sql(SELECT + " and c.status = 'PENDING' order by c.created_at limit 200")
                .param("tenant", CurrentTenant.required().value())
                .query((row, number) -> claim(row).view())
                .list();
    }

    /// Closes an open claim; false when somebody else was faster.
    boolean close(UUID id, String status, @Nullable UUID member, @Nullable String reason, @Nullable UUID by,
            Instant at) {
        return jdbc
                .sql("""
                     update membership.claim
                     set status = :status, member_id = coalesce(:member, member_id), reason = :reason, decided_by = :by,
                       decided_at = :at, version = version + 1
                     where tenant_id = :tenant and id = :id and status in ('PENDING', 'MAILED')
                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id)
                .param("status", status)
                .param("member", member)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new Claim(
                new ClaimView(row.getObject("id", UUID.class), row.getString("organisation"),
                        row.getString("applicant"), row.getString("email"), row.getString("message"),
                        row.getObject("member_id", UUID.class), row.getString("member_name"), row.getString("status"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()),
                row.getString("language"), expires == null ? null : expires.toInstant());
    }
}
