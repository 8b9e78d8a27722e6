package kolo.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.BlobStore.Blob;
import kolo.files.BlobStore.Name;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;

/// Keeps what a file is in its table and its bytes in the blob store, so that a file is there exactly when its row is.
///
/// Bytes are written before the row can be seen and deleted after it is gone. A crash between the two leaves bytes
/// that nobody can reach, which [ForgetOrphans] finds.
@Transactional(readOnly = true)
class FileTable implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileTable.class);

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final BlobFate fate;
    private final Quota quota;
    private final Actors actors;
    private final Clock clock;

    FileTable(JdbcClient jdbc, BlobStore blobs, Quota quota, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.fate = new BlobFate(blobs);
        this.quota = quota;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredFile store(Upload upload, UploadSpec spec, Visibility visibility) {
        var kept = Intake.take(upload, spec);
        if (!quota.take(kept.bytes().length)) {
            throw upload.refused("files.quota", quota.megabytes());
        }
        var file = new StoredFile(new FileId(Ids.next()), kept.name(), kept.mediaType(), kept.bytes().length,
                sha256(kept.bytes()), Optional.ofNullable(kept.size()), visibility, clock.instant());
        insert(file);
        var network = CurrentTenant.required();
        fate.afterRollback(network, file.id().value());
        try {
            blobs.put(network, Name.whole(file.id().value()), kept.bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return file;
    }

    private void insert(StoredFile file) {
        jdbc.sql("""
                 insert into files.file (tenant_id, id, name, media_type, bytes, sha256, width, height, visibility,
                   created_by, created_at)
                 values (:tenant, :id, :name, :type, :bytes, :sha256, :width, :height, :visibility, :by, :at)
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", file.id().value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("width", file.size().map(StoredFile.Size::width).orElse(null), Types.INTEGER)
                .param("height", file.size().map(StoredFile.Size::height).orElse(null), Types.INTEGER)
                .param("visibility", file.visibility().code())
                .param("by", actors.current().account().map(AccountId::value).orElse(null), Types.OTHER)
                .param("at", Timestamp.from(file.createdAt()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(FileId id) {
        var network = CurrentTenant.required();
        jdbc.sql("delete from files.file where tenant_id = ? and id = ? returning bytes")
                .params(network.value(), id.value())
                .query(Long.class)
                .optional()
                .ifPresent(bytes -> {
                    quota.giveBack(bytes);
                    fate.afterCommit(network, id.value());
                });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeVisibility(FileId id, Visibility visibility, @Nullable Instant from, @Nullable Instant until) {
        int rows = jdbc.sql("""
                            update files.file set visibility = :visibility, shown_from = :from, shown_until = :until
                             where tenant_id = :tenant and id = :id
                            """)
                .param("visibility", visibility.code())
                .param("from", from == null ? null : Timestamp.from(from), Types.TIMESTAMP)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("tenant", CurrentTenant.required().value())
                .param("id", id.value())
                .update();
        if (rows != 1) {
            throw new NotFound();
        }
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return Optional.ofNullable(findAll(java.util.List.of(id)).get(id));
    }

    @Override
    public Map<FileId, StoredFile> findAll(Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                     select * from files.file
                      where tenant_id = :tenant and id = any(:ids) and visibility = any(:codes)
                        and (shown_from is null or shown_from <= :now) and (shown_until is null or shown_until > :now)
                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new))
                .param("codes", actors.current().visibleCodes())
                .param("now", Timestamp.from(clock.instant()))
                .query(FileTable::file)
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    @Override
    public Optional<OpenedFile> open(FileId id) {
        return find(id).flatMap(this::opened);
    }

    @Override
    public Optional<OpenedFile> open(FileId id, int width) {
        return find(id).flatMap(file -> {
            var size = file.size().orElse(null);
            var smaller = size == null ? java.util.OptionalInt.empty() : Renditions.toMake(width, size.width());
            return smaller.isPresent() ? rendition(file, smaller.getAsInt()) : opened(file);
        });
    }

    private Optional<OpenedFile> opened(StoredFile file) {
        return blob(file, 0).map(blob -> new OpenedFile(file, file.sha256(), blob.length(), blob.content()));
    }

    private Optional<OpenedFile> rendition(StoredFile file, int width) {
        return blob(file, width).or(() -> made(file, width))
                .map(blob -> new OpenedFile(file, file.sha256() + "-" + width, blob.length(), blob.content()));
    }

    private Optional<Blob> made(StoredFile file, int width) {
        return blob(file, 0).flatMap(original -> {
            try (var content = original.content()) {
                var kind = file.mediaType().equals(FileKind.JPEG.mediaType()) ? FileKind.JPEG : FileKind.PNG;
                blobs.put(CurrentTenant.required(), Name.rendition(file.id().value(), width),
                        Pictures.rendition(content.readAllBytes(), kind, width));
                return blob(file, width);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private Optional<Blob> blob(StoredFile file, int width) {
        try {
            var blob = blobs.open(CurrentTenant.required(), Name.rendition(file.id().value(), width));
            if (blob.isEmpty() && width == 0) {
                LOG.error("The bytes of file {} are missing from the store", file.id());
            }
            return blob;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        @Nullable
        Integer width = row.getObject("width", Integer.class);
        @Nullable
        Integer height = row.getObject("height", Integer.class);
        return new StoredFile(new FileId(row.getObject("id", UUID.class)), row.getString("name"),
                row.getString("media_type"), row.getLong("bytes"), row.getString("sha256"),
                width == null || height == null ? Optional.empty() : Optional.of(new StoredFile.Size(width, height)),
                Visibility.parse(row.getString("visibility")), row.getTimestamp("created_at").toInstant());
    }
}
