package kolo.events.programme;

import java.time.ZoneOffset;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.editions.EventChronicle;
import kolo.identity.Actors;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// Writes the itinerary of a mission.
@Component
public class KeepItinerary {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Events events;
    private final EventChronicle chronicle;
    private final Actors actors;

    KeepItinerary(JdbcClient jdbc, Events events, EventChronicle chronicle, Actors actors) {
        this.jdbc = jdbc;
        this.events = events;
        this.chronicle = chronicle;
        this.actors = actors;
    }

    /// Adds a stop.
    @Transactional
    public StopId add(EditionId edition, Stop stop) {
        require(edition);
        int there = jdbc.sql("select count(*) from events.stop where edition_id = :edition")
                .param("edition", edition.value())
                .query(Integer.class)
                .single();
        if (there >= MOST) {
            throw new Invalid("events.problem.too-many-stops", MOST);
        }
        var id = new StopId(Ids.next());
        var when = stop.when();
        jdbc.sql(
                """
                insert into events.stop (tenant_id, id, edition_id, title, place, city, country, zone, starts_on, starts_time,
                  starts_at, ends_on, ends_time, ends_at, about)
                values (:tenant, :id, :edition, :title, :place, :city, :country, :zone, :startsOn, :startsTime, :startsAt,
                  :endsOn, :endsTime, :endsAt, :about)""")
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("edition", edition.value())
                .param("title", stop.title())
                .param("place", stop.place())
                .param("city", stop.city())
                .param("country", stop.country())
                .param("zone", when.zone().getId())
                .param("startsOn", when.startsOn())
                .param("startsTime", when.startsTime())
                .param("startsAt", when.startsAt().atOffset(ZoneOffset.UTC))
                .param("endsOn", when.endsOn())
                .param("endsTime", when.endsTime())
                .param("endsAt", when.endsAt().atOffset(ZoneOffset.UTC))
                .param("about", stop.about())
                .update();
        chronicle.record("itinerary-edited", "edition", edition.value(), Map.of(), Map.of("stop", stop.title()));
        return id;
    }

    /// Takes a stop out.
    @Transactional
    public void remove(EditionId edition, StopId stop) {
        require(edition);
        int gone = jdbc.sql("delete from events.stop where id = :id and edition_id = :edition")
                .param("id", stop.value())
                .param("edition", edition.value())
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
        chronicle.record("itinerary-edited", "edition", edition.value(), Map.of("stop", stop.toString()), Map.of());
    }

    private void require(EditionId edition) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        if (events.find(edition).isEmpty()) {
            throw new NotFound();
        }
    }
}
