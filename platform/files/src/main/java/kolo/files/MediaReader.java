package kolo.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import kolo.files.MediaDescription.Text;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.texts.Folding;

/// Reads the library, and holds the one decision who may see a picture.
class MediaReader {

    /// Readers see a picture while consent and rights hold, through a thing that shows it to them at this time.
    static final String SEEN = """
                               (m.people_consent in ('NOT_NEEDED', 'OBTAINED')
                                 and (m.rights_until is null or m.rights_until >= :today)
                                 and exists (select 1 from files.media_use u
                                             where u.tenant_id = m.tenant_id and u.media_id = m.id
                                               and u.visibility = any(:codes)
                                               and (u.shown_from is null or u.shown_from <= :now)
                                               and (u.shown_until is null or u.shown_until > :now)))
                               """;
    /// The sender keeps it, and whoever keeps the library, unless it belongs to something they may not know of. Who keeps
    /// it sees it before it is shown to others, but no more than they once its consent or its rights are gone.
    static final String KEPT = """
                               (m.uploaded_by = :me
                                 or (:keeper and not exists (select 1 from files.media_use h
                                                             where h.tenant_id = m.tenant_id and h.media_id = m.id
                                                               and h.visibility <> all(:codes))))
                               """;
    static final String GUARD = "(" + SEEN + " or " + KEPT + """
                                                              and m.people_consent <> 'WITHDRAWN'
                                                              and (m.rights_until is null or m.rights_until >= :today))
                                                             """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Networks networks;
    private final Clock clock;

    MediaReader(JdbcClient jdbc, Actors actors, Networks networks, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.networks = networks;
        this.clock = clock;
    }

    /// One row of the table.
    record Row(MediaId id, int version, String name, long bytes, String sha256, int width, int height, boolean webp,
            int focalX, int focalY, boolean decorative, String credit, String licence, @Nullable LocalDate rightsUntil,
            PeopleConsent consent, boolean place, Timestamp uploadedAt) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(new MediaId(row.getObject("id", UUID.class)), row.getInt("version"), row.getString("name"),
                    row.getLong("bytes"), row.getString("sha256"), row.getInt("width"), row.getInt("height"),
                    row.getBoolean("webp"), row.getInt("focal_x"), row.getInt("focal_y"), row.getBoolean("decorative"),
                    row.getString("credit"), row.getString("licence"), row.getObject("rights_until", LocalDate.class),
                    PeopleConsent.valueOf(row.getString("people_consent")), row.getBoolean("place_removed"),
                    row.getTimestamp("uploaded_at"));
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), networks.current().zone());
    }

    /// A statement on row `m` whose condition names the guard, with everything the guard asks for.
    StatementSpec guarded(String sql) {
        var actor = actors.current();
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required().value())
                .param("codes", actor.visibleCodes())
                .param("now", Timestamp.from(clock.instant()))
                .param("today", today(), Types.DATE)
                .param("keeper", actor.may(MediaIntent.KEEP_MEDIA))
                .param("me", actor.account().map(AccountId::value).orElse(null), Types.OTHER);
    }

    /// The rows that the actor may see, in the order of the ids.
    List<Row> seen(Collection<MediaId> ids) {
        return inOrder(ids,
                guarded("select m.* from files.media m where m.tenant_id = :tenant and m.id = any(:ids) and "
                        + GUARD).param("ids", uuids(ids)).query(Row::of).list());
    }

    /// The rows, whoever asks.
    List<Row> rows(Collection<MediaId> ids) {
        return inOrder(ids, jdbc.sql("select * from files.media where tenant_id = :tenant and id = any(:ids)")
                .param("tenant", CurrentTenant.required().value())
                .param("ids", uuids(ids))
                .query(Row::of)
                .list());
    }

    /// The rows that the actor keeps.
    List<Row> kept(String words, @Nullable MediaId only, int offset, int limit) {
        var terms = Folding.terms(words).stream().map(term -> "%" + term + "%").toArray(String[]::new);
        return guarded("""
                       select m.* from files.media m
                       where m.tenant_id = :tenant and (m.id = :only or :only::uuid is null)
                         and m.folded like all(:terms) and %s
                       order by m.uploaded_at desc, m.id limit :limit offset :offset
                       """.formatted(KEPT)).param("only", only == null ? null : only.value(), Types.OTHER)
                .param("terms", terms)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row::of)
                .list();
    }

    /// How many things show each of the pictures.
    Map<MediaId, Integer> uses(Collection<MediaId> ids) {
        var uses = new HashMap<MediaId, Integer>();
        jdbc.sql("""
                 select media_id, count(*)::integer as uses from files.media_use
                 where tenant_id = :tenant and media_id = any(:ids) group by media_id
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("ids", uuids(ids))
                .query((row, number) -> uses.put(new MediaId(row.getObject("media_id", UUID.class)),
                        row.getInt("uses")))
                .list();
        return uses;
    }

    /// The texts of pictures by language.
    Map<MediaId, Map<String, Text>> texts(Collection<MediaId> ids) {
        var texts = new HashMap<MediaId, Map<String, Text>>();
        jdbc.sql("""
                 select media_id, language, alternative, caption from files.media_text
                 where tenant_id = :tenant and media_id = any(:ids) order by language
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("ids", uuids(ids))
                .query((row, number) -> texts
                        .computeIfAbsent(new MediaId(row.getObject("media_id", UUID.class)),
                                id -> new LinkedHashMap<>())
                        .put(row.getString("language"), new Text(row.getString("alternative"),
                                row.getString("caption"))))
                .list();
        return texts;
    }

    /// The pictures of rows with their texts in the language that is read or the nearest one.
    Map<MediaId, Picture> pictures(List<Row> rows, String language) {
        var texts = texts(rows.stream().map(Row::id).toList());
        var pictures = new LinkedHashMap<MediaId, Picture>();
        rows.forEach(row -> pictures.put(row.id(), picture(row, texts.getOrDefault(row.id(), Map.of()), language)));
        return pictures;
    }

    static Picture picture(Row row, Map<String, Text> texts, String language) {
        var alternative = nearest(texts, language, true);
        var caption = nearest(texts, language, false);
        return new Picture(row.id(), row.width(), row.height(), row.webp(), row.focalX(), row.focalY(),
                row.decorative(), row.decorative() ? "" : alternative.value(), alternative.language(), caption.value(),
                caption.language(), row.credit(), row.licence());
    }

    /// A text in the language it was found in.
    record Written(String value, String language) {}

    /// The text of the language that is read, of the same language in another script, of English, or any.
    static Written nearest(Map<String, String> texts, String language) {
        return texts.entrySet()
                .stream()
                .filter(text -> !text.getValue().isBlank())
                .min(java.util.Comparator.comparingInt(text -> distance(text.getKey(), language)))
                .map(text -> new Written(text.getValue(), text.getKey()))
                .orElse(new Written("", language));
    }

    private static Written nearest(Map<String, Text> texts, String language, boolean alternative) {
        var values = new LinkedHashMap<String, String>();
        texts.forEach((tag, text) -> values.put(tag, alternative ? text.alternative() : text.caption()));
        return nearest(values, language);
    }

    private static int distance(String written, String read) {
        if (written.equals(read)) {
            return 0;
        }
        if (written.substring(0, 2).equals(read.substring(0, 2))) {
            return 1;
        }
        return written.equals("en") ? 2 : 3;
    }

    static UUID[] uuids(Collection<MediaId> ids) {
        return ids.stream().map(MediaId::value).toArray(UUID[]::new);
    }

    private static List<Row> inOrder(Collection<MediaId> ids, List<Row> rows) {
        var byId = new HashMap<MediaId, Row>();
        rows.forEach(row -> byId.put(row.id(), row));
        var ordered = new ArrayList<Row>();
        for (var id : List.copyOf(new java.util.LinkedHashSet<>(ids))) {
            var row = byId.get(id);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }

    static String folded(String name, MediaDescription description) {
        var all = new ArrayList<>(Arrays.asList(name, description.credit()));
        description.texts().values().forEach(text -> {
            all.add(text.alternative());
            all.add(text.caption());
        });
        var folded = Folding.fold(String.join(" ", all));
        return folded.length() <= 20_000 ? folded : folded.substring(0, 20_000);
    }
}
