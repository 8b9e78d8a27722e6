package kolo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import kolotest.Catalogue;
import kolotest.TestDatabase;

/// Every table that the migrations make stands behind the walls, and a table that does not is found.
class CatalogueTests {
    /// The few tables that belong to no network. A new entry needs a reason that a reviewer accepts.
    private static final Set<String> WITHOUT_NETWORK = Set.of(
            // the registry is read before a network is known, and holds only what is public
            "tenancy.tenant", "tenancy.domain", "tenancy.content_version", "tenancy.content_boundary",
            // four numbers for each network, read together with it
            "tenancy.network_limit",
            // counts that each network writes for the operator console
            "tenancy.figure",
            // one query over all networks finds those whose turn it is in a recurring work
            "tenancy.round",
            // that a purged network was there, when nothing of it is left
            "tenancy.tombstone",
            // infrastructure: identifiers only, with the tenant inside the payload or the instance name
            "tenancy.event_publication", "tenancy.parked_event", "tenancy.scheduled_tasks",
            // Liquibase's own
            "public.databasechangelog", "public.databasechangeloglock");

    private static TestDatabase database;
    private static JdbcClient superuser;
    private static Catalogue catalogue;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
        superuser = JdbcClient.create(database.superuser());
        catalogue = new Catalogue(database.superuser(), WITHOUT_NETWORK);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void every_table_stands_behind_the_walls() {
        assertThat(catalogue.tables("r")).hasSizeGreaterThan(10);
        assertThat(catalogue.faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                                            nothing but a table        | create table tenancy.x (id uuid primary key)                                   | no column tenant_id
                                            no row security            | alter table tenancy.setting disable row level security                         | has no row level security
                                            row security not forced    | alter table tenancy.setting no force row level security                        | does not force
                                            no policy                  | drop policy tenant on tenancy.setting                                          | has 1 policies instead of 2
                                            a second policy            | create policy more on tenancy.setting to kolo_app using (true)                 | has 3 policies instead of 2
                                            a quiet policy             | alter policy tenant on tenancy.setting using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid) | another policy
                                            a policy for everybody     | alter policy tenant on tenancy.setting to public                               | another policy
                                            a global unique index      | create unique index u on tenancy.setting (name)                                | does not begin with tenant_id
                                            a reference to any network | alter table tenancy.domain add unique (host, proof_token); alter table tenancy.setting add foreign key (name) references tenancy.domain (host) | refers to rows of any network
                                            a view of the superuser    | create view tenancy.v as select * from tenancy.setting                         | view without security_invoker
                                            a materialized view        | create materialized view tenancy.m as select * from tenancy.setting            | materialized view
                                            a function of the owner    | create function tenancy.f() returns int language sql security definer as 'select 1' | owner's rights
                                            ownership of the app       | alter table tenancy.setting owner to kolo_app                                  | does not belong to kolo_owner
                                            truncation by the app      | grant truncate on tenancy.setting to kolo_app                                  | TRUNCATE
                                            a grant to everybody       | grant select on tenancy.setting to public                                      | granted to somebody else
                                            an open partition          | create table tenancy.p (tenant_id uuid not null, id int) partition by list (id); create table tenancy.p1 partition of tenancy.p for values in (1); grant select on tenancy.p1 to kolo_app | partition that kolo_app reaches
                                            """)
    void a_table_with_a_hole_is_found(String hole, String sql, String fault) throws SQLException {
        try (var connection = database.superuser().getConnection()) {
            connection.setAutoCommit(false);
            var own = new SingleConnectionDataSource(connection, true);
            for (var statement : sql.split(";")) {
                JdbcClient.create(own).sql(statement).update();
            }
            var faults = new Catalogue(own, WITHOUT_NETWORK).faults();
            connection.rollback();
            assertThat(faults).as(hole).anyMatch(found -> found.contains(fault));
        }
    }

    @Test
    void a_table_that_was_allowed_and_is_gone_is_found() {
        assertThat(new Catalogue(database.superuser(), Set.of("tenancy.gone")).faults())
                .contains("tenancy.gone is allowed to belong to no network, but does not exist");
        assertThat(superuser.sql("select count(*) from tenancy.tenant").query(Long.class).single()).isZero();
    }
}
