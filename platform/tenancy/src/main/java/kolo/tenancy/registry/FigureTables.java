package kolo.tenancy.registry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
    private static final Duration QUIET = Duration.ofHours(6);
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
        return RECOUNT;
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

    /// A network in which nothing happens is counted seldom; a deed calls back by [Figures#RECOUNT].
    @Override
    @Transactional
    public Duration attend() {
        return count() ? every() : QUIET;
    }

    @Override
    @Transactional
    public void refresh() {
        count();
    }

    /// @return whether a figure is another than before
    private boolean count() {
        var tenant = CurrentTenant.required();
        var before = of(tenant);
        List<NetworkFigure> all = figures.orderedStream().toList();
        var values = all.stream().map(NetworkFigure::count).toArray(Long[]::new);
        jdbc.sql(
                """
                insert into tenancy.figure (tenant_id, name, value, refreshed_at)
                select ?, f.name, f.value, ? from unnest(?, ?) as f (name, value)
                on conflict (tenant_id, name) do update set value = excluded.value, refreshed_at = excluded.refreshed_at
                """)
                .params(tenant.value(), Timestamp.from(clock.instant()),
                        all.stream().map(NetworkFigure::name).toArray(String[]::new), values)
                .update();
        return IntStream.range(0, values.length).anyMatch(each -> {
            var known = before.get(all.get(each).name());
            return known == null || known.value() != values[each];
        });
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
