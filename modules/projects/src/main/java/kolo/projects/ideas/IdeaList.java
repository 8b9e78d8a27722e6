package kolo.projects.ideas;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.projects.ProjectId;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.CurrentTenant;

/// Reads the ideas and proposals that a reader may see.
@Component
class IdeaList {
    private final JdbcClient jdbc;

    IdeaList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<IdeaView> all(Actor reader) {
        var stages = Arrays.stream(ProjectStatus.values())
                .filter(ProjectStatus::proposal)
                .map(Enum::name)
                .toArray(
                        String[]::new);
        return jdbc.sql("""
                        select p.id, coalesce(p.acronym, t.title) as name, t.title, t.locale, p.status, p.created_at,
                          (select count(*) from projects.interest i where i.tenant_id = p.tenant_id
                             and i.project_id = p.id and i.status in ('EXPRESSED', 'ACCEPTED')) as interested,
                          (select count(*) from projects.interest i where i.tenant_id = p.tenant_id
                             and i.project_id = p.id and i.status = 'EXPRESSED') as waiting
                        from projects.project p
                        join projects.translation t on t.tenant_id = p.tenant_id and t.project_id = p.id
                          and t.locale = p.original_locale
                        where p.tenant_id = :tenant and p.visibility = any(:codes) and p.status = any(:stages)
                        order by array_position(:stages, p.status), p.created_at desc, p.id
                        """)
                .param("tenant", CurrentTenant.required().value())
                .param("codes", reader.visibleCodes())
                .param("stages", stages)
                .query((row, number) -> new IdeaView(new ProjectId(row.getObject("id", UUID.class)),
                        row.getString("name"), row.getString("title"), row.getString("locale"),
                        ProjectStatus.valueOf(row.getString("status")),
                        row.getObject("created_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getInt("interested"), row.getInt("waiting")))
                .list();
    }
}
