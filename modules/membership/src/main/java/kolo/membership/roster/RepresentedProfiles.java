package kolo.membership.roster;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.tenancy.CurrentTenant;

/// Counts and lists for the home page.
@Component
class RepresentedProfiles {
    private final JdbcClient jdbc;
    private final Members members;
    private final Keepers keepers;
    private final NetworkDay day;

    RepresentedProfiles(JdbcClient jdbc, Members members, Keepers keepers, NetworkDay day) {
        this.jdbc = jdbc;
        this.members = members;
        this.keepers = keepers;
        this.day = day;
    }

    /// The profiles that the actor keeps.
    List<AlikeView> of(Actor actor) {
        return members.findAllById(keepers.profilesOf(actor))
                .stream()
                .map(member -> new AlikeView(new MemberId(member.getId()), member.name()))
                .sorted(java.util.Comparator.comparing(AlikeView::name))
                .toList();
    }

    /// How many members there are today.
    int members() {
        return counted("select count(*) from roll m where m.since is not null");
    }

    /// How many profiles nobody of their organisations keeps.
    int unclaimed() {
        return counted("select count(*) from roll m where m.profile_status = 'IMPORTED_UNCLAIMED' and m.since is null");
    }

    /// How many members nobody represents.
    int silent() {
        return counted("""
                       select count(*) from roll m where m.since is not null and not exists (
                         select 1 from membership.representation r
                         where r.tenant_id = m.tenant_id and r.member_id = m.id
                           and r.starts_on <= :today and (r.ends_on is null or r.ends_on > :today))""");
    }

    private int counted(String select) {
        return jdbc.sql("with " + Roll.SQL + select)
                .param("tenant", CurrentTenant.required().value())
                .param("today", day.today())
                .query(Integer.class)
                .single();
    }

    /// How many claims wait for the office.
    int claims() {
        return jdbc.sql("select count(*) from membership.claim where tenant_id = :tenant and status = 'PENDING'")
                .param("tenant", CurrentTenant.required().value())
                .query(Integer.class)
                .single();
    }
}
