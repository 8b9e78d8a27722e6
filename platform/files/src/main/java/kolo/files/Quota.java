package kolo.files;

import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;

/// How much a network stores and may store (ASVS 5.0, 5.2.4). Renditions do not count: there are few and they are small.
class Quota {

    private final JdbcClient jdbc;
    private final Networks networks;

    Quota(JdbcClient jdbc, Networks networks) {
        this.jdbc = jdbc;
        this.networks = networks;
    }

    /// Takes so many bytes of the network's quota, in the running transaction.
    ///
    /// @return whether there were so many
    boolean take(long bytes) {
        var tenant = CurrentTenant.required().value();
        jdbc.sql("insert into files.usage (tenant_id, bytes) values (?, 0) on conflict (tenant_id) do nothing")
                .param(tenant)
                .update();
        return jdbc.sql("update files.usage set bytes = bytes + ? where tenant_id = ? and bytes + ? <= ?")
                .params(bytes, tenant, bytes, limit())
                .update() == 1;
    }

    void giveBack(long bytes) {
        jdbc.sql("update files.usage set bytes = greatest(bytes - ?, 0) where tenant_id = ?")
                .params(bytes, CurrentTenant.required().value())
                .update();
    }

    /// How many bytes the network stores.
    long used() {
        return jdbc.sql("select bytes from files.usage where tenant_id = ?")
                .param(CurrentTenant.required().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private long limit() {
        return networks.current().limits().storage();
    }

    long megabytes() {
        return limit() / 1_000_000;
    }
}
