package kolo.events.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.LocalText;
import kolo.events.When;
import kolo.events.editions.EditionRows;
import kolo.events.editions.LocalTexts;
import kolo.identity.Actor;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.texts.Languages;

/// Reads what calendars show, for one reader and in one language. Only what is announced and known to the day.
@Component
class CalendarEntries {
    private static final int MOST = 2000;
    private static final String DATABLE = " from events.edition e where e.state <> 'DRAFT' and e.precision in ('TIME', 'DAY') "
            + "and e.visibility = any(:codes)";
    private static final String COLUMNS = "select " + EditionRows.COLUMNS + ", e.descriptions::text as descriptions";
    private static final String LATEST = " order by e.starts_at desc, e.id limit :most";

    private final JdbcClient jdbc;
    private final Networks networks;
    private final Addresses addresses;

    CalendarEntries(JdbcClient jdbc, Networks networks, Addresses addresses) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.addresses = addresses;
    }

    private record Found(EditionSummary edition, LocalText description) {}

    /// Every edition that the reader may see.
    List<CalendarEntry> all(Actor reader, String language) {
        return entries(COLUMNS + DATABLE + LATEST, Map.of("codes", reader.visibleCodes(), "most", MOST), language);
    }

    /// Every edition that has a date, whoever may see it.
    List<CalendarEntry> everything(String language) {
        return entries(COLUMNS + EVERYTHING, Map.of(), language);
    }

    private static final String EVERYTHING = " from events.edition e where e.state <> 'DRAFT' "
            + "and e.precision in ('TIME', 'DAY') order by e.starts_at desc, e.id";

    /// Those of one series.
    List<CalendarEntry> ofSeries(UUID series, Actor reader, String language) {
        return entries(COLUMNS + DATABLE + OF_SERIES + LATEST,
                Map.of("codes", reader.visibleCodes(), "most", MOST, "series", series), language);
    }

    private static final String OF_SERIES = " and e.series_id = :series";

    /// Those that a person takes part in, by id; what one is registered for one sees in any visibility.
    List<CalendarEntry> of(List<UUID> editions, String language) {
        return editions.isEmpty()
                ? List.of()
                : entries(COLUMNS + OF, Map.of("ids", editions.toArray(UUID[]::new)), language);
    }

    private static final String OF = " from events.edition e where e.id = any(:ids) and e.state <> 'DRAFT' "
            + "and e.precision in ('TIME', 'DAY') order by e.starts_at desc, e.id";

    private List<CalendarEntry> entries(String sql, Map<String, ?> parameters, String language) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Found(EditionRows.summary(row),
                        LocalTexts.read(row.getString("descriptions"))))
                .list()
                .stream()
                .map(found -> entry(found.edition(), found.description(), language))
                .toList();
    }

    /// One edition as a calendar shows it.
    CalendarEntry entry(EditionSummary edition, LocalText description, String language) {
        var network = networks.current();
        var country = edition.country() == null ? "" : Formats.in(language).country(edition.country());
        var path = Languages.pathPrefix(network.languages(), language) + edition.path();
        return CalendarEntry.of(edition, description.in(language).map(LocalText.Written::text).orElse(null), domain(),
                addresses.url(network, path), language, country);
    }

    /// The programme of one edition, a session an entry.
    List<CalendarEntry> sessions(EditionSummary edition, String language) {
        var network = networks.current();
        var url = addresses.url(network,
                Languages.pathPrefix(network.languages(), language) + edition.path() + "/programme");
        var zone = edition.when().zone();
        return jdbc
                .sql("""
                     select s.id, s.titles::text as titles, s.descriptions::text as descriptions, s.starts_at, s.ends_at, s.sequence,
                       s.changed_at, r.name as room
                     from events.session s left join events.room r on r.tenant_id = s.tenant_id and r.id = s.room_id
                     where s.edition_id = :edition order by s.starts_at, s.id""")
                .param("edition", edition.id().value())
                .query((row, number) -> session(edition, row.getObject("id", UUID.class),
                        LocalTexts.read(row.getString("titles")), LocalTexts.read(row.getString("descriptions")),
                        When.times(EditionRows.instant(row, "starts_at"), EditionRows.instant(row, "ends_at"), zone),
                        row.getString("room"), row.getInt("sequence"), EditionRows.instant(row, "changed_at"), url,
                        language))
                .list();
    }

    private CalendarEntry session(EditionSummary edition, UUID id, LocalText titles, LocalText descriptions, When when,
            @Nullable String room, int sequence, Instant changedAt, String url, String language) {
        var place = edition.place().orElse("");
        var location = room == null ? place : place.isEmpty() ? room : room + ", " + place;
        boolean cancelled = edition.state() == kolo.events.EditionState.CANCELLED;
        var changed = changedAt.isAfter(edition.changedAt()) ? changedAt : edition.changedAt();
        return new CalendarEntry("session-" + id + "@" + domain(),
                titles.in(language).map(LocalText.Written::text).orElse("…"),
                descriptions.in(language).map(LocalText.Written::text).orElse(""), location, url, when, cancelled,
                sequence + edition.sequence(), changed);
    }

    /// The right side of every UID: the platform's domain, which outlives a network's own.
    String domain() {
        return addresses.hostOf("");
    }

    /// The description of an edition in every language.
    LocalText description(EditionId id) {
        return jdbc.sql("select descriptions::text from events.edition where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(LocalTexts::read)
                .orElse(LocalText.NONE);
    }
}
