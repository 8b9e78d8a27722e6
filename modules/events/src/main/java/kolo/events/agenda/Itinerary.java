package kolo.events.agenda;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.editions.EditionRows;

/// Reads itineraries.
@Component
@Transactional(readOnly = true)
public class Itinerary {
    private final JdbcClient jdbc;

    Itinerary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The stops of one edition, in the order of time.
    public List<StopView> of(EditionId id) {
        return jdbc
                .sql("""
                     select id, title, place, city, country, about, starts_on, starts_time, starts_at, ends_on, ends_time, ends_at,
                       zone, case when starts_time is null then 'DAY' else 'TIME' end as precision
                     from events.stop where edition_id = :edition order by starts_at, id""")
                .param("edition", id.value())
                .query((row, count) -> new StopView(row.getString("id"), row.getString("title"),
                        row.getString("place"), row.getString("city"), row.getString("country"),
                        EditionRows.when(row), row.getString("about")))
                .list();
    }
}
