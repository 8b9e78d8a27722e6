package kolo.news.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.kernel.Ids;
import kolo.news.Completeness;
import kolo.tenancy.CurrentTenant;

/// The immutable revisions of texts. Needs an open transaction.
@Component
class Revisions {
    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A text as it was.
    ///
    /// @param basedOn the revision of its source that it was made from
    record Revision(UUID id, UUID translation, int number, Wording wording, @Nullable UUID basedOn,
            @Nullable UUID writtenBy, Instant writtenAt) {}

    UUID add(UUID translation, int number, Wording wording, @Nullable UUID basedOn, @Nullable UUID by, Instant at) {
        return add(Ids.next(), translation, number, wording, basedOn, by, at);
    }

    UUID add(UUID id, UUID translation, int number, Wording wording, @Nullable UUID basedOn, @Nullable UUID by,
            Instant at) {
        jdbc.sql("""
                 insert into news.revision (tenant_id, id, translation_id, number, completeness, title, lead, body,
                   seo_title, seo_description, picture, gallery, based_on, written_by, written_at)
                 values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 """)
                .params(Arrays.asList(CurrentTenant.required().value(), id, translation, number,
                        wording.completeness().name(), wording.title(), wording.lead(), wording.body(),
                        wording.seoTitle(), wording.seoDescription(), wording.picture(),
                        wording.gallery().toArray(UUID[]::new), basedOn, by, stamp(at)))
                .update();
        return id;
    }

    Optional<Revision> find(UUID id) {
        return jdbc.sql("select * from news.revision where id = ?").param(id).query(Revisions::revision).optional();
    }

    Map<UUID, Revision> all(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Revision>();
        jdbc.sql("select * from news.revision where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Revisions::revision)
                .list()
                .forEach(revision -> found.put(revision.id(), revision));
        return found;
    }

    /// All of one text, the newest first.
    List<Revision> of(UUID translation) {
        return jdbc.sql("select * from news.revision where translation_id = ? order by number desc")
                .param(translation)
                .query(Revisions::revision)
                .list();
    }

    /// The revision before, if there is one.
    Optional<Revision> before(Revision revision) {
        return jdbc.sql("select * from news.revision where translation_id = ? and number = ?")
                .params(revision.translation(), revision.number() - 1)
                .query(Revisions::revision)
                .optional();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(row.getObject("id", UUID.class), row.getObject("translation_id", UUID.class),
                row.getInt("number"),
                new Wording(Completeness.valueOf(row.getString("completeness")), row.getString("title"),
                        row.getString("lead"), row.getString("body"), row.getString("seo_title"),
                        row.getString("seo_description"), row.getObject("picture", UUID.class),
                        List.of((UUID[]) row.getArray("gallery").getArray())),
                row.getObject("based_on", UUID.class), row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
