package kolo.portability.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import kolo.kernel.Invalid;
import kolo.portability.archive.Manifest.FilePart;
import kolo.portability.archive.Manifest.NetworkPart;
import kolo.portability.archive.Manifest.OpenPart;
import kolo.portability.archive.Manifest.TablePart;

class ArchiveReaderTests {
    private static final String TABLE = "tables/news.article.csv";
    private static final String FILE = "files/0198/Слика (1).png";

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Manifest manifest = new Manifest(Manifest.FORMAT, Manifest.VERSION, "schema", 1, "2026-11-22T00:00:00Z",
            new NetworkPart(new UUID(1, 1), "ict", "ICT"), List.of(), List.of(), List.of(), List.of());

    ArchiveReaderTests() {
        put(TABLE, "id\r\n1\r\n");
        put(FILE, "picture");
        put("open/README.txt", "read me");
        manifest = described();
    }

    private void put(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Manifest described() {
        var table = written(TABLE);
        var file = written(FILE);
        var open = written("open/README.txt");
        return new Manifest(manifest.format(), manifest.version(), manifest.schema(), manifest.changes(),
                manifest.exportedAt(), manifest.network(),
                List.of(new TablePart("news.article", TABLE, List.of("id"), 1, table.bytes(), table.sha256())),
                List.of(new FilePart(new UUID(1, 2), "", "Слика", FILE, file.bytes(), file.sha256())),
                List.of(new OpenPart("open/README.txt", open.bytes(), open.sha256())), List.of());
    }

    private ArchiveWriter.Written written(String path) {
        try {
            return ArchiveWriter.measure(out -> out.write(entries.get(path)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Manifest withFile(FilePart file) {
        return new Manifest(manifest.format(), manifest.version(), manifest.schema(), manifest.changes(),
                manifest.exportedAt(), manifest.network(), manifest.tables(), List.of(file), manifest.open(),
                List.of());
    }

    private Path zip() throws IOException {
        var path = folder.resolve("archive.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            entries.put(Manifest.PATH, JsonMapper.builder().build().writeValueAsBytes(manifest));
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }

    private static void open(Path path) throws IOException {
        ArchiveReader.open(path, 1 << 20, 10).close();
    }

    private static Consumer<Throwable> refused(String why) {
        return problem -> assertThat(((Invalid) problem).fields().getFirst().key())
                .isEqualTo("portability.refused." + why);
    }

    private void refusedAs(String why) {
        assertThatThrownBy(() -> open(zip())).satisfies(refused(why));
    }

    @Test
    void an_archive_that_is_what_its_manifest_says_is_opened() throws IOException {
        try (var archive = ArchiveReader.open(zip(), 1 << 20, 10)) {
            assertThat(archive.manifest()).isEqualTo(manifest);
            try (var content = archive.open(manifest.files().getFirst())) {
                assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("picture");
            }
        }
    }

    @Test
    void a_changed_byte_is_found() {
        put(TABLE, "id\r\n2\r\n");
        refusedAs("changed");
    }

    @Test
    void more_bytes_than_announced_are_not_read() {
        put(TABLE, "id\r\n1\r\n" + "2\r\n".repeat(1_000));
        refusedAs("changed");
    }

    @Test
    void what_is_missing_is_named() {
        entries.remove(FILE);
        refusedAs("missing");
    }

    @Test
    void what_nobody_announced_is_refused() {
        put("files/more", "x");
        refusedAs("unnamed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "files/../../x", "files/a\\..\\b", "files/a\nb", "C:/x",
        "files/a/b/c/d/e", ""})
    void a_name_that_leads_out_is_refused(String path) {
        entries.remove(FILE);
        put(path, "picture");
        var file = manifest.files().getFirst();
        manifest = withFile(new FilePart(file.id(), "", "x", path, file.bytes(), file.sha256()));
        refusedAs("unsafe");
    }

    @Test
    void two_things_under_one_name_are_refused() {
        var table = manifest.tables().getFirst();
        manifest = withFile(new FilePart(new UUID(1, 2), "", "x", TABLE, table.bytes(), table.sha256()));
        refusedAs("unsafe");
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        entries.put(FILE, new byte[1 << 19]);
        manifest = described();
        var path = zip();
        assertThatThrownBy(() -> ArchiveReader.open(path, 1 << 18, 10)).as("too much").satisfies(refused("bomb"));
        assertThatThrownBy(() -> ArchiveReader.open(path, 1 << 20, 2)).as("too many").satisfies(refused("bomb"));
    }

    @Test
    void what_unpacks_to_hundreds_of_times_its_size_is_refused() {
        entries.put(FILE, new byte[80 << 20]);
        manifest = described();
        assertThatThrownBy(() -> ArchiveReader.open(zip(), 1L << 30, 10)).satisfies(refused("bomb"));
    }

    @Test
    void the_manifest_has_to_be_one() throws IOException {
        var path = zip();
        Files.writeString(path, "no archive at all");
        assertThatThrownBy(() -> open(path)).satisfies(refused("no-archive"));
        for (var text : List.of("{}", "[", "null", "{\"format\":\"other\",\"version\":1}", "")) {
            try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
                zip.putNextEntry(new ZipEntry(text.isEmpty() ? "other.json" : Manifest.PATH));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            assertThatThrownBy(() -> open(path)).as(text).satisfies(refused("no-manifest"));
        }
        var whole = zip();
        var bytes = Files.readAllBytes(whole);
        Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> open(whole)).as("cut off").satisfies(refused("no-archive"));
    }
}
