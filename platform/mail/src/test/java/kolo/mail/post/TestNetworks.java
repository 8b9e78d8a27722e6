package kolo.mail.post;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.kernel.Ids;
import kolo.tenancy.TenantId;
import kolotest.TestDatabase;

/// Networks as a mail test needs them.
final class TestNetworks {
    private TestNetworks() {}

    static TenantId plant(TestDatabase database, String name) {
        var id = Ids.next();
        JdbcClient.create(database.superuser())
                .sql("""
                     insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                       member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                     values (?, 'NETWORK', ?, ?, 'Crafts', 'ACTIVE', '{sr-Cyrl,sr-Latn,en}', 'Europe/Belgrade', 'RS', 'PERSONS',
                       '{}', '#7a2248', '#b4541a', '#e8b64c', 'source', '2026-01-01T00:00:00Z')
                     """)
                .params(id, slug(id), name)
                .update();
        return new TenantId(id);
    }

    static String slug(UUID id) {
        return "n" + id.toString().substring(24);
    }

    static void setStatus(TestDatabase database, TenantId network, String status) {
        JdbcClient.create(database.superuser())
                .sql("update tenancy.tenant set status = ? where id = ?")
                .params(status, network.value())
                .update();
    }
}
