package kolo.identity.sessions;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.NetworkFigure;

/// How many sessions of signed-in people a network has that did not run out.
@Component
class CountSessions implements NetworkFigure {
    private final JdbcClient jdbc;
    private final Clock clock;

    CountSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.sessions";
    }

    @Override
    public long count() {
        return jdbc
                .sql("""
                     select count(*) from identity.session
                      where tenant_id = ? and expiry_time > ? and principal_name is not null
                     """)
                .params(CurrentTenant.required().value(), clock.millis())
                .query(Long.class)
                .single();
    }
}
