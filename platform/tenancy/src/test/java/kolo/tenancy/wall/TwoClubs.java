package kolo.tenancy.wall;

import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.kernel.Ids;
import kolo.tenancy.TenantId;
import kolotest.TestDatabase;

/// Two networks of the same shape, each with a club and a player that carry its name as a canary.
record TwoClubs(TenantId a, TenantId b, UUID clubA, UUID clubB, UUID playerA, UUID playerB) {
    static TwoClubs plant(TestDatabase database) {
        return plant(database.superuser());
    }

    static TwoClubs plant(DataSource past) {
        var jdbc = JdbcClient.create(past);
        var planted = new TwoClubs(tenant(jdbc, "a"), tenant(jdbc, "b"), Ids.next(), Ids.next(), Ids.next(),
                Ids.next());
        rows(jdbc, planted.a, planted.clubA, planted.playerA, "TENANT-A");
        rows(jdbc, planted.b, planted.clubB, planted.playerB, "TENANT-B");
        return planted;
    }

    private static TenantId tenant(JdbcClient jdbc, String slug) {
        var id = Ids.next();
        jdbc.sql("""
                 insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                   member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                 values (?, 'NETWORK', ?, ?, ?, 'ACTIVE', '{en}', 'Europe/Belgrade', 'RS', 'ORGANISATIONS', '{}',
                   '#000000', '#000000', '#000000', 'source', '2026-01-01T00:00:00Z')
                 """).params(id, "net-" + slug + id.toString().substring(24), slug, slug).update();
        return new TenantId(id);
    }

    private static void rows(JdbcClient jdbc, TenantId tenant, UUID club, UUID player, String canary) {
        jdbc.sql("insert into walltest.club (tenant_id, id, name, version) values (?, ?, ?, 0)")
                .params(tenant.value(), club, canary + "-club")
                .update();
        jdbc.sql("insert into walltest.player (tenant_id, id, name, club_id, version) values (?, ?, ?, ?, 0)")
                .params(tenant.value(), player, canary + "-player", club)
                .update();
    }
}
