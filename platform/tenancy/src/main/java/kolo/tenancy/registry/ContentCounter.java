package kolo.tenancy.registry;

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

    ContentCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed() {
        jdbc.sql("""
                 insert into tenancy.content_version (tenant_id, version) values (?, 1)
                 on conflict (tenant_id) do update set version = content_version.version + 1
                 """).param(CurrentTenant.required().value()).update();
    }
}
