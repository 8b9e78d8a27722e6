package kolo.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import kolotest.TestDatabase;

/// During an upgrade nodes of the released version work on this version's schema. What would break them is refused here,
/// unless `accepted.txt` says since which released version nothing uses it, or why it does no harm.
class ExpandAndContractTests {
    private static final Path RELEASED = Path.of("src/test/resources/kolo/upgrade/released.txt");
    private static TestDatabase database;
    private static Schema now;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
        now = Schema.of(database.superuser());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static List<String> lines(String file) {
        try {
            return new ClassPathResource("kolo/upgrade/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String releasedVersion() {
        return lines("released.txt").getFirst().split("\\|", -1)[1];
    }

    /// A break that is accepted, written `break | contract VERSION` or `break | harmless: why`.
    record Accepted(String found, String reason) {
        static Accepted of(String line) {
            var middle = line.lastIndexOf(" | ");
            assertThat(middle).as(line + " has no reason").isPositive();
            return new Accepted(line.substring(0, middle).strip(), line.substring(middle + 3).strip());
        }

        boolean holds(String released) {
            if (reason.startsWith("contract ")) {
                return Arrays.compare(numbers(reason.substring("contract ".length())), numbers(released)) <= 0;
            }
            return reason.matches("harmless: .{20,}");
        }
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static List<String> faults(List<String> breaks, List<String> acceptedLines, String released) {
        var faults = new ArrayList<String>();
        var accepted = acceptedLines.stream().map(Accepted::of).toList();
        breaks.stream()
                .filter(found -> accepted.stream().noneMatch(one -> one.found().equals(found)))
                .forEach(found -> faults.add("breaks version " + released + ": " + found));
        for (var one : accepted) {
            if (!breaks.contains(one.found())) {
                faults.add("accepted, but breaks nothing: " + one.found());
            } else if (!one.holds(released)) {
                faults.add("accepted without a reason that holds: " + one);
            }
        }
        return faults;
    }

    @Test
    void the_released_version_works_on_this_schema() {
        var before = Schema.read(lines("released.txt"));
        assertThat(before.columns()).hasSizeGreaterThan(300);
        assertThat(before.changes()).hasSizeGreaterThan(20);
        assertThat(faults(Contract.breaks(before, now), lines("accepted.txt"), releasedVersion())).isEmpty();
    }

    @Test
    void a_schema_reads_as_it_was_written() {
        assertThat(Schema.read(now.lines())).isEqualTo(now);
        assertThat(Contract.breaks(now, now)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                                            a table dropped           | drop table tenancy.last_day                                               | the table is gone
                                            a column dropped          | alter table tenancy.setting drop column value                             | the column value is gone
                                            a column renamed          | alter table tenancy.setting rename column value to content                | the column value is gone
                                            a table renamed           | alter table tenancy.last_day rename to latest_day                         | the table is gone
                                            another type              | alter table tenancy.setting alter column value type varchar(4000)         | was text and is
                                            not null                  | alter table tenancy.domain alter column proven_at set not null            | may not be null any more
                                            no default any more       | alter table tenancy.tenant alter column version drop default              | has no default any more
                                            a new column to give      | alter table tenancy.setting add column kind text not null                 | must be given
                                            a new check               | alter table tenancy.setting add check (length(value) < 100)               | refuses by a new rule
                                            a check of old and new    | alter table tenancy.setting add column k text, add check (k is not null or value <> 'x') | refuses by a new rule
                                            a new unique key          | create unique index on tenancy.setting (tenant_id, value)                 | refuses by a new rule
                                            a unique key that is gone | alter table tenancy.domain drop constraint domain_pkey                    | the unique key is gone
                                            a new reference           | alter table tenancy.setting add foreign key (name) references tenancy.domain (host) | refuses by a new rule
                                            a right taken             | revoke update on tenancy.setting from kolo_app                            | may not update any more
                                            a trigger                 | create trigger t before insert on tenancy.setting for each row execute function suppress_redundant_updates_trigger() | refuses by a new rule
                                            a right to change a column | revoke update on tenancy.domain from kolo_app; grant update (proven_at) on tenancy.domain to kolo_app | may not update any more
                                            history changed           | update databasechangelog set md5sum = '9:x' where id = 'tenancy-setting'; update databasechangelog set md5sum = '9:x' where id = 'tenancy-tenant' | was released, and is gone or changed
                                            """)
    void a_change_that_breaks_the_version_before_is_refused(String change, String sql, String said)
            throws SQLException {
        assertThat(breaksOf(sql)).as(change).anyMatch(found -> found.contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            create table tenancy.x (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))
                                            alter table tenancy.setting add column k text check (length(k) < 9)
                                            alter table tenancy.setting add column k text not null default ''
                                            alter table tenancy.setting add column k uuid, add unique (tenant_id, k)
                                            alter table tenancy.setting add column k uuid, add foreign key (tenant_id, k) references tenancy.name_period (tenant_id, id)
                                            alter table tenancy.domain alter column proof_token drop not null
                                            create index on tenancy.setting (tenant_id, value)
                                            """)
    void a_change_that_only_adds_is_let_through(String sql) throws SQLException {
        assertThat(breaksOf(sql)).isEmpty();
    }

    @Test
    void what_is_accepted_names_a_version_that_is_out_or_a_reason() {
        var breaks = List.of("a.b: the table is gone");
        assertThat(faults(breaks, List.of(), "0.1.0")).singleElement().asString().startsWith("breaks version 0.1.0");
        assertThat(faults(breaks, List.of("a.b: the table is gone | contract 0.1.0"), "0.1.0")).isEmpty();
        assertThat(faults(breaks, List.of("a.b: the table is gone | contract 0.2.0"), "0.1.0")).isNotEmpty();
        assertThat(faults(breaks, List.of("a.b: the table is gone | harmless: no"), "0.1.0")).isNotEmpty();
        assertThat(faults(List.of(), List.of("a.b: the table is gone | contract 0.1.0"), "0.1.0")).isNotEmpty();
    }

    private static List<String> breaksOf(String sql) throws SQLException {
        try (var connection = database.superuser().getConnection()) {
            connection.setAutoCommit(false);
            var own = new SingleConnectionDataSource(connection, true);
            for (var statement : sql.split(";")) {
                JdbcClient.create(own).sql(statement).update();
            }
            var changed = Schema.of(own);
            connection.rollback();
            return Contract.breaks(now, changed);
        }
    }

    /// At a release: `./mvnw test -pl platform/app -Dtest=ExpandAndContractTests -Dkolo.release=VERSION` writes its schema down.
    @Test
    @EnabledIfSystemProperty(named = "kolo.release", matches = "[0-9].*")
    void the_schema_of_a_release_is_written_down() throws IOException {
        var written = new ArrayList<String>();
        written.add("# The schema of the released version, written by this test at a release. Never changed by hand.");
        written.add("version|" + System.getProperty("kolo.release") + "|" + System.getProperty("kolo.revision", ""));
        written.addAll(now.lines());
        Files.write(RELEASED, written);
    }
}
