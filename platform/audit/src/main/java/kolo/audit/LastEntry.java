package kolo.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkFigure;

/// When something was last recorded in a network, in seconds since 1970; 0 when nothing ever was.
@Component
class LastEntry implements NetworkFigure {

    private final JdbcClient jdbc;

    LastEntry(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "audit.last-entry";
    }

    @Override
    public long count() {
        return jdbc.sql("select coalesce(floor(extract(epoch from max(at))), 0) from audit.entry where tenant_id = ?")
                .param(CurrentTenant.required().value())
                .query(Long.class)
                .single();
    }
}
