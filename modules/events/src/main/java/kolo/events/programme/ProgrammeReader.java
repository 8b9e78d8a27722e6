package kolo.events.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.SessionId;
import kolo.events.editions.LocalTexts;
import kolo.web.Paging;

/// Reads a programme, a part of it at a time.
@Component
@Transactional(readOnly = true)
class ProgrammeReader {
    private static final String SESSION = """
                                          select s.id, s.version, s.kind, s.titles::text as titles, s.descriptions::text as descriptions,
                                            s.starts_on, s.starts_time, s.ends_on, s.ends_time, t.name as track, r.name as room
                                          from events.session s
                                          left join events.track t on t.tenant_id = s.tenant_id and t.id = s.track_id
                                          left join events.room r on r.tenant_id = s.tenant_id and r.id = s.room_id
                                          where s.edition_id = :edition""";
    private static final String FILTERED = " and (:day::date is null or s.starts_on = :day::date) and (:track = '' or t.name = :track)";
    private static final String ORDERED = " order by s.starts_at, t.rank nulls last, s.id limit :limit offset :offset";
    private static final String COUNT = """
                                        select count(*) from events.session s
                                        left join events.track t on t.tenant_id = s.tenant_id and t.id = s.track_id
                                        where s.edition_id = :edition""";

    private final JdbcClient jdbc;

    ProgrammeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A part of a programme.
    record Part(List<SessionView> sessions, Paging paging) {}

    Part part(EditionId edition, @Nullable LocalDate day, String track, int page, int size) {
        long total = filtered(COUNT + FILTERED, edition, day, track).query(Long.class).single();
        var paging = new Paging(page, size, total);
        var rows = filtered(SESSION + FILTERED + ORDERED, edition, day, track).param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> row(row))
                .list();
        return new Part(withSpeakers(rows), paging);
    }

    private JdbcClient.StatementSpec filtered(String sql, EditionId edition, @Nullable LocalDate day, String track) {
        return jdbc.sql(sql)
                .param("edition", edition.value())
                .param("day", day == null ? null : day.toString())
                .param("track", track);
    }

    Optional<SessionView> one(EditionId edition, SessionId id) {
        var found = jdbc.sql(SESSION + ONE)
                .param("edition", edition.value())
                .param("id", id.value())
                .query((row, number) -> row(row))
                .list();
        return withSpeakers(found).stream().findFirst();
    }

    private static final String ONE = " and s.id = :id";

    private static SessionView row(ResultSet row) throws SQLException {
        return new SessionView(row.getString("id"), row.getInt("version"), SessionKind.valueOf(row.getString("kind")),
                LocalTexts.read(row.getString("titles")), LocalTexts.read(row.getString("descriptions")),
                row.getObject("starts_on", LocalDate.class), row.getObject("starts_time", LocalTime.class),
                row.getObject("ends_on", LocalDate.class), row.getObject("ends_time", LocalTime.class),
                row.getString("track"), row.getString("room"), List.of());
    }

    private List<SessionView> withSpeakers(List<SessionView> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, List<SessionDetails.Speaker>> speakers = new HashMap<>();
        jdbc.sql(
                """
                select c.session_id, p.name, p.organisation, p.role from events.contribution c
                join events.speaker p on p.tenant_id = c.tenant_id and p.id = c.speaker_id
                where c.session_id = any(:sessions) order by c.rank""")
                .param("sessions", rows.stream().map(row -> UUID.fromString(row.id())).toArray(UUID[]::new))
                .query(row -> {
                    speakers.computeIfAbsent(row.getString("session_id"), id -> new ArrayList<>())
                            .add(new SessionDetails.Speaker(row.getString("name"), row.getString("organisation"),
                                    row.getString("role")));
                });
        return rows.stream()
                .map(row -> new SessionView(row.id(), row.version(), row.kind(), row.titles(), row.descriptions(),
                        row.day(), row.starts(), row.lastDay(), row.ends(), row.track(), row.room(),
                        speakers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /// The days on which there are sessions.
    List<LocalDate> days(EditionId edition) {
        return jdbc.sql("select distinct starts_on from events.session where edition_id = :edition order by starts_on")
                .param("edition", edition.value())
                .query(LocalDate.class)
                .list();
    }

    /// The names of the tracks, in their order.
    List<String> tracks(EditionId edition) {
        return jdbc.sql("select name from events.track where edition_id = :edition order by rank, name")
                .param("edition", edition.value())
                .query(String.class)
                .list();
    }

    /// The names of the rooms, in their order.
    List<String> rooms(EditionId edition) {
        return jdbc.sql("select name from events.room where edition_id = :edition order by rank, name")
                .param("edition", edition.value())
                .query(String.class)
                .list();
    }
}
