package kolo.moving;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.KoloApplication;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.GlobalWork;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.tenancy.RecurringWork;
import kolo.tenancy.TenantId;
import kolo.tenancy.TenantJob;
import kolotest.MutableClock;
import kolotest.TestDatabase;

/// A second deployment: an empty, migrated database, a folder of its own, and a clock that a test moves.
final class OtherDeployment implements AutoCloseable {
    final TestDatabase database = TestDatabase.fresh();
    final MutableClock clock = MutableClock.at("2026-11-22T12:00:00Z");
    final Path files;
    private final ConfigurableApplicationContext context;

    OtherDeployment(Path folder) {
        this.files = folder.resolve("files");
        var app = database.appLogin();
        this.context = new SpringApplicationBuilder(KoloApplication.class)
                .initializers(starting -> {
                    starting.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("other", Map.of("spring.datasource.url", app.url(),
                                    "spring.datasource.username", app.user(), "spring.datasource.password",
                                    app.password(), "spring.datasource.hikari.maximum-pool-size", "4",
                                    "db-scheduler.enabled", "false", "server.port", "0", "management.server.port",
                                    "-1",
                                    "kolo.files.folder", files.toString())));
                    ((GenericApplicationContext) starting).registerBean("movedClock", MutableClock.class, () -> clock,
                            definition -> definition.setPrimary(true));
                })
                .run();
        Objects.requireNonNull(context.getBean(Clock.class));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// The job that is found by this name.
    TenantJob job(String name) {
        return named(TenantJob.class, TenantJob::name, name);
    }

    /// The platform's work of this name.
    GlobalWork work(String name) {
        return named(GlobalWork.class, GlobalWork::name, name);
    }

    /// The work in each network of this name.
    RecurringWork recurring(String name) {
        return named(RecurringWork.class, RecurringWork::name, name);
    }

    private <T> T named(Class<T> type, Function<T, String> nameOf, String name) {
        return context.getBeansOfType(type)
                .values()
                .stream()
                .filter(bean -> nameOf.apply(bean).equals(name))
                .findFirst()
                .orElseThrow();
    }

    Stream<Network> networks() {
        return Objects.requireNonNull(bean(TransactionTemplate.class)
                .execute(status -> bean(Networks.class).all())).stream();
    }

    JdbcClient superuser() {
        return JdbcClient.create(database.superuser());
    }

    <T> T in(TenantId network, Supplier<T> work) {
        return CurrentTenant.call(network, () -> bean(Actors.class).call(Actor.system(),
                () -> Objects.requireNonNull(bean(TransactionTemplate.class).execute(status -> work.get()))));
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
