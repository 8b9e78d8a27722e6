package kolo.tenancy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.TenancyTestApplication;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Domains;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NamePeriod;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;
import kolo.tenancy.TenantId;
import kolo.tenancy.TwoNetworks;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;

@SpringBootTest(classes = TenancyTestApplication.class)
@FreshDatabase
@ClockAt("2026-11-22T08:00:00Z")
@Import(RegistryTests.FakeDns.class)
class RegistryTests {
    private static final ConcurrentHashMap<String, List<String>> DNS = new ConcurrentHashMap<>();

    @TestConfiguration
    static class FakeDns {
        @Bean
        @Primary
        DomainProof fakeDns() {
            return name -> DNS.getOrDefault(name, List.of());
        }
    }

    @Autowired
    Networks networks;
    @Autowired
    NetworkRegistry registry;
    @Autowired
    NetworkTexts texts;
    @Autowired
    Settings settings;
    @Autowired
    Domains domains;
    @Autowired
    ContentVersion content;
    @Autowired
    MutableClock clock;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    kolotest.TestDatabase database;
    private TwoNetworks two;

    @BeforeEach
    void enter() {
        JdbcClient.create(database.superuser()).sql("truncate tenancy.tenant cascade").update();
        two = TwoNetworks.enter(registry, transactions);
    }

    private <T> T inAmber(Supplier<T> work) {
        return CurrentTenant.call(two.amber().id(),
                () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void change(Runnable work) {
        inAmber(() -> {
            work.run();
            return true;
        });
    }

    @Test
    void a_host_name_finds_its_network_in_any_letter_case() {
        assertThat(networks.byHost("Amber.LOCALHOST")).get().extracting("slug").isEqualTo("amber");
        assertThat(networks.byHost("localhost")).isEmpty();
        assertThat(networks.platform().platform()).isTrue();
        assertThat(networks.byHost("localhost")).get().extracting("slug").isEqualTo("platform");
        assertThat(networks.byHost("unknown.localhost")).isEmpty();
        assertThat(networks.byHost("platform.localhost")).isEmpty();
        assertThat(networks.byHost("x.amber.localhost")).isEmpty();
    }

    @Test
    void a_slug_is_given_once() {
        assertThatThrownBy(() -> TwoNetworks.enter(registry, transactions)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_suspended_network_and_a_closed_one_still_have_a_host() {
        change(() -> registry.changeStatus(two.amber().id(), NetworkStatus.SUSPENDED));
        assertThat(networks.byHost("amber.localhost")).get().extracting("status").isEqualTo(NetworkStatus.SUSPENDED);

        var now = Instant.parse("2026-11-22T08:00:00Z");
        change(() -> registry.close(two.amber().id(), now, now.plus(Duration.ofDays(30))));
        assertThat(networks.byHost("amber.localhost")).get().extracting("status").isEqualTo(NetworkStatus.CLOSED);
    }

    @Test
    void a_closed_network_is_opened_again_until_its_purge_begins_and_leaves_the_registry_only_by_it() {
        var amber = two.amber().id();
        var now = Instant.parse("2026-11-22T08:00:00Z");
        change(() -> registry.close(amber, now, now.plus(Duration.ofDays(30))));
        assertThatThrownBy(() -> change(() -> registry.close(amber, now, now))).isInstanceOf(Conflict.class);
        assertThat(inAmber(() -> registry.closing(amber))).get()
                .isEqualTo(new NetworkRegistry.Closing(now, now.plus(Duration.ofDays(30)), false));
        change(() -> registry.reopen(amber));
        assertThat(networks.get(amber).status()).isEqualTo(NetworkStatus.ACTIVE);
        assertThat(inAmber(() -> registry.closing(amber))).isEmpty();
        assertThatThrownBy(() -> change(() -> registry.reopen(amber))).isInstanceOf(Conflict.class);

        change(() -> registry.close(amber, now, now.plus(Duration.ofDays(30))));
        assertThatThrownBy(() -> change(() -> remove(amber))).hasStackTraceContaining("only by its purge");
        change(() -> jdbc.sql("update tenancy.tenant set purge_began_at = now() where id = ?")
                .param(amber.value())
                .update());
        assertThatThrownBy(() -> change(() -> registry.reopen(amber))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> change(() -> jdbc.sql("update tenancy.tenant set purge_began_at = null").update()))
                .hasStackTraceContaining("has begun");
    }

    private void remove(TenantId network) {
        jdbc.sql("delete from tenancy.tenant where id = ?").param(network.value()).update();
    }

    @Test
    void a_new_name_keeps_the_old_one_in_the_history() {
        change(() -> registry.rename(two.amber().id(), "Amber and Baltic", "A&B", LocalDate.of(2026, 1, 1), 0));
        change(() -> registry.rename(two.amber().id(), "Amber Road", "AR", LocalDate.of(2027, 1, 1), 1));

        assertThat(networks.get(two.amber().id()).name()).isEqualTo("Amber Road");
        assertThat(inAmber(registry::names)).containsExactly(
                new NamePeriod("Amber and Baltic", "A&B", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                new NamePeriod("Network amber", "amber", null, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void two_people_who_rename_at_once_do_not_overwrite_each_other() {
        change(() -> registry.rename(two.amber().id(), "First", "1", LocalDate.of(2026, 1, 1), 0));

        assertThatThrownBy(() -> change(
                () -> registry.rename(two.amber().id(), "Second", "2", LocalDate.of(2026, 1, 1), 0)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void texts_and_settings_belong_to_their_network_and_raise_its_content_version() {
        change(() -> {
            texts.write(NetworkTexts.Kind.MISSION, "ro", "Misiunea");
            settings.write("a.b", "1");
        });

        assertThat(inAmber(() -> texts.find(NetworkTexts.Kind.MISSION, "en"))).get()
                .extracting("language")
                .isEqualTo("ro");
        assertThat(inAmber(() -> settings.startingWith("a."))).containsEntry("a.b", "1");
        assertThat(networks.get(two.amber().id()).contentVersion()).isEqualTo(2);
        assertThat(CurrentTenant.call(two.birch().id(), () -> texts.all(NetworkTexts.Kind.MISSION))).isEmpty();
        assertThat(networks.get(two.birch().id()).contentVersion()).isZero();
    }

    @Test
    void the_clock_alone_changes_the_content_version_at_each_instant_that_was_named_and_never_back() {
        var now = clock.instant();
        change(() -> {
            content.changesAt(now.plusSeconds(60));
            content.changesAt(now.plusSeconds(60));
            content.changesAt(now.plusSeconds(120));
        });
        var before = version();
        clock.advance(Duration.ofSeconds(59));
        assertThat(version()).isEqualTo(before);
        clock.advance(Duration.ofSeconds(1));
        var first = version();
        assertThat(first).isGreaterThan(before);
        change(content::changed);
        var counted = version();
        assertThat(counted).isGreaterThan(first);
        clock.advance(Duration.ofSeconds(60));
        var second = version();
        assertThat(second).isGreaterThan(counted);

        change(() -> content.changesAt(clock.instant().plusSeconds(60)));
        assertThat(version()).as("what has passed is tidied up without a step back").isEqualTo(second);
        change(() -> content.changesAt(clock.instant().minusSeconds(1)));
        assertThat(version()).as("an instant in the past counts at once").isGreaterThan(second);
        assertThat(networks.get(two.birch().id()).contentVersion()).isZero();
        clock.set("2026-11-22T08:00:00Z");
    }

    private long version() {
        return networks.get(two.amber().id()).contentVersion();
    }

    @Test
    void a_domain_of_its_own_counts_only_after_the_proof() {
        var domain = domains.request(two.amber().id(), "Amber.example");
        assertThat(networks.byHost("amber.example")).isEmpty();

        DNS.put("_kolo.amber.example", List.of("something else"));
        assertThat(domains.prove("amber.example").provenAt()).isEmpty();

        DNS.put("_kolo.amber.example", List.of("other", domain.token()));
        assertThat(domains.prove("amber.example").provenAt()).isPresent();
        assertThat(networks.byHost("amber.example")).get().extracting("slug").isEqualTo("amber");
        assertThat(networks.get(two.amber().id()).host()).isEqualTo("amber.example");

        assertThatThrownBy(() -> domains.request(two.birch().id(), "amber.example")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> domains.request(two.birch().id(), "amber.localhost")).isInstanceOf(Invalid.class);
    }
}
