package kolo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;

import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import kolo.files.BlobStore.Name;
import kolo.kernel.Ids;
import kolo.tenancy.TenantId;

/// Against a real S3 server in this process, which checks every signature.
class S3BlobsTests {

    private static final TenantId ONE = new TenantId(Ids.next());
    private static final TenantId OTHER = new TenantId(Ids.next());
    private static BlobStoreContext context;
    private static S3Proxy server;
    private static URI endpoint;

    @BeforeAll
    static void a_server_with_a_bucket() throws Exception {
        context = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("x", "x")
                .build(BlobStoreContext.class);
        context.getBlobStore().createContainerInLocation(null, "kolo");
        server = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "access", "secret/+key")
                .build();
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getPort());
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        context.close();
    }

    private static S3Blobs blobs(String secret) {
        return new S3Blobs(new FilesProperties.S3(endpoint, "us-east-1", "kolo", "access", secret),
                Clock.systemUTC());
    }

    private final S3Blobs blobs = blobs("secret/+key");

    @Test
    void what_was_put_is_read_again_and_replaced() throws IOException {
        var name = Name.whole(Ids.next());
        blobs.put(ONE, name, "first".getBytes(StandardCharsets.UTF_8));
        blobs.put(ONE, name, "Жене".getBytes(StandardCharsets.UTF_8));
        assertThat(read(ONE, name)).isEqualTo("Жене");
        assertThat(blobs.open(ONE, name).orElseThrow().length()).isEqualTo(8);
        assertThat(blobs.open(OTHER, name)).isEmpty();
        assertThat(blobs.open(ONE, Name.whole(Ids.next()))).isEmpty();
    }

    @Test
    void a_file_is_deleted_with_its_renditions_and_nothing_else() throws IOException {
        var file = Ids.next();
        var other = Ids.next();
        for (var name : new Name[]{Name.whole(file), Name.rendition(file, 320), new Name(file, "r640.webp"),
            Name.whole(other)}) {
            blobs.put(ONE, name, new byte[]{1});
        }
        blobs.put(OTHER, Name.whole(file), new byte[]{1});
        blobs.delete(ONE, file);
        blobs.delete(ONE, Ids.next());
        assertThat(blobs.open(ONE, Name.whole(file))).isEmpty();
        assertThat(blobs.open(ONE, new Name(file, "r640.webp"))).isEmpty();
        assertThat(read(ONE, Name.whole(other))).isNotEmpty();
        assertThat(read(OTHER, Name.whole(file))).isNotEmpty();
    }

    @Test
    void every_file_of_a_network_is_listed_beyond_one_page() throws IOException {
        var network = new TenantId(Ids.next());
        for (int i = 0; i < 1_005; i++) {
            blobs.put(network, Name.whole(Ids.next()), new byte[]{1});
        }
        var found = new HashMap<UUID, Instant>();
        blobs.list(network, found::put);
        assertThat(found).hasSize(1_005);
        assertThat(found.values()).allSatisfy(written -> assertThat(written).isBefore(Instant.MAX));
    }

    @Test
    void a_wrong_key_is_an_error_and_not_an_absent_file() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> blobs("wrong").open(ONE, Name.whole(Ids.next())))
                .withMessageContaining("403");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> blobs("wrong").put(ONE, Name.whole(Ids.next()), new byte[]{1}))
                .withMessageContaining("403");
    }

    private String read(TenantId network, Name name) throws IOException {
        var blob = blobs.open(network, name).orElseThrow();
        try (var content = blob.content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_large_may_take_its_time() {
        assertThat(S3Blobs.patience(-1)).hasSeconds(30);
        assertThat(S3Blobs.patience(4_000_000_000L)).isGreaterThan(Duration.ofHours(1));
    }
}
