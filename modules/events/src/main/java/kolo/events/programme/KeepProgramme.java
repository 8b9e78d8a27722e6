package kolo.events.programme;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.SessionId;
import kolo.events.editions.EventChronicle;
import kolo.events.editions.LocalTexts;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// Writes programmes: tracks, rooms, sessions and speakers.
@Component
public class KeepProgramme {
    /// The most sessions that a programme has.
    public static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Events events;
    private final EventChronicle chronicle;
    private final Actors actors;

    KeepProgramme(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Events events, EventChronicle chronicle,
            Actors actors) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.events = events;
        this.chronicle = chronicle;
        this.actors = actors;
    }

    /// Writes the names of tracks and rooms in their order. One that sessions use cannot go.
    @Transactional
    public void outline(EditionId id, List<String> tracks, List<String> rooms) {
        edition(id);
        names(id, "track", tracks, TRACKS);
        names(id, "room", rooms, ROOMS);
        chronicle.record("programme-edited", "edition", id.value(), Map.of(),
                Map.of("tracks", tracks.size(), "rooms", rooms.size()));
    }

    private record Sql(String put, String drop, String used) {}

    private static final Sql TRACKS = new Sql(
            """
            insert into events.track (tenant_id, id, edition_id, rank, name) values (:tenant, :id, :edition, :rank, :name)
            on conflict (tenant_id, edition_id, name) do update set rank = excluded.rank""",
            "delete from events.track where edition_id = :edition and not name = any(:names)",
            """
            select t.name from events.track t where t.edition_id = :edition and not t.name = any(:names)
              and exists (select 1 from events.session s where s.tenant_id = t.tenant_id and s.track_id = t.id) limit 1""");
    private static final Sql ROOMS = new Sql(
            """
            insert into events.room (tenant_id, id, edition_id, rank, name) values (:tenant, :id, :edition, :rank, :name)
            on conflict (tenant_id, edition_id, name) do update set rank = excluded.rank""",
            "delete from events.room where edition_id = :edition and not name = any(:names)",
            """
            select t.name from events.room t where t.edition_id = :edition and not t.name = any(:names)
              and exists (select 1 from events.session s where s.tenant_id = t.tenant_id and s.room_id = t.id) limit 1""");

    private void names(EditionId id, String kind, List<String> names, Sql sql) {
        var kept = names.toArray(String[]::new);
        jdbc.sql(sql.used())
                .param("edition", id.value())
                .param("names", kept)
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw Invalid.field(kind + "s", "events.problem.name-used", name);
                });
        jdbc.sql(sql.drop()).param("edition", id.value()).param("names", kept).update();
        int rank = 0;
        for (var name : names) {
            put(sql, id, name, rank++);
        }
    }

    private void put(Sql sql, EditionId id, String name, int rank) {
        jdbc.sql(sql.put())
                .param("tenant", CurrentTenant.required().value())
                .param("id", Ids.next())
                .param("edition", id.value())
                .param("rank", rank)
                .param("name", name)
                .update();
    }

    /// Adds sessions, with the tracks, rooms and speakers that they name.
    ///
    /// @return the ids, in the order of the sessions
    @Transactional
    public List<SessionId> add(EditionId id, List<SessionDetails> sessions) {
        var edition = edition(id);
        int there = jdbc.sql("select count(*) from events.session where edition_id = :edition")
                .param("edition", id.value())
                .query(Integer.class)
                .single();
        if (there + sessions.size() > MOST) {
            throw new Invalid("events.problem.too-many-sessions", MOST);
        }
        sessions.forEach(session -> check(edition, session));
        var known = new Known(id);
        var ids = sessions.stream().map(session -> new SessionId(Ids.next())).toList();
        insert(id, ids, sessions, known);
        chronicle.record("programme-edited", "edition", id.value(), Map.of(), Map.of("sessions", sessions.size()));
        return ids;
    }

    /// Changes one session.
    ///
    /// @param version the one that the editor saw
    @Transactional
    public void edit(EditionId id, SessionId session, int version, SessionDetails details) {
        var edition = edition(id);
        check(edition, details);
        var known = new Known(id);
        int changed = jdbc.sql(UPDATE)
                .params(parameters(id, session, details, known))
                .param("version", version)
                .update();
        if (changed == 0) {
            throw exists(id, session) ? new Conflict("events.problem.changed-meanwhile") : new NotFound();
        }
        jdbc.sql("delete from events.contribution where session_id = :session")
                .param("session", session.value())
                .update();
        batch.batchUpdate(CONTRIBUTE, speakers(session, details, known).toArray(SqlParameterSource[]::new));
        forgetSilent(id);
        chronicle.record("programme-edited", "edition", id.value(), Map.of(), Map.of("session", name(details)));
    }

    /// Takes a session out.
    @Transactional
    public void remove(EditionId id, SessionId session) {
        edition(id);
        if (!exists(id, session)) {
            throw new NotFound();
        }
        jdbc.sql("delete from events.session where id = :id").param("id", session.value()).update();
        forgetSilent(id);
        chronicle.record("programme-edited", "edition", id.value(), Map.of("session", session.toString()), Map.of());
    }

    /// Who speaks nowhere any more is no speaker.
    private void forgetSilent(EditionId id) {
        jdbc.sql("""
                 delete from events.speaker p where p.edition_id = :edition and not exists (select 1
                   from events.contribution c where c.tenant_id = p.tenant_id and c.speaker_id = p.id)""")
                .param("edition", id.value())
                .update();
    }

    private boolean exists(EditionId id, SessionId session) {
        return jdbc.sql("select count(*) from events.session where id = :id and edition_id = :edition")
                .param("id", session.value())
                .param("edition", id.value())
                .query(Integer.class)
                .single() > 0;
    }

    private EditionSummary edition(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        return events.find(id).orElseThrow(NotFound::new);
    }

    private static void check(EditionSummary edition, SessionDetails session) {
        if (!session.end().toInstant().isAfter(session.start().toInstant())) {
            throw Invalid.field("endsTime", "events.problem.session-ends-before", name(session));
        }
        var when = edition.when();
        if (session.start().toInstant().isBefore(when.startsOn().atStartOfDay(when.zone()).toInstant())
                || session.end()
                        .toInstant()
                        .isAfter(when.endsOn().plusDays(1).atStartOfDay(when.zone()).toInstant())) {
            throw Invalid.field("startsDate", "events.problem.session-outside", name(session));
        }
    }

    private static String name(SessionDetails session) {
        return session.titles().in("en").map(written -> written.text()).orElse("…");
    }

    private static final String INSERT = """
                                         insert into events.session (tenant_id, id, version, edition_id, track_id, room_id, kind, titles,
                                           descriptions, starts_on, starts_time, starts_at, ends_on, ends_time, ends_at, sequence, changed_at)
                                         values (:tenant, :id, 0, :edition, :track, :room, :kind, :titles::jsonb, :descriptions::jsonb,
                                           :startsOn, :startsTime, :startsAt, :endsOn, :endsTime, :endsAt, 0, :now)""";
    private static final String UPDATE = """
                                         update events.session set version = version + 1, track_id = :track::uuid, room_id = :room::uuid, kind = :kind,
                                           titles = :titles::jsonb, descriptions = :descriptions::jsonb,
                                           sequence = sequence + case when starts_at = :startsAt and ends_at = :endsAt
                                             and room_id is not distinct from :room::uuid then 0 else 1 end,
                                           starts_on = :startsOn, starts_time = :startsTime, starts_at = :startsAt,
                                           ends_on = :endsOn, ends_time = :endsTime, ends_at = :endsAt, changed_at = :now
                                         where id = :id and edition_id = :edition and version = :version
                                           and tenant_id = :tenant""";

    private void insert(EditionId id, List<SessionId> ids, List<SessionDetails> sessions, Known known) {
        var rows = new ArrayList<SqlParameterSource>();
        var speakers = new ArrayList<SqlParameterSource>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new MapSqlParameterSource(parameters(id, ids.get(i), sessions.get(i), known)));
            speakers.addAll(speakers(ids.get(i), sessions.get(i), known));
        }
        batch.batchUpdate(INSERT, rows.toArray(SqlParameterSource[]::new));
        batch.batchUpdate(CONTRIBUTE, speakers.toArray(SqlParameterSource[]::new));
    }

    private Map<String, @Nullable Object> parameters(EditionId id, SessionId session, SessionDetails details,
            Known known) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("tenant", CurrentTenant.required().value());
        all.put("id", session.value());
        all.put("edition", id.value());
        all.put("track", known.track(details.track()));
        all.put("room", known.room(details.room()));
        all.put("kind", details.kind().name());
        all.put("titles", LocalTexts.write(details.titles()));
        all.put("descriptions", LocalTexts.write(details.descriptions()));
        all.put("startsOn", details.start().toLocalDate());
        all.put("startsTime", details.start().toLocalTime());
        all.put("startsAt", details.start().toInstant().atOffset(ZoneOffset.UTC));
        all.put("endsOn", details.end().toLocalDate());
        all.put("endsTime", details.end().toLocalTime());
        all.put("endsAt", details.end().toInstant().atOffset(ZoneOffset.UTC));
        all.put("now", chronicle.now().atOffset(ZoneOffset.UTC));
        return all;
    }

    private static final String CONTRIBUTE = """
                                             insert into events.contribution (tenant_id, session_id, speaker_id, rank)
                                             values (:tenant, :session, :speaker, :rank) on conflict do nothing""";

    private static List<SqlParameterSource> speakers(SessionId session, SessionDetails details, Known known) {
        var all = new ArrayList<SqlParameterSource>();
        for (var speaker : details.speakers().stream().distinct().toList()) {
            all.add(new MapSqlParameterSource().addValue("tenant", CurrentTenant.required().value())
                    .addValue("session", session.value())
                    .addValue("speaker", known.speaker(speaker))
                    .addValue("rank", all.size()));
        }
        return all;
    }

    /// The tracks, rooms and speakers of an edition by name, read once and added to on the way.
    private final class Known {
        private final EditionId edition;
        private final Map<String, UUID> tracks;
        private final Map<String, UUID> rooms;
        private final Map<SessionDetails.Speaker, UUID> speakers = new HashMap<>();

        Known(EditionId edition) {
            this.edition = edition;
            this.tracks = read("select id, name from events.track where edition_id = :edition");
            this.rooms = read("select id, name from events.room where edition_id = :edition");
            jdbc.sql("select id, name, organisation, role from events.speaker where edition_id = :edition")
                    .param("edition", edition.value())
                    .query(row -> {
                        speakers.put(new SessionDetails.Speaker(row.getString("name"), row.getString("organisation"),
                                row.getString("role")), row.getObject("id", UUID.class));
                    });
        }

        private Map<String, UUID> read(String sql) {
            var all = new HashMap<String, UUID>();
            jdbc.sql(sql).param("edition", edition.value()).query(row -> {
                all.put(row.getString("name"), row.getObject("id", UUID.class));
            });
            return all;
        }

        @Nullable
        UUID track(@Nullable String name) {
            return name == null
                    ? null
                    : named(tracks, TRACKS, name, "select id, name from events.track where edition_id = :edition");
        }

        @Nullable
        UUID room(@Nullable String name) {
            return name == null
                    ? null
                    : named(rooms, ROOMS, name, "select id, name from events.room where edition_id = :edition");
        }

        private @Nullable UUID named(Map<String, UUID> known, Sql sql, String name, String read) {
            if (!known.containsKey(name)) {
                put(sql, edition, name, Math.min(known.size(), 1000));
                known.putAll(read(read));
            }
            return known.get(name);
        }

        UUID speaker(SessionDetails.Speaker speaker) {
            return speakers.computeIfAbsent(speaker, one -> {
                var id = Ids.next();
                jdbc.sql("""
                         insert into events.speaker (tenant_id, id, edition_id, name, organisation, role)
                         values (:tenant, :id, :edition, :name, :organisation, :role)""")
                        .param("tenant", CurrentTenant.required().value())
                        .param("id", id)
                        .param("edition", edition.value())
                        .param("name", one.name())
                        .param("organisation", one.organisation())
                        .param("role", one.role())
                        .update();
                return id;
            });
        }
    }
}
