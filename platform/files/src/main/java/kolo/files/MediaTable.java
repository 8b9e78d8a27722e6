package kolo.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.files.BlobStore.Name;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;

/// Keeps the library in its tables, and the master and the renditions of each picture in the blob store.
@Transactional(readOnly = true)
class MediaTable implements Media {

    private static final List<String> FORGET = List.of(
            "delete from files.gallery where tenant_id = ? and media_id = ?",
            "delete from files.media_text where tenant_id = ? and media_id = ?",
            "delete from files.media where tenant_id = ? and id = ?");

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final BlobFate fate;
    private final Quota quota;
    private final Actors actors;
    private final MediaReader reader;
    private final MediaUses uses;
    private final ContentVersion contentVersion;
    private final Networks networks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MediaTable(JdbcClient jdbc, BlobStore blobs, Quota quota, Actors actors, MediaReader reader, MediaUses uses,
            ContentVersion contentVersion, Networks networks, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.fate = new BlobFate(blobs);
        this.quota = quota;
        this.actors = actors;
        this.reader = reader;
        this.uses = uses;
        this.contentVersion = contentVersion;
        this.networks = networks;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public MediaId upload(Upload upload) {
        var actor = actors.current();
        if (!actor.isMember() && !actor.may(MediaIntent.KEEP_MEDIA)) {
            throw new Forbidden();
        }
        var made = PhotoRenditions.of(upload);
        return transaction.execute(status -> keep(upload, made));
    }

    private MediaId keep(Upload upload, PhotoRenditions.Made made) {
        if (!quota.take(made.bytes())) {
            throw upload.refused("files.quota", quota.megabytes());
        }
        var id = new MediaId(Ids.next());
        var master = made.parts().getOrDefault(PhotoRenditions.MASTER, new byte[0]);
        jdbc.sql(
                """
                insert into files.media (tenant_id, id, version, name, bytes, sha256, width, height, webp, focal_x, focal_y,
                  decorative, credit, licence, people_consent, place_removed, folded, uploaded_by, uploaded_at)
                values (:tenant, :id, 0, :name, :bytes, :sha256, :width, :height, :webp, 50, 50, false, '', '', 'PENDING',
                  :place, :folded, :by, :at)
                """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("name", made.name())
                .param("bytes", made.bytes())
                .param("sha256", FileTable.sha256(master))
                .param("width", made.width())
                .param("height", made.height())
                .param("webp", made.webp())
                .param("place", made.place())
                .param("folded", MediaReader.folded(made.name(), MediaDescription.NONE))
                .param("by", actors.current().account().map(AccountId::value).orElse(null), Types.OTHER)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        var network = CurrentTenant.required();
        fate.afterRollback(network, id.value());
        try {
            for (var part : made.parts().entrySet()) {
                blobs.put(network, new Name(id.value(), part.getKey()), part.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return id;
    }

    @Override
    public Optional<Picture> find(MediaId id, String language) {
        return Optional.ofNullable(findAll(List.of(id), language).get(id));
    }

    @Override
    public Map<MediaId, Picture> findAll(Collection<MediaId> ids, String language) {
        return ids.isEmpty() ? Map.of() : reader.pictures(reader.seen(ids), language);
    }

    @Override
    public Optional<MediaView> kept(MediaId id, String language) {
        return views(reader.kept("", id, 0, 1), language).stream().findFirst();
    }

    @Override
    public List<MediaView> library(String words, String language, int offset, int limit) {
        return views(reader.kept(words, null, offset, Math.min(limit, 200)), language);
    }

    private List<MediaView> views(List<MediaReader.Row> rows, String language) {
        var ids = rows.stream().map(MediaReader.Row::id).toList();
        var texts = reader.texts(ids);
        var counts = reader.uses(ids);
        var today = reader.today();
        return rows.stream().map(row -> {
            var written = texts.getOrDefault(row.id(), Map.of());
            boolean shown = row.consent() != PeopleConsent.WITHDRAWN
                    && (row.rightsUntil() == null || !row.rightsUntil().isBefore(today));
            return new MediaView(row.id(), row.name(), row.width(), row.height(), row.bytes(),
                    new MediaDescription(written, row.focalX(), row.focalY(), row.decorative(), row.credit(),
                            row.licence(), row.rightsUntil(), row.consent()),
                    shown, counts.getOrDefault(row.id(), 0), row.place(), row.uploadedAt().toInstant(), row.version(),
                    MediaReader.picture(row, written, language));
        }).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(MediaId id, int version, MediaDescription description) {
        var row = reader.kept("", id, 0, 1).stream().findFirst().orElseThrow(NotFound::new);
        if (row.consent() == PeopleConsent.WITHDRAWN && description.consent() != PeopleConsent.WITHDRAWN) {
            actors.current().require(MediaIntent.RESTORE_CONSENT);
        }
        int changed = jdbc.sql("""
                               update files.media
                               set version = version + 1, focal_x = :x, focal_y = :y, decorative = :decorative,
                                 credit = :credit, licence = :licence, rights_until = :until, people_consent = :consent,
                                 folded = :folded
                               where tenant_id = :tenant and id = :id and version = :version
                               """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .param("version", version)
                .param("x", description.focalX())
                .param("y", description.focalY())
                .param("decorative", description.decorative())
                .param("credit", description.credit())
                .param("licence", description.licence())
                .param("until", description.rightsUntil(), Types.DATE)
                .param("consent", description.consent().name())
                .param("folded", MediaReader.folded(row.name(), description))
                .update();
        if (changed != 1) {
            throw new Conflict();
        }
        write(id, description);
        contentVersion.changed();
        if (description.rightsUntil() != null) {
            contentVersion.changesAt(
                    description.rightsUntil().plusDays(1).atStartOfDay(networks.current().zone()).toInstant());
        }
    }

    private void write(MediaId id, MediaDescription description) {
        jdbc.sql("delete from files.media_text where tenant_id = ? and media_id = ?")
                .params(CurrentTenant.required().value(), id.value())
                .update();
        description.texts().forEach((language, text) -> {
            if (!text.alternative().isBlank() || !text.caption().isBlank()) {
                jdbc.sql("""
                         insert into files.media_text (tenant_id, media_id, language, alternative, caption)
                         values (?, ?, ?, ?, ?)
                         """)
                        .params(CurrentTenant.required().value(), id.value(), language, text.alternative(),
                                text.caption())
                        .update();
            }
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(MediaId id) {
        var row = reader.kept("", id, 0, 1).stream().findFirst().orElseThrow(NotFound::new);
        if (reader.uses(List.of(id)).containsKey(id)) {
            throw new Conflict("files.media.in-use");
        }
        var tenant = CurrentTenant.required();
        for (var statement : FORGET) {
            jdbc.sql(statement).params(tenant.value(), id.value()).update();
        }
        quota.giveBack(row.bytes());
        fate.afterCommit(tenant, id.value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(String kind, UUID owner, @Nullable Visibility visibility, @Nullable Instant from,
            @Nullable Instant until, Collection<MediaId> media) {
        var ids = new LinkedHashSet<>(media);
        var before = uses.of(kind, owner);
        var added = ids.stream().filter(id -> !before.contains(id)).toList();
        if (reader.seen(added).size() < added.size()) {
            throw new Invalid("files.media.unknown");
        }
        uses.replace(kind, owner, visibility, from, until, ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void unused(String kind, UUID owner) {
        uses.forget(kind, owner);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrange(String kind, UUID owner, List<GalleryItem> items) {
        uses.arrange(kind, owner, items);
    }

    @Override
    public List<GalleryItem> arranged(String kind, UUID owner) {
        return uses.arranged(kind, owner);
    }

    @Override
    public List<Picture> gallery(String kind, UUID owner, String language) {
        var items = uses.arranged(kind, owner);
        var pictures = findAll(items.stream().map(GalleryItem::media).toList(), language);
        return items.stream().flatMap(item -> {
            var caption = MediaReader.nearest(item.captions(), language);
            return Optional.ofNullable(pictures.get(item.media()))
                    .map(picture -> caption.value().isEmpty()
                            ? picture
                            : picture.captioned(caption.value(), caption.language()))
                    .stream();
        }).toList();
    }

    @Override
    public List<MediaProblem> problems(Collection<MediaId> ids, Collection<String> languages) {
        return ids.isEmpty()
                ? List.of()
                : MediaCheck.problems(reader.rows(ids), reader.texts(ids), languages, reader.today());
    }

    @Override
    public Optional<OpenedFile> open(MediaId id, int width, String format) {
        return reader.seen(List.of(id)).stream().findFirst().flatMap(row -> rendition(row, width, format));
    }

    private Optional<OpenedFile> rendition(MediaReader.Row row, int width, String format) {
        boolean webp = format.equals("webp");
        if (!MediaReader.picture(row, Map.of(), "en").widths().contains(width) || (webp && !row.webp())) {
            return Optional.empty();
        }
        boolean open = jdbc.sql("""
                                select exists (select 1 from files.media_use
                                               where tenant_id = ? and media_id = ? and visibility = 'PUBLIC')
                                """)
                .params(CurrentTenant.required().value(), row.id().value())
                .query(Boolean.class)
                .single();
        var name = row.name().replaceAll("\\.[a-z]+$", "") + "-" + width + "." + format;
        var file = new StoredFile(new FileId(row.id().value()), name, webp ? "image/webp" : "image/jpeg", row.bytes(),
                row.sha256(), Optional.of(new StoredFile.Size(row.width(), row.height())),
                open ? Visibility.PUBLIC : Visibility.MEMBERS, row.uploadedAt().toInstant());
        try {
            return blobs
                    .open(CurrentTenant.required(),
                            new Name(row.id().value(), PhotoRenditions.part(width, format)))
                    .map(blob -> new OpenedFile(file, row.sha256() + "-" + width + "-" + format, blob.length(),
                            blob.content()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
