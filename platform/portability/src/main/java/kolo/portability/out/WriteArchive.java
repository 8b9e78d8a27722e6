package kolo.portability.out;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import kolo.files.BlobStore;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.portability.archive.ArchiveWriter;
import kolo.portability.archive.Manifest;
import kolo.portability.archive.Manifest.FilePart;
import kolo.portability.archive.Manifest.LeftOut;
import kolo.portability.archive.Manifest.NetworkPart;
import kolo.portability.archive.Manifest.OpenPart;
import kolo.portability.archive.Manifest.TablePart;
import kolo.portability.catalogue.NetworkTable;
import kolo.portability.catalogue.NetworkTables;
import kolo.portability.catalogue.Rows;
import kolo.portability.catalogue.StaysBehind;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Network;
import kolo.tenancy.Networks;
import kolo.tenancy.OpenFormat;

/// Writes everything of the bound network into one archive, as of one moment.
@Component
public class WriteArchive {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final NetworkTables tables;
    private final Rows rows;
    private final StoredFiles files;
    private final BlobStore blobs;
    private final ObjectProvider<OpenFormat> openFormats;
    private final Networks networks;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    WriteArchive(NetworkTables tables, Rows rows, StoredFiles files, BlobStore blobs,
            ObjectProvider<OpenFormat> openFormats, Networks networks, Actors actors, JdbcClient jdbc, Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.rows = rows;
        this.files = files;
        this.blobs = blobs;
        this.openFormats = openFormats;
        this.networks = networks;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /// Writes the archive and closes the stream.
    public Manifest write(OutputStream out) {
        return actors.call(Actor.system(), () -> Objects.requireNonNull(snapshot.execute(status -> {
            try (var archive = new ArchiveWriter(out, clock.instant())) {
                return write(archive);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        })));
    }

    private Manifest write(ArchiveWriter archive) throws IOException {
        tables.writeAlike();
        var network = networks.current();
        var version = tables.version();
        var tableParts = new ArrayList<TablePart>();
        for (var table : tables.travelling()) {
            tableParts.add(write(archive, table));
        }
        tableParts.add(writeJobs(archive));
        var leftOut = leftOut();
        var fileParts = writeFiles(archive, leftOut);
        var openParts = writeOpen(archive);
        var manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, version.digest(), version.changes(),
                clock.instant().toString(), new NetworkPart(network.id().value(), network.slug(), network.name()),
                tableParts, fileParts, openParts, leftOut);
        archive.write(Manifest.PATH, out -> out.write(JSON.writeValueAsBytes(manifest)));
        return manifest;
    }

    private TablePart write(ArchiveWriter archive, NetworkTable table) throws IOException {
        var path = "tables/" + table.name() + ".csv";
        long[] count = {0};
        var written = archive.write(path, out -> count[0] = rows.write(table, out));
        return new TablePart(table.name(), path, table.columnNames(), count[0], written.bytes(), written.sha256());
    }

    private TablePart writeJobs(ArchiveWriter archive) throws IOException {
        var path = "tables/" + NetworkTables.JOBS + ".csv";
        long[] count = {0};
        var written = archive.write(path, out -> count[0] = rows.writeJobs(out));
        return new TablePart(NetworkTables.JOBS, path, Rows.JOB_COLUMNS, count[0], written.bytes(), written.sha256());
    }

    private List<FilePart> writeFiles(ArchiveWriter archive, List<LeftOut> leftOut) throws IOException {
        var parts = new ArrayList<FilePart>();
        var network = CurrentTenant.required();
        for (var file : files.all()) {
            var names = blobs.names(network, file.id());
            if (names.isEmpty()) {
                leftOut.add(new LeftOut("file " + file.id(), 1, "its bytes are missing from the store"));
            }
            for (var name : names) {
                var path = name.part().isEmpty()
                        ? "files/" + file.id() + "/" + FileName.plain(file.name())
                        : "renditions/" + file.id() + "/" + name.part();
                var written = archive.write(path, out -> {
                    var blob = blobs.open(network, name).orElseThrow(() -> new IOException(path + " is gone"));
                    try (var content = blob.content()) {
                        content.transferTo(out);
                    }
                });
                parts.add(new FilePart(file.id(), name.part(), file.name(), path, written.bytes(), written.sha256()));
            }
        }
        return parts;
    }

    private List<OpenPart> writeOpen(ArchiveWriter archive) throws IOException {
        var parts = new ArrayList<OpenPart>();
        var network = networks.current();
        for (var format : openFormats.orderedStream()
                .filter(format -> format.module().isEmpty() || network.has(format.module()))
                .sorted(Comparator.comparing(OpenFormat::fileName))
                .toList()) {
            parts.add(open(archive, format.fileName(), format::write));
        }
        parts.add(open(archive, "README.txt", out -> out.write(readme(network))));
        return parts;
    }

    private static OpenPart open(ArchiveWriter archive, String name, ArchiveWriter.Content content)
            throws IOException {
        var path = "open/" + name;
        var written = archive.write(path, content);
        return new OpenPart(path, written.bytes(), written.sha256());
    }

    private static byte[] readme(Network network) {
        return """
               Everything of %s, as open formats.

               open/       for people and other programs: calendars, lists, texts
               tables/     every table, as CSV (RFC 4180, UTF-8); nothing between two commas is an absent value, "" an
                           empty text. Cells are as they were entered: a spreadsheet may take one that begins with = for a
                           formula.
               files/      every file under the name it was given; renditions/ are smaller copies of pictures
               manifest.json   the digest (SHA-256), size and rows of each of these, and what was left out, and why
               """
                .formatted(network.name())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private List<LeftOut> leftOut() {
        var tenant = CurrentTenant.required().value();
        var left = new ArrayList<LeftOut>();
        for (var table : tables.all()) {
            StaysBehind.reason(table.name())
                    .ifPresent(reason -> left.add(new LeftOut(table.name(),
                            jdbc.sql(table.count()).param(tenant).query(Long.class).single(), reason)));
            StaysBehind.columns(table.name())
                    .forEach((column, reason) -> left.add(new LeftOut(table.name() + "." + column,
                            jdbc.sql(table.count()).param(tenant).query(Long.class).single(), reason)));
        }
        left.sort(Comparator.comparing(LeftOut::what));
        return left;
    }
}
