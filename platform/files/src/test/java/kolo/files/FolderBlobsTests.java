package kolo.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import kolo.files.BlobStore.Name;
import kolo.kernel.Ids;
import kolo.tenancy.TenantId;

class FolderBlobsTests {

    private static final TenantId ONE = new TenantId(Ids.next());
    private static final TenantId OTHER = new TenantId(Ids.next());

    @TempDir
    Path root;

    private byte[] read(FolderBlobs blobs, TenantId network, Name name) throws IOException {
        try (var content = blobs.open(network, name).orElseThrow().content()) {
            return content.readAllBytes();
        }
    }

    private static java.util.Set<UUID> listed(FolderBlobs blobs, TenantId network) throws IOException {
        var files = new HashSet<UUID>();
        blobs.list(network, (file, written) -> files.add(file));
        return files;
    }

    @Test
    void what_is_put_is_read_again_by_its_network_alone() throws IOException {
        var blobs = new FolderBlobs(root);
        var name = Name.whole(Ids.next());
        blobs.put(ONE, name, new byte[]{1, 2, 3});
        assertThat(read(blobs, ONE, name)).containsExactly(1, 2, 3);
        assertThat(blobs.open(OTHER, name)).isEmpty();
        assertThat(listed(blobs, ONE)).containsExactly(name.file());
        assertThat(listed(blobs, OTHER)).isEmpty();
    }

    @Test
    void deleting_a_file_deletes_its_renditions_and_nothing_else() throws IOException {
        var blobs = new FolderBlobs(root);
        var file = Ids.next();
        var other = Ids.next();
        blobs.put(ONE, Name.whole(file), new byte[1]);
        blobs.put(ONE, Name.rendition(file, 320), new byte[1]);
        blobs.put(ONE, Name.whole(other), new byte[1]);
        blobs.put(OTHER, Name.whole(file), new byte[1]);
        blobs.delete(ONE, file);
        blobs.delete(ONE, Ids.next());
        assertThat(blobs.open(ONE, Name.rendition(file, 320))).isEmpty();
        assertThat(listed(blobs, ONE)).containsExactly(other);
        assertThat(listed(blobs, OTHER)).containsExactly(file);
    }

    @Test
    void nothing_unfinished_stays_behind() throws IOException {
        var blobs = new FolderBlobs(root);
        blobs.put(ONE, Name.whole(Ids.next()), new byte[100_000]);
        try (var all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile)).singleElement()
                    .satisfies(path -> assertThat(path.toString()).doesNotContain(".part"));
        }
    }

    @Test
    void a_file_on_its_way_lies_on_the_same_disk_and_is_found_after_a_crash() throws IOException {
        var blobs = new FolderBlobs(root);
        var onTheWay = blobs.onTheWay(ONE);
        assertThat(onTheWay).exists().startsWith(root);
        assertThat(listed(blobs, OTHER)).isEmpty();
        var left = listed(blobs, ONE);
        assertThat(left).hasSize(1);
        blobs.delete(ONE, left.iterator().next());
        assertThat(onTheWay).doesNotExist();
    }
}
