package kolo.portability.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What an archive says of itself: everything in it, with its digest, and everything that is not.
///
/// @param format     always [#FORMAT]
/// @param version    of the archive's own form
/// @param schema     the digest of the changes that made the tables
/// @param changes    how many changes there were
/// @param exportedAt when the network was read
public record Manifest(String format, int version, String schema, long changes, String exportedAt, NetworkPart network,
        List<TablePart> tables, List<FilePart> files, List<OpenPart> open, List<LeftOut> leftOut) {

    /// What the first line of every manifest says.
    public static final String FORMAT = "kolo-network";

    /// The only form there is yet.
    public static final int VERSION = 1;

    /// The entry's name in the archive.
    public static final String PATH = "manifest.json";

    /// Copies, and refuses what lacks something.
    ///
    /// @throws RuntimeException when it is no manifest
    public Manifest {
        Instant.parse(exportedAt);
        Objects.requireNonNull(network);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        open = List.copyOf(open);
        leftOut = List.copyOf(leftOut);
    }

    /// The network as it was.
    public record NetworkPart(UUID id, String slug, String name) {
        /// Refuses what lacks something.
        public NetworkPart {
            requireAll(id, slug, name);
        }
    }

    /// An entry of the archive.
    public sealed interface Part {
        /// Its name in the archive.
        String path();

        /// How many bytes it has.
        long bytes();

        /// The digest of these bytes, in hexadecimal.
        String sha256();
    }

    /// All rows of a table that belong to the network, in the order of its key.
    public record TablePart(String table, String path, List<String> columns, long rows, long bytes, String sha256)
            implements
                Part {
        /// Copies, and refuses what lacks something.
        public TablePart {
            requireAll(table, path, sha256);
            columns = List.copyOf(columns);
        }
    }

    /// A file or one of its renditions.
    ///
    /// @param rendition empty for the file itself
    /// @param name      what people call it
    public record FilePart(UUID id, String rendition, String name, String path, long bytes, String sha256)
            implements
                Part {
        /// Refuses what lacks something.
        public FilePart {
            requireAll(id, rendition, name, path, sha256);
        }
    }

    /// The same once more, for people and other programs.
    public record OpenPart(String path, long bytes, String sha256) implements Part {
        /// Refuses what lacks something.
        public OpenPart {
            requireAll(path, sha256);
        }
    }

    /// What is not in the archive, and why.
    ///
    /// @param what a table, or a table and a column
    public record LeftOut(String what, long rows, String reason) {}

    private static void requireAll(Object... values) {
        for (var value : values) {
            Objects.requireNonNull(value);
        }
    }

    /// How many rows there are.
    public long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }

    /// How many bytes everything has when unpacked.
    public long bytes() {
        return parts().stream().mapToLong(Part::bytes).sum();
    }

    /// All entries but the manifest.
    public List<Part> parts() {
        return java.util.stream.Stream
                .<Part>concat(java.util.stream.Stream.concat(tables.stream(), files.stream()), open.stream())
                .toList();
    }
}
