package kolo.tenancy.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.CountryCode;
import kolo.kernel.NotFound;
import kolo.tenancy.Addresses;
import kolo.tenancy.Brand;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;
import kolo.tenancy.host.CurrentNetwork;

/// Reads the registry; one indexed query by host is all that a request costs before its network is known.
@Component
class RegistryTables implements Networks {
    /// Names its columns: a prepared `t.*` would fail in a node that runs while a newer version adds one.
    private static final String SELECT = """
                                         select t.id, t.kind, t.slug, t.name, t.short_name, t.status, t.languages, t.zone,
                                                t.country, t.member_kinds, t.modules, t.brand_colour, t.accent_colour,
                                                t.weave_colour, t.typeface, t.logo_file, t.version,
                                                coalesce(v.version, 0) + coalesce((
                                                  select (extract(epoch from max(b.at)) * 1000000)::bigint
                                                    from tenancy.content_boundary b
                                                   where b.tenant_id = t.id and b.at <= ?), 0) as content_version,
                                                (select min(d.host) from tenancy.domain d
                                                  where d.tenant_id = t.id and d.proven_at is not null) as own_host,
                                                l.members, l.storage_bytes, l.mails_a_day, l.requests_a_second
                                           from tenancy.tenant t
                                           left join tenancy.content_version v on v.tenant_id = t.id
                                           left join tenancy.network_limit l on l.tenant_id = t.id
                                         """;
    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final Clock clock;
    private final NetworkLimits usual;

    RegistryTables(JdbcClient jdbc, Addresses addresses, Clock clock, NetworkLimits usualLimits) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.clock = clock;
        this.usual = usualLimits;
    }

    @Override
    public Optional<Network> byHost(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        var platform = addresses.hostOf("");
        if (name.equals(platform)) {
            return select(" where t.kind = 'PLATFORM'").query(this::network).optional();
        }
        return name.endsWith("." + platform)
                ? select(" where t.slug = ? and t.kind = 'NETWORK'")
                        .param(name.substring(0, name.length() - platform.length() - 1))
                        .query(this::network)
                        .optional()
                : select("""
                          where t.id = (select d.tenant_id from tenancy.domain d
                                         where d.host = ? and d.proven_at is not null)
                         """).param(name).query(this::network).optional();
    }

    @Override
    public Network current() {
        var tenant = CurrentTenant.required();
        return CurrentNetwork.find().filter(network -> network.id().equals(tenant)).orElseGet(() -> get(tenant));
    }

    @Override
    public Network get(TenantId id) {
        return select(" where t.id = ?")
                .param(id.value())
                .query(this::network)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Override
    public List<Network> all() {
        return select(" where t.kind = 'NETWORK' order by t.name, t.id").query(this::network).list();
    }

    @Override
    public Network platform() {
        return select(" where t.kind = 'PLATFORM'")
                .query(this::network)
                .optional()
                .orElseGet(this::enterPlatform);
    }

    /// The version of the content counts changes and adds the newest instant, in microseconds, at which the clock alone
    /// changed something: neither ever falls, so the sum changes with each of them.
    JdbcClient.StatementSpec select(String where) {
        return jdbc.sql(SELECT + where).param(java.sql.Timestamp.from(clock.instant()));
    }

    private Network enterPlatform() {
        jdbc.sql("""
                 insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                   member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                 values (?, 'PLATFORM', 'platform', 'Kolo', 'Kolo', 'ACTIVE', ?, 'Europe/Belgrade', 'RS',
                   'BOTH', '{}', ?, ?, ?, ?, ?)
                 on conflict do nothing
                 """)
                .params(kolo.kernel.Ids.next(), new String[]{"en", "sr-Latn", "sr-Cyrl", "ro"},
                        Brand.KOLO.colour(), Brand.KOLO.accent(), Brand.KOLO.weave(), Brand.KOLO.typeface(),
                        java.sql.Timestamp.from(clock.instant()))
                .update();
        return select(" where t.kind = 'PLATFORM'").query(this::network).single();
    }

    Network network(ResultSet row, int number) throws SQLException {
        var slug = row.getString("slug");
        var kind = Network.Kind.valueOf(row.getString("kind"));
        var ownHost = Optional.ofNullable(row.getString("own_host"));
        return new Network(new TenantId(row.getObject("id", UUID.class)), kind, slug, row.getString("name"),
                row.getString("short_name"), NetworkStatus.valueOf(row.getString("status")),
                texts(row.getArray("languages")), ZoneId.of(row.getString("zone")),
                new CountryCode(row.getString("country")), MemberKinds.valueOf(row.getString("member_kinds")),
                Set.copyOf(new TreeSet<>(texts(row.getArray("modules")))),
                new Brand(row.getString("brand_colour"), row.getString("accent_colour"), row.getString("weave_colour"),
                        row.getString("typeface"), Optional.ofNullable(row.getObject("logo_file", UUID.class))),
                ownHost.orElseGet(() -> addresses.hostOf(kind == Network.Kind.PLATFORM ? "" : slug)),
                row.getLong("content_version"), limits(row), row.getInt("version"));
    }

    private NetworkLimits limits(ResultSet row) throws SQLException {
        return new NetworkLimits(or(row, "members", usual.members()), or(row, "storage_bytes", usual.storage()),
                or(row, "mails_a_day", usual.mailsADay()), or(row, "requests_a_second", usual.requestsASecond()));
    }

    private static long or(ResultSet row, String column, long usual) throws SQLException {
        long own = row.getLong(column);
        return row.wasNull() ? usual : own;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
