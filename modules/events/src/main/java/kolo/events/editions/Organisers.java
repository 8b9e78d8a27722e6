package kolo.events.editions;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.events.EditionId;
import kolo.membership.MemberId;
import kolo.tenancy.CurrentTenant;

/// The hosts and co-organisers of editions, in their order.
@Component
public class Organisers {
    private final JdbcClient jdbc;

    Organisers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of one edition.
    public List<Organiser> of(EditionId edition) {
        return jdbc
                .sql("select role, member_id, name from events.organiser where edition_id = :edition order by rank")
                .param("edition", edition.value())
                .query((row, number) -> {
                    var member = row.getObject("member_id", UUID.class);
                    return new Organiser(Organiser.Role.valueOf(row.getString("role")),
                            member == null ? null : new MemberId(member), row.getString("name"));
                })
                .list();
    }

    /// Writes those of one edition in place of those before.
    void write(EditionId edition, List<Organiser> organisers) {
        jdbc.sql("delete from events.organiser where edition_id = :edition")
                .param("edition", edition.value())
                .update();
        int rank = 0;
        for (var organiser : organisers) {
            jdbc.sql("""
                     insert into events.organiser (tenant_id, edition_id, rank, role, member_id, name)
                     values (:tenant, :edition, :rank, :role, :member, :name)""")
                    .param("tenant", CurrentTenant.required().value())
                    .param("edition", edition.value())
                    .param("rank", rank++)
                    .param("role", organiser.role().name())
                    .param("member", organiser.member() == null ? null : organiser.member().value(),
                            java.sql.Types.OTHER)
                    .param("name", organiser.name())
                    .update();
        }
    }
}
