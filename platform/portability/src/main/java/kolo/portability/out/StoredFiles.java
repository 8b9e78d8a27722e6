package kolo.portability.out;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;

/// The files and pictures of the bound network, with the names that people gave them.
@Component
class StoredFiles {
    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record StoredName(UUID id, String name) {}

    List<StoredName> all() {
        return jdbc.sql("""
                        select id, name from files.file where tenant_id = :tenant
                        union all
                        select id, name from files.media where tenant_id = :tenant
                        order by 1
                        """)
                .param("tenant", CurrentTenant.required().value())
                .query((row, number) -> new StoredName(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}
