package kolo.events.editions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionCancelled;
import kolo.events.EditionChanged;
import kolo.events.EditionId;
import kolo.events.EditionPublished;
import kolo.events.EditionState;
import kolo.events.EventsIntent;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.Slugs;

/// Creates, edits, announces, calls off and removes editions.
@Component
public class KeepEditions {
    private static final String EDITION = "edition";

    private final Editions editions;
    private final Organisers organisers;
    private final MoveSessions sessions;
    private final GuardFiles files;
    private final EventChronicle chronicle;
    private final IndexEdition index;
    private final Actors actors;
    private final JdbcClient jdbc;

    KeepEditions(Editions editions, Organisers organisers, MoveSessions sessions, GuardFiles files,
            EventChronicle chronicle, IndexEdition index, Actors actors,
            JdbcClient jdbc) {
        this.editions = editions;
        this.organisers = organisers;
        this.sessions = sessions;
        this.files = files;
        this.chronicle = chronicle;
        this.index = index;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// An edition with its organisers and the version it was read at, for its editor.
    public record Draft(EditionDetails details, List<Organiser> organisers, int version, String slug,
            EditionState state) {}

    /// Creates a draft.
    ///
    /// @param demonstration whether it is invented to show how events work, and is marked as such for ever
    @Transactional
    public EditionId draft(EditionDetails details, List<Organiser> holders, boolean demonstration) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var id = new EditionId(Ids.next());
        var title = details.titles().in("en").orElseThrow(() -> Invalid.field("title", "events.problem.title")).text();
        var slug = slug(demonstration ? "demonstration " + title : title, details);
        editions.saveAndFlush(new Edition(id.value(), slug, details, demonstration, chronicle.now()));
        organisers.write(id, holders);
        index.write(id, new Draft(details, holders, 0, slug, EditionState.DRAFT));
        chronicle.record("edition-created", EDITION, id.value(), Map.of(), Map.of("title", title));
        return id;
    }

    private String slug(String title, EditionDetails details) {
        var word = Slugs.of(title);
        var year = String.valueOf(details.when().startsOn().getYear());
        var base = word.isEmpty() ? details.kind().code() : word;
        if (!base.contains(year)) {
            base = (base.length() > Slugs.MAX - 5 ? base.substring(0, Slugs.MAX - 5) : base) + "-" + year;
        }
        base = base.replaceAll("-+", "-");
        var free = base;
        for (int i = 2; editions.existsBySlug(free); i++) {
            var tail = "-" + i;
            free = (base.length() + tail.length() > Slugs.MAX ? base.substring(0, Slugs.MAX - tail.length()) : base)
                    .replaceAll("-$", "") + tail;
        }
        return free;
    }

    /// The edition as its editor needs it.
    @Transactional(readOnly = true)
    public Draft read(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        return draft(id, get(id));
    }

    /// Takes over what the editor decided.
    ///
    /// @param version the one that the editor saw
    /// @throws Conflict when somebody else changed it since
    @Transactional
    public void edit(EditionId id, int version, EditionDetails details, List<Organiser> holders) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var edition = get(id);
        if (edition.version() != version) {
            throw new Conflict("events.problem.changed-meanwhile");
        }
        int sequence = edition.sequence();
        var was = edition.when();
        var before = edition.edit(details, chronicle.now());
        editions.saveAndFlush(edition);
        organisers.write(id, holders);
        sessions.follow(id, was, edition.when());
        index(id, edition);
        var after = new HashMap<String, Object>();
        before.keySet().forEach(name -> after.put(name, edition.shown(name)));
        chronicle.record("edition-edited", EDITION, id.value(), before, after);
        if (edition.listed()) {
            changesByTheClock(edition);
            chronicle.publish(new EditionChanged(chronicle.tenant(), chronicle.now(), id));
        }
        if (edition.sequence() > sequence) {
            chronicle.record("edition-moved", EDITION, id.value(), Map.of(), Map.of("sequence", edition.sequence()));
        }
    }

    /// Announces it, or takes back that it was called off.
    @Transactional
    public void publish(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var edition = get(id);
        edition.publish(chronicle.now());
        editions.saveAndFlush(edition);
        changesByTheClock(edition);
        index(id, edition);
        chronicle.record("edition-published", EDITION, id.value(), Map.of(), Map.of("title", edition.title()));
        chronicle.publish(new EditionPublished(chronicle.tenant(), chronicle.now(), id));
    }

    /// When it begins nobody can register any more, and when it ends it is of the past.
    private void changesByTheClock(Edition edition) {
        chronicle.changesAt(edition.when().startsAt());
        chronicle.changesAt(edition.when().endsAt());
    }

    /// Calls it off.
    @Transactional
    public void cancel(EditionId id, String reason) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var edition = get(id);
        edition.cancel(reason, chronicle.now());
        editions.saveAndFlush(edition);
        chronicle.record("edition-cancelled", EDITION, id.value(), Map.of(),
                Map.of("title", edition.title(), "reason", reason));
        chronicle.publish(new EditionCancelled(chronicle.tenant(), chronicle.now(), id));
    }

    /// Removes a draft with everything in it; what was announced can only be called off.
    @Transactional
    public void remove(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var edition = get(id);
        if (edition.state() != EditionState.DRAFT) {
            throw new Conflict("events.problem.announced-stays");
        }
        for (var part : PARTS) {
            jdbc.sql(part).param("edition", id.value()).update();
        }
        editions.delete(edition);
        index.remove(id);
        chronicle.record("edition-removed", EDITION, id.value(), Map.of("title", edition.title()), Map.of());
    }

    private static final List<String> PARTS = List.of("delete from events.session where edition_id = :edition",
            "delete from events.speaker where edition_id = :edition",
            "delete from events.track where edition_id = :edition",
            "delete from events.room where edition_id = :edition",
            "delete from events.stop where edition_id = :edition",
            "delete from events.attachment where edition_id = :edition",
            "delete from events.organiser where edition_id = :edition");

    private void index(EditionId id, Edition edition) {
        files.follow(id, edition.state(), edition.details().visibility());
        index.write(id, draft(id, edition));
    }

    private Draft draft(EditionId id, Edition edition) {
        return new Draft(edition.details(), organisers.of(id), edition.version(), edition.slug(), edition.state());
    }

    private Edition get(EditionId id) {
        return editions.findById(id.value()).orElseThrow(NotFound::new);
    }
}
