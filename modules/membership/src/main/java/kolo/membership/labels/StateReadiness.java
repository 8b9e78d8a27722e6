package kolo.membership.labels;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.Actors;
import kolo.membership.MemberId;
import kolo.membership.roster.Keepers;
import kolo.membership.roster.NetworkDay;
import kolo.tenancy.CurrentTenant;

/// Keeps what a member states of itself for the readiness check; only who keeps its profile sees it.
@Component
class StateReadiness {
    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Actors actors;
    private final NetworkDay day;
    private final AuditLog audit;

    StateReadiness(JdbcClient jdbc, Keepers keepers, Actors actors, NetworkDay day, AuditLog audit) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.actors = actors;
        this.day = day;
        this.audit = audit;
    }

    /// What the member stated, if it did.
    ///
    /// @throws kolo.kernel.NotFound when the actor does not keep the profile
    @Transactional(readOnly = true)
    Optional<ReadinessView> of(MemberId member) {
        keepers.require(actors.current(), member);
        return jdbc.sql("""
                        select management_fte, english_website, members_sme, members_large, members_research,
                          members_public, members_other, recognised
                        from membership.readiness where tenant_id = :tenant and member_id = :member
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", member.value())
                .query((row, number) -> {
                    @Nullable
                    BigDecimal fte = row.getBigDecimal("management_fte");
                    return new ReadinessView(fte, row.getBoolean("english_website"), row.getInt("members_sme"),
                            row.getInt("members_large"), row.getInt("members_research"),
                            row.getInt("members_public"), row.getInt("members_other"),
                            row.getBoolean("recognised"));
                })
                .optional();
    }

    /// States it anew.
    @Transactional
    void state(MemberId member, ReadinessView stated) {
        keepers.require(actors.current(), member);
        jdbc.sql("""
                 insert into membership.readiness (tenant_id, member_id, management_fte, english_website, members_sme,
                   members_large, members_research, members_public, members_other, recognised, stated_at)
                 values (:tenant, :member, :fte, :website, :sme, :large, :research, :public, :other, :recognised, :at)
                 on conflict (tenant_id, member_id) do update set management_fte = excluded.management_fte,
                   english_website = excluded.english_website, members_sme = excluded.members_sme,
                   members_large = excluded.members_large, members_research = excluded.members_research,
                   members_public = excluded.members_public, members_other = excluded.members_other,
                   recognised = excluded.recognised, stated_at = excluded.stated_at
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", member.value())
                .param("fte", stated.managementFte())
                .param("website", stated.englishWebsite())
                .param("sme", stated.sme())
                .param("large", stated.large())
                .param("research", stated.research())
                .param("public", stated.publicBodies())
                .param("other", stated.other())
                .param("recognised", stated.recognised())
                .param("at", day.now().atOffset(ZoneOffset.UTC))
                .update();
        audit.record("membership.audit.readiness", "member", member.value(), Map.of(),
                Map.of("members", stated.members(), "ready", stated.ready()));
    }
}
