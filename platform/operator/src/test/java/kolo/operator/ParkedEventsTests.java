package kolo.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.audit.AuditTrail;
import kolo.kernel.Ids;

/// What could not be delivered waits for an operator, who may give it up.
class ParkedEventsTests extends Console {
    @Autowired
    JdbcClient jdbc;
    @Autowired
    AuditTrail trail;

    private UUID park(String payload) {
        var id = Ids.next();
        jdbc.sql(
                """
                insert into tenancy.parked_event (id, listener_id, event_type, serialized_event, publication_date, attempts,
                  parked_at)
                values (?, 'kolo.x.Listener.on', 'kolo.x.Happened', ?, ?, 10, ?)
                """)
                .params(id, payload, OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                        OffsetDateTime.parse("2026-11-22T11:00:00Z"))
                .update();
        return id;
    }

    private List<UUID> parked() {
        return jdbc.sql("select id from tenancy.parked_event").query(UUID.class).list();
    }

    @Test
    void one_is_given_up_for_good_and_the_other_waits_on() {
        var useless = park("{\"useless\":1}");
        var wanted = park("{\"wanted\":1}");
        var browser = console();
        var page = browser.get("/operator/health");
        assertThat(page.text()).contains("useless", "wanted");
        var form = browser.form(page, "form[action$=dropping]:has(input[value='" + useless + "'])");
        assertThat(form.submit().status()).isEqualTo(303);
        assertThat(parked()).containsExactly(wanted);
        assertThat(in(platform.id(),
                () -> trail.find(AuditTrail.Query.all(1, 10).withAction("operator.audit.event-dropped"))).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.changes().toString()).contains("Happened"));
    }
}
