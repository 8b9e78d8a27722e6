package kolo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.WholeSystem;
import kolotest.Browser;
import kolotest.FreshDatabase;
import kolotest.TestDatabase;

/// What a node remembers of a network gives way to what another node has written.
@WholeSystem
@FreshDatabase(shared = "walls")
class AnotherNodeTests {
    @LocalServerPort
    int port;
    @Autowired
    TestDatabase database;

    @Test
    void a_text_that_another_node_changed_is_on_the_next_page() {
        var visitor = Browser.at(port, "crafts.localhost");
        assertThat(visitor.get("/en").text()).doesNotContain("written by another node");
        anotherNodeWrites("written by another node");
        assertThat(visitor.get("/en").text()).contains("written by another node");
        anotherNodeWrites("written once more");
        assertThat(visitor.get("/en").text()).contains("written once more").doesNotContain("by another node");
    }

    private void anotherNodeWrites(String lead) {
        var superuser = JdbcClient.create(database.superuser());
        superuser.sql("""
                      insert into tenancy.network_text (tenant_id, kind, language, value)
                      select id, 'LEAD', 'en', ? from tenancy.tenant where slug = 'crafts'
                      on conflict (tenant_id, kind, language) do update set value = excluded.value
                      """).param(lead).update();
        superuser.sql("""
                      update tenancy.content_version set version = version + 1
                       where tenant_id = (select id from tenancy.tenant where slug = 'crafts')
                      """).update();
    }
}
