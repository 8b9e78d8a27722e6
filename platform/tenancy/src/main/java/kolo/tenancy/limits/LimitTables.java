package kolo.tenancy.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Conflict;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.LimitKind;
import kolo.tenancy.LimitUse;
import kolo.tenancy.Limits;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;

/// The limits as rows of the registry, and their use as the modules count it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LimitTables implements Limits {
    private static final OwnLimits NOTHING_SET = new OwnLimits(null, null, null, null, 0);
    private final JdbcClient jdbc;
    private final NetworkLimits usual;
    private final ObjectProvider<Networks> networks;
    private final ObjectProvider<LimitUse> counted;
    private final Clock clock;

    LimitTables(JdbcClient jdbc, NetworkLimits usual, ObjectProvider<Networks> networks,
            ObjectProvider<LimitUse> counted, Clock clock) {
        this.jdbc = jdbc;
        this.usual = usual;
        this.networks = networks;
        this.counted = counted;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public NetworkLimits usual() {
        return usual;
    }

    @Override
    public OwnLimits of(TenantId network) {
        return jdbc.sql("select * from tenancy.network_limit where tenant_id = ?")
                .param(network.value())
                .query(LimitTables::own)
                .optional()
                .orElse(NOTHING_SET);
    }

    private static OwnLimits own(ResultSet row, int number) throws SQLException {
        return new OwnLimits(row.getObject("members", Long.class), row.getObject("storage_bytes", Long.class),
                row.getObject("mails_a_day", Long.class), row.getObject("requests_a_second", Long.class),
                row.getInt("version"));
    }

    @Override
    public void set(TenantId network, OwnLimits limits) {
        if (limits.version() == 0) {
            enter(network, limits);
            return;
        }
        int rows = jdbc.sql("""
                            update tenancy.network_limit
                               set members = ?, storage_bytes = ?, mails_a_day = ?, requests_a_second = ?,
                                   version = version + 1
                             where tenant_id = ? and version = ?
                            """)
                .params(Arrays.asList(limits.members(), limits.storage(), limits.mailsADay(),
                        limits.requestsASecond(), network.value(), limits.version()))
                .update();
        if (rows != 1) {
            throw new Conflict();
        }
    }

    private void enter(TenantId network, OwnLimits limits) {
        try {
            jdbc.sql("""
                     insert into tenancy.network_limit
                       (members, storage_bytes, mails_a_day, requests_a_second, tenant_id, version)
                     values (?, ?, ?, ?, ?, 1)
                     """)
                    .params(Arrays.asList(limits.members(), limits.storage(), limits.mailsADay(),
                            limits.requestsASecond(), network.value()))
                    .update();
        } catch (DuplicateKeyException overtaken) {
            throw new Conflict();
        }
    }

    @Override
    public int toldAt(LimitKind kind) {
        return jdbc.sql("select level from tenancy.limit_notice where tenant_id = ? and kind = ?")
                .params(CurrentTenant.required().value(), kind.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void tell(LimitKind kind, int level) {
        var tenant = CurrentTenant.required().value();
        if (level == 0) {
            jdbc.sql("delete from tenancy.limit_notice where tenant_id = ? and kind = ?")
                    .params(tenant, kind.name())
                    .update();
        } else {
            jdbc.sql("""
                     insert into tenancy.limit_notice (tenant_id, kind, level, told_at) values (?, ?, ?, ?)
                     on conflict (tenant_id, kind) do update set level = excluded.level, told_at = excluded.told_at
                     """).params(tenant, kind.name(), level, Timestamp.from(clock.instant())).update();
        }
    }

    @Override
    public List<Use> use() {
        var allowed = networks.getObject().current().limits();
        return counted.stream()
                .sorted(Comparator.comparing(LimitUse::kind))
                .map(use -> use(use, allowed))
                .toList();
    }

    private static Use use(LimitUse use, NetworkLimits allowed) {
        LimitKind kind = use.kind();
        return new Use(kind, use.used(), allowed.of(kind), use.waiting());
    }
}
