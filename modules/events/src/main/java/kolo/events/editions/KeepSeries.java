package kolo.events.editions;

import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.SeriesId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.Slugs;

/// Creates and edits series.
@Component
public class KeepSeries {
    private final SeriesTable table;
    private final EventChronicle chronicle;
    private final Actors actors;
    private final JdbcClient jdbc;

    KeepSeries(SeriesTable table, EventChronicle chronicle, Actors actors, JdbcClient jdbc) {
        this.table = table;
        this.chronicle = chronicle;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// Creates a series.
    @Transactional
    public SeriesId create(LocalText title, LocalText description, Visibility visibility) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var name = title.in("en").orElseThrow(() -> Invalid.field("title", "events.problem.title")).text();
        var word = Slugs.of(name).isEmpty() ? "series" : Slugs.of(name);
        var free = word;
        for (int i = 2; table.existsBySlug(free); i++) {
            free = word.substring(0, Math.min(word.length(), Slugs.MAX - 5)) + "-" + i;
        }
        var id = new SeriesId(Ids.next());
        table.saveAndFlush(new EventSeries(id.value(), free, title, description, visibility, chronicle.now()));
        chronicle.record("series-created", "series", id.value(), Map.of(), Map.of("title", name));
        return id;
    }

    /// Takes over what the editor decided.
    ///
    /// @param version the one that the editor saw
    @Transactional
    public void edit(SeriesId id, int version, LocalText title, LocalText description, Visibility visibility) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var series = table.findById(id.value()).orElseThrow(NotFound::new);
        if (series.version() != version) {
            throw new Conflict("events.problem.changed-meanwhile");
        }
        var name = title.in("en").orElseThrow(() -> Invalid.field("title", "events.problem.title")).text();
        series.write(title, description, visibility, chronicle.now());
        table.saveAndFlush(series);
        chronicle.record("series-edited", "series", id.value(), Map.of(), Map.of("title", name));
    }

    /// A series that the reader may see.
    @Transactional(readOnly = true)
    public Optional<SeriesView> visible(SeriesId id, Actor reader) {
        return jdbc.sql("""
                        select id, version, slug, titles::text as titles, descriptions::text as descriptions, visibility
                        from events.series where id = :id and visibility = any(:codes)""")
                .param("id", id.value())
                .param("codes", reader.visibleCodes())
                .query((row, number) -> new SeriesView(id, row.getInt("version"), row.getString("slug"),
                        LocalTexts.read(row.getString("titles")), LocalTexts.read(row.getString("descriptions")),
                        Visibility.parse(row.getString("visibility"))))
                .optional();
    }
}
