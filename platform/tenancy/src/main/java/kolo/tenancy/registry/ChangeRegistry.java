package kolo.tenancy.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;
import kolo.tenancy.ZoneChanged;

/// Writes the registry's rows.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeRegistry implements NetworkRegistry {
    private final JdbcClient jdbc;
    private final Networks networks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangeRegistry(JdbcClient jdbc, Networks networks, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Network open(TenantId id, NewNetwork network) {
        try {
            jdbc.sql(
                    """
                    insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                      member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, logo_file, created_at)
                    values (?, 'NETWORK', ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(Arrays.asList(id.value(), network.slug().value(), network.name(), network.shortName(),
                            network.languages().toArray(String[]::new), network.zone().getId(),
                            network.country().value(), network.memberKinds().name(),
                            network.modules().toArray(String[]::new), network.brand().colour(),
                            network.brand().accent(), network.brand().weave(), network.brand().typeface(),
                            network.brand().logo().orElse(null), Timestamp.from(clock.instant())))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Invalid.field("slug", "tenancy.slug-taken", network.slug().value());
        }
        return networks.get(id);
    }

    @Override
    public void changeStatus(TenantId network, NetworkStatus status) {
        jdbc.sql("update tenancy.tenant set status = ?, version = version + 1 where id = ?")
                .params(status.name(), network.value())
                .update();
    }

    @Override
    public void close(TenantId network, Instant at, Instant purgeAfter) {
        expectOne(jdbc.sql("""
                           update tenancy.tenant
                              set status = 'CLOSED', closed_at = ?, purge_after = ?, version = version + 1
                            where id = ? and status <> 'CLOSED'
                           """).params(Timestamp.from(at), Timestamp.from(purgeAfter), network.value()).update());
    }

    @Override
    public void reopen(TenantId network) {
        expectOne(jdbc.sql("""
                           update tenancy.tenant
                              set status = 'ACTIVE', closed_at = null, purge_after = null, version = version + 1
                            where id = ? and status = 'CLOSED' and purge_began_at is null
                           """).param(network.value()).update());
    }

    @Override
    public Optional<Closing> closing(TenantId network) {
        return jdbc.sql("""
                        select closed_at, purge_after, purge_began_at is not null from tenancy.tenant
                         where id = ? and purge_after is not null
                        """)
                .param(network.value())
                .query((row, number) -> new Closing(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant(),
                        row.getBoolean(3)))
                .optional();
    }

    @Override
    public void rename(TenantId network, String name, String shortName, LocalDate from, int version) {
        var before = networks.get(network);
        expectOne(jdbc
                .sql("""
                     update tenancy.tenant set name = ?, short_name = ?, version = version + 1 where id = ? and version = ?
                     """)
                .params(name, shortName, network.value(), version)
                .update());
        if (before.name().equals(name) && before.shortName().equals(shortName)) {
            return;
        }
        var since = jdbc.sql("select max(valid_until) from tenancy.name_period").query(LocalDate.class).optional();
        recordName(new NamePeriod(before.name(), before.shortName(), since.orElse(null), from));
    }

    @Override
    public void change(TenantId network, NetworkSettings settings, int version) {
        var zone = networks.get(network).zone();
        expectOne(
                jdbc.sql("""
                         update tenancy.tenant
                            set languages = ?, zone = ?, country = ?, member_kinds = ?, modules = ?, brand_colour = ?,
                                accent_colour = ?, weave_colour = ?, typeface = ?, logo_file = ?, version = version + 1
                          where id = ? and version = ?
                         """)
                        .params(Arrays.asList(settings.languages().toArray(String[]::new), settings.zone().getId(),
                                settings.country().value(), settings.memberKinds().name(),
                                settings.modules().toArray(String[]::new), settings.brand().colour(),
                                settings.brand().accent(), settings.brand().weave(), settings.brand().typeface(),
                                settings.brand().logo().orElse(null), network.value(), version))
                        .update());
        if (!zone.equals(settings.zone())) {
            events.publishEvent(new ZoneChanged(network.value(), clock.instant(), zone, settings.zone()));
        }
    }

    @Override
    public List<NamePeriod> names() {
        return jdbc.sql("""
                        select name, short_name, valid_from, valid_until from tenancy.name_period
                         order by valid_until desc nulls last, valid_from desc nulls last, name
                        """)
                .query((row, number) -> new NamePeriod(row.getString(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
                .list();
    }

    @Override
    public void recordName(NamePeriod name) {
        jdbc.sql("""
                 insert into tenancy.name_period (tenant_id, id, name, short_name, valid_from, valid_until)
                 values (current_setting('app.tenant')::uuid, ?, ?, ?, ?, ?)
                 """)
                .params(Arrays.asList(Ids.next(), name.name(), name.shortName(), name.from(),
                        name.until()))
                .update();
    }

    private static void expectOne(int rows) {
        if (rows != 1) {
            throw new Conflict();
        }
    }
}
