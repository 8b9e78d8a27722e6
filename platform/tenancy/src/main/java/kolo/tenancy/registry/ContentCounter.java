package kolo.tenancy.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;

/// Counts the changes of public content per network.
@Component
class ContentCounter implements ContentVersion {
    private final JdbcClient jdbc;
    private final Clock clock;

    ContentCounter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed() {
        jdbc.sql("""
                 insert into tenancy.content_version (tenant_id, version) values (?, 1)
                 on conflict (tenant_id) do update set version = content_version.version + 1
                 """).param(CurrentTenant.required().value()).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changesAt(Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now)) {
            changed();
            return;
        }
        var tenant = CurrentTenant.required().value();
        jdbc.sql("insert into tenancy.content_boundary (tenant_id, at) values (?, ?) on conflict do nothing")
                .params(tenant, Timestamp.from(at))
                .update();
        // Only the newest of those that have passed is still asked for.
        jdbc.sql("""
                 delete from tenancy.content_boundary b where b.tenant_id = ? and b.at <
                   (select max(p.at) from tenancy.content_boundary p where p.tenant_id = ? and p.at <= ?)
                 """).params(tenant, tenant, Timestamp.from(now)).update();
    }
}
