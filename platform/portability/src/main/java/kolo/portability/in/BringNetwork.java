package kolo.portability.in;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

import kolo.files.BlobStore;
import kolo.kernel.Invalid;
import kolo.kernel.Slug;
import kolo.operator.OperatorLog;
import kolo.portability.archive.ArchiveReader;
import kolo.portability.archive.ArchiveWriter;
import kolo.portability.archive.Manifest;
import kolo.portability.archive.Manifest.TablePart;
import kolo.portability.archive.Refusal;
import kolo.portability.catalogue.NetworkTable;
import kolo.portability.catalogue.NetworkTables;
import kolo.portability.catalogue.Rows;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Figures;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkIndex;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;

/// Brings a network in as its archive says it was: everything or nothing.
///
/// The archive is proven before a row is written. The rows are written as the application's own role with the network
/// bound, so that no archive can write into another network; then each table is read again, and must give the very bytes
/// that the archive holds.
@Component
public class BringNetwork {
    private static final String SLUG = "slug";

    private final NetworkTables tables;
    private final Rows rows;
    private final BlobStore blobs;
    private final Networks networks;
    private final NetworkIndex index;
    private final Figures figures;
    private final OperatorLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final long mostBytes;
    private final int mostEntries;

    BringNetwork(NetworkTables tables, Rows rows, BlobStore blobs, Networks networks, NetworkIndex index,
            Figures figures,
            OperatorLog log, JdbcClient jdbc, TransactionTemplate transaction,
            @Value("${kolo.portability.most-unpacked:20GB}") DataSize mostBytes,
            @Value("${kolo.portability.most-entries:500000}") int mostEntries) {
        this.tables = tables;
        this.rows = rows;
        this.blobs = blobs;
        this.networks = networks;
        this.index = index;
        this.figures = figures;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mostBytes = mostBytes.toBytes();
        this.mostEntries = mostEntries;
    }

    /// Proves an archive and says what it holds.
    ///
    /// @throws Invalid in a sentence, when it cannot be brought in here
    public Manifest check(Path file) {
        try (var archive = ArchiveReader.open(file, mostBytes, mostEntries)) {
            fits(archive.manifest());
            return archive.manifest();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Brings the network in.
    ///
    /// @param slug the short name it has here
    /// @throws Invalid in a sentence, when it cannot be brought in; then nothing was
    public Network bring(Path file, Slug slug) {
        try (var archive = ArchiveReader.open(file, mostBytes, mostEntries)) {
            fits(archive.manifest());
            index.alike(slug.value()).ifPresent(other -> {
                throw Invalid.field(SLUG, "operator.problem.slug-alike", other);
            });
            var id = new TenantId(archive.manifest().network().id());
            return CurrentTenant.call(id, () -> bring(archive, id, slug));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Network bring(ArchiveReader archive, TenantId id, Slug slug) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> write(archive, id, slug)));
        } catch (DuplicateKeyException taken) {
            if (isHere(id.value())) {
                throw Refusal.of("portability.refused.here-already", archive.manifest().network().name());
            }
            throw Invalid.field(SLUG, "tenancy.slug-taken", slug.value());
        } catch (DataAccessException unfit) {
            throw Invalid.field("archive", "portability.refused.unfit");
        }
    }

    private void forget(TenantId id) {
        try {
            blobs.deleteAll(id);
        } catch (IOException later) {
            throw new UncheckedIOException(later);
        }
    }

    private void fits(Manifest manifest) {
        var here = tables.version();
        if (!here.digest().equals(manifest.schema())) {
            throw Refusal.of("portability.refused.other-version", manifest.changes(), here.changes());
        }
        var id = manifest.network().id();
        if (isHere(id)) {
            throw Refusal.of("portability.refused.here-already", manifest.network().name());
        }
        if (Boolean.TRUE.equals(transaction.execute(
                status -> jdbc.sql("select exists (select from tenancy.tombstone where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single()))) {
            throw Refusal.of("portability.refused.purged-here", manifest.network().name());
        }
        var wanted = tables.travelling()
                .stream()
                .collect(Collectors.toMap(NetworkTable::name, NetworkTable::columnNames));
        wanted.put(NetworkTables.JOBS, Rows.JOB_COLUMNS);
        var brought = new java.util.HashMap<String, List<String>>();
        manifest.tables().forEach(part -> brought.put(part.table(), part.columns()));
        if (!wanted.equals(brought) || manifest.tables().size() != brought.size()) {
            throw Refusal.of("portability.refused.other-tables");
        }
    }

    private boolean isHere(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> jdbc.sql("select exists (select from tenancy.tenant where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single()));
    }

    private Network write(ArchiveReader archive, TenantId id, Slug slug) {
        tables.writeAlike();
        var manifest = archive.manifest();
        var parts = manifest.tables().stream().collect(Collectors.toMap(TablePart::table, part -> part));
        try {
            for (var table : tables.travelling()) {
                write(archive, Objects.requireNonNull(parts.get(table.name())), table, slug);
            }
            jobs(archive, Objects.requireNonNull(parts.get(NetworkTables.JOBS)));
            return withFiles(archive, id, slug);
        } catch (IOException broken) {
            throw Refusal.of("portability.refused.unfit");
        }
    }

    /// The rest, once all rows are written. If it fails, the bytes go before the transaction ends: until then the
    /// registry's row keeps everybody else from bringing the same network in, whose bytes they would be afterwards.
    private Network withFiles(ArchiveReader archive, TenantId id, Slug slug) throws IOException {
        var manifest = archive.manifest();
        boolean whole = false;
        try {
            files(archive, id);
            compare(manifest, slug);
            figures.refresh();
            log.record("portability.audit.brought-in", Map.of(),
                    Map.of("slug", slug.value(), "exportedAt", manifest.exportedAt(), "rows",
                            Long.toString(manifest.rows()), "files", Integer.toString(manifest.files().size())));
            // What the commit would check is checked here.
            jdbc.sql("set constraints all immediate").update();
            var network = networks.get(id);
            whole = true;
            return network;
        } finally {
            if (!whole) {
                forget(id);
            }
        }
    }

    private void write(ArchiveReader archive, TablePart part, NetworkTable table, Slug slug) throws IOException {
        boolean registry = table.name().equals(NetworkTables.REGISTRY);
        var target = registry ? withStatus(table) : table;
        try (var content = archive.open(part)) {
            long written = registry
                    ? rows.read(target, part.columns(), content, renaming(slug), List.of("ACTIVE"))
                    : rows.read(target, part.columns(), content, (column, value) -> value, List.of());
            if (written != part.rows() || (registry && written != 1)) {
                throw Refusal.of("portability.refused.other-rows", part.table());
            }
        }
    }

    private static NetworkTable withStatus(NetworkTable registry) {
        var columns = new ArrayList<>(registry.columns());
        columns.add(new NetworkTable.Column("status", "text"));
        return new NetworkTable(registry.name(), columns, registry.key(), registry.owner(), registry.refersTo(),
                registry.ownRows());
    }

    private static Rows.Change renaming(Slug slug) {
        return (column, value) -> column.equals(SLUG) ? slug.value() : value;
    }

    private void jobs(ArchiveReader archive, TablePart part) throws IOException {
        try (var content = archive.open(part)) {
            if (rows.readJobs(content) != part.rows()) {
                throw Refusal.of("portability.refused.other-rows", part.table());
            }
        }
    }

    private void files(ArchiveReader archive, TenantId id) throws IOException {
        for (var part : archive.manifest().files()) {
            var copy = blobs.onTheWay(id);
            try (var content = archive.open(part)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                blobs.put(id, new BlobStore.Name(part.id(), part.rendition()), copy);
            } catch (IllegalArgumentException noName) {
                throw Refusal.of("portability.refused.unsafe", part.path());
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    /// Reads every table as an export would, and compares it with what the archive holds.
    private void compare(Manifest manifest, Slug slug) throws IOException {
        var parts = manifest.tables().stream().collect(Collectors.toMap(TablePart::table, part -> part));
        boolean renamed = !manifest.network().slug().equals(slug.value());
        for (var table : tables.travelling()) {
            if (renamed && table.name().equals(NetworkTables.REGISTRY)) {
                continue;
            }
            compare(Objects.requireNonNull(parts.get(table.name())),
                    ArchiveWriter.measure(out -> rows.write(table, out)));
        }
        compare(Objects.requireNonNull(parts.get(NetworkTables.JOBS)), ArchiveWriter.measure(rows::writeJobs));
    }

    private static void compare(TablePart part, ArchiveWriter.Written here) {
        if (here.bytes() != part.bytes() || !here.sha256().equals(part.sha256())) {
            throw Refusal.of("portability.refused.not-the-same", part.table());
        }
    }
}
