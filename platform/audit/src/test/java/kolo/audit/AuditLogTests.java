package kolo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.AuditTestApplication;
import kolo.audit.AuditTrail.Change;
import kolo.audit.AuditTrail.Query;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.DataSubject;
import kolo.tenancy.PersonalDataEraser;
import kolo.tenancy.RetentionRule;
import kolo.tenancy.TenantId;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.TestDatabase;

@SpringBootTest(classes = AuditTestApplication.class)
@FreshDatabase
@ClockAt("2026-03-01T09:00:00Z")
class AuditLogTests {

    private static final Actor ADMINISTRATOR = Actor.of(new AccountId(Ids.next()), "Mira", Set.of(Role.ADMINISTRATOR),
            Authority.NONE);

    @Autowired
    AuditLog log;
    @Autowired
    AuditTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    MutableClock clock;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    TestDatabase database;
    @Autowired
    RetentionRule namesInTheTrailKept;
    @Autowired
    PersonalDataEraser peopleInTheTrailErased;
    @MockitoBean
    Actors actors;

    private TenantId network;
    private TenantId other;

    @BeforeEach
    void two_networks() {
        network = network();
        other = network();
        actsAs(ADMINISTRATOR);
    }

    private void actsAs(Actor actor) {
        org.mockito.Mockito.when(actors.current()).thenReturn(actor);
    }

    private TenantId network() {
        var id = Ids.next();
        JdbcClient.create(database.superuser())
                .sql("""
                     insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                       member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                     values (?, 'NETWORK', ?, 'Net', 'Net', 'ACTIVE', '{en}', 'Europe/Belgrade', 'RS', 'ORGANISATIONS',
                       '{}', '#000000', '#000000', '#000000', 'source', '2026-01-01T00:00:00Z')
                     """)
                .params(id, "net-" + id.toString().substring(24))
                .update();
        return new TenantId(id);
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void record(TenantId tenant, String action, UUID subject, Map<String, ?> before, Map<String, ?> after) {
        in(tenant, () -> {
            log.record(action, "member", subject, before, after);
            return true;
        });
    }

    @Test
    void an_entry_tells_who_did_what_when_and_what_changed() {
        var member = Ids.next();
        record(network, "membership.audit.renamed", member, Map.of("name", "Old", "town", "Niš"),
                Map.of("name", "New", "town", "Niš", "sectors", List.of("ICT", "wood")));

        var page = in(network, () -> trail.find(Query.all(1, 10)));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo("2026-03-01T09:00:00Z");
            assertThat(entry.actorName()).isEqualTo("Mira");
            assertThat(entry.actorId()).contains(ADMINISTRATOR.accountId());
            assertThat(entry.subjectId()).contains(member);
            assertThat(entry.changes()).containsExactly(new Change("name", "Old", "New"),
                    new Change("sectors", null, "ICT, wood"));
        });
    }

    @Test
    void secrets_are_recorded_as_changed_without_their_content() {
        record(network, "identity.audit.password", Ids.next(), Map.of("passwordHash", "old", "token", "a\0b"),
                Map.of("passwordHash", "new", "token", "c"));
        var entry = in(network, () -> trail.find(Query.all(1, 10))).entries().getFirst();
        assertThat(entry.changes()).allSatisfy(change -> assertThat(change.after()).isEqualTo("•••"));
    }

    @Test
    void hostile_and_enormous_values_are_kept_as_text_within_bounds() {
        kolotest.Samples.hostileTexts()
                .forEach((name, text) -> record(network, "x.audit.y", Ids.next(), Map.of(), Map.of("value", text)));
        assertThat(in(network, () -> trail.find(Query.all(1, 200))).entries())
                .hasSize(kolotest.Samples.hostileTexts().size());
    }

    @Test
    void what_is_rolled_back_was_never_done() {
        CurrentTenant.run(network, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.record("x.audit.y", "member", null, Map.of(), Map.of());
            status.setRollbackOnly();
        }));
        assertThat(in(network, () -> trail.find(Query.all(1, 10))).entries()).isEmpty();
    }

    @Test
    void nothing_can_be_recorded_outside_the_transaction_in_which_it_is_done() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> CurrentTenant.run(network,
                        () -> log.record("x.audit.y", "member", null, Map.of(), Map.of())));
    }

    @Test
    void another_network_sees_nothing_of_it() {
        record(network, "x.audit.y", Ids.next(), Map.of(), Map.of("canary", "TENANT-A"));
        assertThat(in(other, () -> trail.find(Query.all(1, 10))).entries()).isEmpty();
        assertThat(in(other, () -> trail.actions())).isEmpty();
    }

    @Test
    void only_who_may_read_the_log_reads_it() {
        actsAs(Actor.of(new AccountId(Ids.next()), "Ed", Set.of(Role.EDITOR), Authority.NONE));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> in(network, () -> trail.find(Query.all(1, 10))));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> in(network, () -> trail.actions()));
    }

    @Test
    void entries_are_filtered_and_paged_newest_first() {
        var member = Ids.next();
        for (int i = 0; i < 5; i++) {
            clock.advance(java.time.Duration.ofMinutes(1));
            record(network, i % 2 == 0 ? "a.audit.even" : "a.audit.odd", i == 4 ? member : Ids.next(), Map.of(),
                    Map.of("i", i));
        }
        assertThat(in(network, () -> trail.find(Query.all(2, 2))).entries())
                .extracting(entry -> entry.changes().getFirst().after())
                .containsExactly("2", "1");
        assertThat(in(network, () -> trail.find(Query.all(1, 10).withAction("a.audit.odd"))).total()).isEqualTo(2);
        assertThat(in(network, () -> trail.find(Query.all(1, 10).about("member", member))).total()).isEqualTo(1);
        assertThat(in(network, () -> trail.find(Query.all(1, 10).by(new AccountId(Ids.next())))).total()).isZero();
        assertThat(in(network, () -> trail.actions())).containsExactly("a.audit.even", "a.audit.odd");
        var late = new Query(java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(),
                java.util.Optional.empty(), java.util.Optional.of(clock.instant()),
                java.util.Optional.of(clock.instant().plusSeconds(1)), 1, 10);
        assertThat(in(network, () -> trail.find(late)).total()).isEqualTo(1);
    }

    @Test
    void what_is_told_twice_is_recorded_once() {
        var told = new AuditLog.Told(Ids.next(), clock.instant(), null, "", "x.audit.y", "network", null, Map.of(),
                Map.of());
        for (int i = 0; i < 2; i++) {
            in(network, () -> {
                log.recordOnce(told);
                return true;
            });
        }
        assertThat(in(network, () -> trail.find(Query.all(1, 10))).total()).isEqualTo(1);
    }

    @Test
    void the_application_can_neither_change_nor_delete_what_was_recorded() {
        record(network, "x.audit.y", Ids.next(), Map.of(), Map.of());
        for (var statement : List.of("update audit.entry set action = 'x.audit.z'", "delete from audit.entry",
                "truncate audit.entry")) {
            assertThatThrownBy(() -> in(network, () -> jdbc.sql(statement).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void an_entry_may_only_lose_personal_data() {
        record(network, "x.audit.y", Ids.next(), Map.of("email", "ana@example.org"), Map.of("size", 3));
        for (var statement : List.of("update audit.entry set actor_name = 'Eve'",
                "update audit.entry set before = '{\"email\": \"eve@example.org\"}'",
                "update audit.entry set before = '{}'", "update audit.entry set after = after || '{\"x\": \"…\"}'")) {
            assertThatThrownBy(() -> in(network, () -> jdbc.sql(statement).update())).as(statement)
                    .hasStackTraceContaining("may only lose personal data");
        }
    }

    @Test
    void after_its_time_a_name_is_struck_out_and_what_was_done_stays() {
        record(network, "x.audit.old", Ids.next(), Map.of("email", "ana@example.org", "size", 2), Map.of("size", 3));
        clock.advance(Duration.ofDays(400));
        record(network, "x.audit.new", Ids.next(), Map.of(), Map.of("email", "bo@example.org"));
        var year = clock.instant().minus(Duration.ofDays(365));
        assertThat(in(network, () -> namesInTheTrailKept.end(year))).isEqualTo(1);
        assertThat(in(network, () -> namesInTheTrailKept.end(year))).isZero();
        var entries = in(network, () -> trail.find(Query.all(1, 10))).entries();
        assertThat(entries.getFirst().changes()).containsExactly(new Change("email", null, "bo@example.org"));
        assertThat(entries.getFirst().actorName()).isEqualTo("Mira");
        assertThat(entries.getLast().changes()).containsExactly(new Change("email", "…", null),
                new Change("size", "2", "3"));
        assertThat(entries.getLast().actorName()).isEqualTo("—");
    }

    @Test
    void who_asks_for_it_is_struck_out_of_what_was_done_to_them_in_this_network_only() {
        var ana = Ids.next();
        for (var tenant : List.of(network, other)) {
            record(tenant, "x.audit.y", ana, Map.of("name", "Ana"), Map.of("name", "Anna", "email", "ANA@example.org"));
            record(tenant, "x.audit.y", Ids.next(), Map.of("name", "Ana"), Map.of());
        }
        var person = new DataSubject(ana, "ana@example.org", "Anna");
        assertThat(in(network, () -> peopleInTheTrailErased.found(person))).isEqualTo(1);
        assertThat(in(network, () -> peopleInTheTrailErased.erase(person))).isEqualTo(1);
        assertThat(in(network, () -> peopleInTheTrailErased.found(person))).isZero();
        assertThat(in(network, () -> trail.find(Query.all(1, 10))).entries().toString())
                .doesNotContain("Anna", "ANA@")
                .contains("Mira", "Ana");
        assertThat(in(other, () -> trail.find(Query.all(1, 10))).entries().toString()).contains("Anna", "ANA@");
    }

    @Test
    void who_has_a_longer_address_stays_in_the_trail() {
        for (var email : List.of("ivana@example.org", "ana@example.org.rs", "x.ana@example.org",
                "Ana <ana@example.org>",
                "first line\nana@example.org.")) {
            record(network, "x.audit.y", Ids.next(), Map.of("email", email), Map.of());
        }
        var person = new DataSubject(null, "ana@example.org", "");
        assertThat(in(network, () -> peopleInTheTrailErased.found(person))).isEqualTo(2);
        assertThat(in(network, () -> peopleInTheTrailErased.erase(person))).isEqualTo(2);
        assertThat(in(network, () -> trail.find(Query.all(1, 10))).entries().toString())
                .contains("ivana@example.org", "ana@example.org.rs", "x.ana@example.org")
                .doesNotContain("<ana@", "first line");
    }
}
