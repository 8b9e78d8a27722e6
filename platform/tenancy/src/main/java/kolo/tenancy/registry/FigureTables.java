package kolo.tenancy.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Figures;
import kolo.tenancy.NetworkFigure;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;

/// Refreshes each network's figures in its own binding, so that the operator console never reads a network's rows.
@Component
class FigureTables implements Figures, RecurringWork {
    private final JdbcClient jdbc;
    private final ObjectProvider<NetworkFigure> figures;
    private final Clock clock;

    FigureTables(JdbcClient jdbc, ObjectProvider<NetworkFigure> figures, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tenancy.figures";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void execute() {
        refresh();
    }

    @Override
    @Transactional
    public void refresh() {
        var now = Timestamp.from(clock.instant());
        List<NetworkFigure> all = figures.orderedStream().toList();
        for (var figure : all) {
            jdbc.sql("""
                     insert into tenancy.figure (tenant_id, name, value, refreshed_at) values (?, ?, ?, ?)
                     on conflict (tenant_id, name)
                     do update set value = excluded.value, refreshed_at = excluded.refreshed_at
                     """).params(CurrentTenant.required().value(), figure.name(), figure.count(), now).update();
        }
    }

    @Override
    public Map<String, Figure> of(TenantId network) {
        var found = new TreeMap<String, Figure>();
        jdbc.sql("select name, value, refreshed_at from tenancy.figure where tenant_id = ?")
                .param(network.value())
                .query(row -> {
                    found.put(row.getString(1), new Figure(row.getLong(2), row.getTimestamp(3).toInstant()));
                });
        return found;
    }
}
