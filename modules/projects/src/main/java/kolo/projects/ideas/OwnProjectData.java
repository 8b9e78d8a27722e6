package kolo.projects.ideas;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.PersonalDataSource;
import kolo.tenancy.CurrentTenant;

/// What a person's own download holds of project ideas: what they proposed, and where they expressed interest.
@Component
class OwnProjectData implements PersonalDataSource {
    private final JdbcClient jdbc;

    OwnProjectData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    @Transactional(readOnly = true)
    public Object dataOf(AccountId account) {
        return Map.of("proposed",
                written("""
                        select cast(p.id as text) as project, t.title, cast(p.created_at as text) as at
                        from projects.project p
                        join projects.translation t on t.tenant_id = p.tenant_id
                          and t.project_id = p.id and t.locale = p.original_locale
                        where p.tenant_id = :tenant and p.proposer_account = :account
                        order by p.created_at, p.id
                        """, account), "interests",
                written("""
                        select cast(project_id as text) as project, cast(member_id as text) as member,
                          coalesce(message, '') as message, status, cast(created_at as text) as at
                        from projects.interest where tenant_id = :tenant and account_id = :account
                        order by created_at, id
                        """, account));
    }

    private List<Map<String, Object>> written(String sql, AccountId account) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("account", account.value())
                .query()
                .listOfRows();
    }
}
