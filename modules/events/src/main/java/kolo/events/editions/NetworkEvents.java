package kolo.events.editions;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.SessionId;
import kolo.events.SessionSummary;
import kolo.identity.Actors;

/// Answers the other parts from the tables.
@Component
@Transactional(readOnly = true)
class NetworkEvents implements Events {
    private final JdbcClient jdbc;
    private final Actors actors;

    NetworkEvents(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Override
    public Optional<EditionSummary> find(EditionId id) {
        return jdbc.sql("select " + EditionRows.COLUMNS + " from events.edition e where e.id = :id")
                .param("id", id.value())
                .query((row, number) -> EditionRows.summary(row))
                .optional();
    }

    @Override
    public Optional<EditionSummary> visible(EditionId id) {
        var actor = actors.current();
        return jdbc
                .sql("select " + EditionRows.COLUMNS + " from events.edition e where e.id = :id and "
                        + EditionRows.SEEN)
                .param("id", id.value())
                .param("codes", actor.visibleCodes())
                .param("drafts", actor.may(EventsIntent.MANAGE_EVENTS))
                .query((row, number) -> EditionRows.summary(row))
                .optional();
    }

    @Override
    public Map<EditionId, EditionSummary> byIds(Collection<EditionId> ids) {
        var found = new HashMap<EditionId, EditionSummary>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + EditionRows.COLUMNS + " from events.edition e where e.id = any(:ids)")
                    .param("ids", ids.stream().map(EditionId::value).toArray(UUID[]::new))
                    .query((row, number) -> EditionRows.summary(row))
                    .list()
                    .forEach(edition -> found.put(edition.id(), edition));
        }
        return found;
    }

    @Override
    public Optional<String> joinLink(EditionId id) {
        return jdbc.sql("select join_link from events.edition where id = :id and join_link is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<SessionSummary> sessions(EditionId id) {
        return jdbc.sql("""
                        select s.id, s.titles::text as titles, s.starts_at, s.ends_at, e.zone
                        from events.session s join events.edition e on e.tenant_id = s.tenant_id and e.id = s.edition_id
                        where s.edition_id = :id order by s.starts_at, s.id""")
                .param("id", id.value())
                .query((row, number) -> new SessionSummary(new SessionId(row.getObject("id", UUID.class)), id,
                        LocalTexts.read(row.getString("titles")), EditionRows.instant(row, "starts_at"),
                        EditionRows.instant(row, "ends_at"), ZoneId.of(row.getString("zone"))))
                .list();
    }
}
