package kolo.tenancy.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.Addresses;
import kolo.tenancy.Figures;
import kolo.tenancy.NetworkIndex;
import kolo.tenancy.TenantId;

/// Lists the registry by a fixed number of statements.
@Component
@Transactional(readOnly = true)
class IndexTables implements NetworkIndex {
    private static final String MATCHING = """
                                           from tenancy.tenant t left join tenancy.figure f
                                             on f.tenant_id = t.id and f.name = :figure
                                           where t.kind = 'NETWORK' and (:status::text is null or t.status = :status)
                                             and (:only::uuid[] is null or t.id = any(:only))
                                           """;
    private final JdbcClient jdbc;
    private final RegistryTables registry;
    private final Addresses addresses;

    IndexTables(JdbcClient jdbc, RegistryTables registry, Addresses addresses) {
        this.jdbc = jdbc;
        this.registry = registry;
        this.addresses = addresses;
    }

    @Override
    public Part page(Query query) {
        var way = query.ascending() ? " asc" : " desc";
        var order = query.byStatus()
                ? "case t.status when 'ACTIVE' then 0 when 'SUSPENDED' then 1 else 2 end" + way + ", "
                : query.figure() == null ? "" : "coalesce(f.value, -1)" + way + ", ";
        var byName = query.byStatus() || query.figure() != null ? "t.name, t.id" : "t.name" + way + ", t.id";
        var ids = matching("select t.id " + MATCHING + " order by " + order + byName + " limit :size offset :offset",
                query)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(UUID.class)
                .list();
        long all = jdbc.sql("select count(*) from tenancy.tenant where kind = 'NETWORK'").query(Long.class).single();
        return new Part(rows(ids), matching("select count(*) " + MATCHING, query).query(Long.class).single(), all);
    }

    private JdbcClient.StatementSpec matching(String sql, Query query) {
        var only = query.only();
        return jdbc.sql(sql)
                .param("figure", query.figure() == null ? "" : query.figure())
                .param("status", query.status() == null ? null : query.status().name())
                .param("only", only == null ? null : only.stream().map(TenantId::value).toArray(UUID[]::new));
    }

    /// In the order of the identifiers.
    private List<Row> rows(List<UUID> ids) {
        var asked = ids.toArray(UUID[]::new);
        var figures = new HashMap<UUID, Map<String, Figures.Figure>>();
        jdbc.sql("select tenant_id, name, value, refreshed_at from tenancy.figure where tenant_id = any(?)")
                .param(asked)
                .query(row -> {
                    figures.computeIfAbsent(row.getObject(1, UUID.class), any -> new TreeMap<>())
                            .put(row.getString(2), new Figures.Figure(row.getLong(3), row.getTimestamp(4).toInstant()));
                });
        var found = new LinkedHashMap<UUID, Row>();
        registry.select(" where t.id = any(?)")
                .param(asked)
                .query(registry::network)
                .list()
                .forEach(network -> found
                        .put(network.id().value(),
                                new Row(network, figures.getOrDefault(network.id().value(), Map.of()))));
        var rows = new ArrayList<Row>();
        ids.forEach(id -> Optional.ofNullable(found.get(id)).ifPresent(rows::add));
        return rows;
    }

    @Override
    public List<Name> names() {
        return jdbc
                .sql("""
                     select t.id, t.name, t.short_name, t.slug,
                            (select min(d.host) from tenancy.domain d where d.tenant_id = t.id and d.proven_at is not null)
                       from tenancy.tenant t where t.kind = 'NETWORK'
                     """)
                .query((row, number) -> new Name(new TenantId(row.getObject(1, UUID.class)), row.getString(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(5)).orElse(addresses.hostOf(row.getString(4)))))
                .list();
    }

    @Override
    public List<Row> above(String figure, int most) {
        return rows(jdbc.sql("""
                             select f.tenant_id from tenancy.figure f join tenancy.tenant t on t.id = f.tenant_id
                              where f.name = ? and f.value > 0 and t.kind = 'NETWORK'
                              order by f.value desc, t.name, t.id limit ?
                             """).params(figure, most).query(UUID.class).list());
    }

    @Override
    public Optional<String> alike(String slug) {
        return jdbc.sql("""
                        select slug from tenancy.tenant
                         where replace(translate(slug, '10', 'lo'), 'm', 'rn') = ? and kind = 'NETWORK' and slug <> ?
                         order by slug limit 1
                        """).params(NetworkIndex.likeness(slug), slug).query(String.class).optional();
    }

    @Override
    public boolean taken(String slug) {
        return jdbc.sql("select exists (select from tenancy.tenant where slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    }
}
