package kolo.files;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Visibility;
import kolo.tenancy.CurrentTenant;

/// Which things show which pictures, and in what order.
class MediaUses {

    private static final TypeReference<java.util.LinkedHashMap<String, String>> CAPTIONS = new TypeReference<>() {
    };
    private static final int LONGEST = 200;
    private static final String FORGET_USES = "delete from files.media_use where tenant_id = ? and kind = ? and owner_id = ?";
    private static final String FORGET_GALLERY = "delete from files.gallery where tenant_id = ? and kind = ? and owner_id = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    MediaUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<MediaId> of(String kind, UUID owner) {
        return new HashSet<>(jdbc
                .sql("select media_id from files.media_use where tenant_id = ? and kind = ? and owner_id = ?")
                .params(CurrentTenant.required().value(), kind, owner)
                .query((row, number) -> new MediaId(row.getObject("media_id", UUID.class)))
                .list());
    }

    void replace(String kind, UUID owner, @Nullable Visibility visibility, @Nullable Instant from,
            @Nullable Instant until, Collection<MediaId> media) {
        delete(FORGET_USES, kind, owner);
        jdbc.sql("""
                 insert into files.media_use (tenant_id, media_id, kind, owner_id, visibility, shown_from, shown_until)
                 select :tenant, media, :kind, :owner, :visibility::text, :from::timestamptz, :until::timestamptz
                 from unnest(:ids) as media
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("ids", MediaReader.uuids(media))
                .param("kind", kind)
                .param("owner", owner)
                .param("visibility", visibility == null ? null : visibility.code(), Types.VARCHAR)
                .param("from", from == null ? null : Timestamp.from(from), Types.TIMESTAMP)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .update();
    }

    void forget(String kind, UUID owner) {
        delete(FORGET_GALLERY, kind, owner);
        delete(FORGET_USES, kind, owner);
    }

    private void delete(String statement, String kind, UUID owner) {
        jdbc.sql(statement).params(CurrentTenant.required().value(), kind, owner).update();
    }

    void arrange(String kind, UUID owner, List<GalleryItem> items) {
        delete(FORGET_GALLERY, kind, owner);
        int position = 0;
        for (var item : items.stream().limit(LONGEST).toList()) {
            jdbc.sql("""
                     insert into files.gallery (tenant_id, kind, owner_id, position, media_id, captions)
                     values (?, ?, ?, ?, ?, ?::jsonb)
                     """)
                    .params(CurrentTenant.required().value(), kind, owner, ++position, item.media().value(),
                            json.writeValueAsString(item.captions()))
                    .update();
        }
    }

    List<GalleryItem> arranged(String kind, UUID owner) {
        return jdbc.sql("""
                        select media_id, captions from files.gallery
                        where tenant_id = ? and kind = ? and owner_id = ? order by position
                        """)
                .params(CurrentTenant.required().value(), kind, owner)
                .query((row, number) -> new GalleryItem(new MediaId(row.getObject("media_id", UUID.class)),
                        json.readValue(row.getString("captions"), CAPTIONS)))
                .list();
    }
}
