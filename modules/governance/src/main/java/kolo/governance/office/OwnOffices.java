package kolo.governance.office;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.PersonalDataSource;

/// What a person's own download holds of offices: the terms in which the person is named.
@Component
class OwnOffices implements PersonalDataSource {
    private final JdbcClient jdbc;

    OwnOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "governance";
    }

    @Override
    @Transactional(readOnly = true)
    public Object dataOf(AccountId account) {
        var named = jdbc
                .sql("""
                     select term_id, role, name, from_day::text as first, coalesce(until_day::text, '') as ends
                     from governance.term_contact where account_id = :account order by from_day, id
                     """)
                .param("account", account.value())
                .query((row, number) -> Map.of("term", row.getString("term_id"), "role", row.getString("role"), "name",
                        row.getString("name"), "from", row.getString("first"), "until", row.getString("ends")))
                .list();
        return Map.of("namedIn", named);
    }
}
