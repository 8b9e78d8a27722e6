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

    /// How many profiles meet a condition on row `m` of the roll.
    int count(String condition) {
        return jdbc.sql("with " + Roll.SQL + "select count(*) from roll m where " + condition)
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
