package kolo.tenancy.gate;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.LimitKind;
import kolo.tenancy.LimitUse;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;

/// Writes down once a minute what this node counted of each network's requests, so that pages of any node can tell of
/// all of them. Each node does it for itself, which is why it is no job: a job runs on one of them.
@Component
class RequestUse implements LimitUse, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RequestUse.class);
    private static final int DAYS_KEPT = 35;
    private final Doors doors;
    private final Networks networks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;
    private @Nullable Future<?> rounds;
    private ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(RequestUse::thread);

    RequestUse(Doors doors, Networks networks, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.doors = doors;
        this.networks = networks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "request-use");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void start() {
        if (minutes.isShutdown()) {
            minutes = Executors.newSingleThreadScheduledExecutor(RequestUse::thread);
        }
        rounds = minutes.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.MINUTES);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        minutes.shutdownNow();
        write();
    }

    @Override
    public boolean isRunning() {
        return running && rounds != null && !rounds.isDone();
    }

    /// Writes what was counted since the last time; what cannot be written is forgotten, since it only informs.
    void write() {
        for (var door : doors.all()) {
            var counted = door.meter().take();
            if (!counted.nothing() && door.network().status() == NetworkStatus.ACTIVE) {
                try {
                    CurrentTenant.run(door.network().id(),
                            () -> transaction.executeWithoutResult(status -> add(door.network(), counted)));
                } catch (RuntimeException problem) {
                    LOG.warn("What network {} used was not written down: {}", door.network().slug(),
                            problem.toString());
                }
            }
        }
    }

    private void add(Network network, RequestMeter.Counted counted) {
        jdbc.sql("""
                 with past as (delete from tenancy.request_use where tenant_id = ? and day < ?)
                 insert into tenancy.request_use (tenant_id, day, busiest_second, turned_away) values (?, ?, ?, ?)
                 on conflict (tenant_id, day) do update
                    set busiest_second = greatest(request_use.busiest_second, excluded.busiest_second),
                        turned_away = request_use.turned_away + excluded.turned_away
                  where excluded.busiest_second > request_use.busiest_second or excluded.turned_away > 0
                 """)
                .params(network.id().value(), Date.valueOf(today(network).toLocalDate().minusDays(DAYS_KEPT)),
                        network.id().value(), today(network), counted.busiest(), counted.turnedAway())
                .update();
    }

    private Date today(Network network) {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), network.zone()));
    }

    @Override
    public LimitKind kind() {
        return LimitKind.REQUESTS;
    }

    @Override
    public long used() {
        return today("select busiest_second from tenancy.request_use where tenant_id = ? and day = ?");
    }

    @Override
    public long waiting() {
        return today("select turned_away from tenancy.request_use where tenant_id = ? and day = ?");
    }

    private long today(String query) {
        return jdbc.sql(query)
                .params(CurrentTenant.required().value(), today(networks.current()))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
