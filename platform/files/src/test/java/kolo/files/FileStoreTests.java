package kolo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.FilesTestApplication;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.TestDatabase;

@SpringBootTest(classes = FilesTestApplication.class, properties = "kolo.limits.storage=20KB")
@FreshDatabase
@ClockAt("2026-03-01T09:00:00Z")
class FileStoreTests {

    private static final Actor MEMBER = Actor.of(new kolo.identity.AccountId(Ids.next()), "Mira", Set.of(),
            Authority.representing(Set.of(Ids.next())));

    @TempDir
    static Path root;

    @Autowired
    FileStore files;
    @Autowired
    Downloads downloads;
    @Autowired
    ForgetOrphans forgetOrphans;
    @Autowired
    MutableClock clock;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    TestDatabase database;
    @MockitoBean
    Actors actors;

    private TenantId network;
    private TenantId other;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("kolo.files.folder", root::toString);
    }

    @BeforeEach
    void two_networks() {
        network = network();
        other = network();
        actsAs(Actor.system());
    }

    private void actsAs(Actor actor) {
        org.mockito.Mockito.when(actors.current()).thenReturn(actor);
    }

    private TenantId network() {
        var id = Ids.next();
        JdbcClient.create(database.superuser())
                .sql("""
                     insert into tenancy.tenant (id, kind, slug, name, short_name, status, languages, zone, country,
                       member_kinds, modules, brand_colour, accent_colour, weave_colour, typeface, created_at)
                     values (?, 'NETWORK', ?, 'Net', 'Net', 'ACTIVE', '{en}', 'Europe/Belgrade', 'RS', 'ORGANISATIONS',
                       '{}', '#000000', '#000000', '#000000', 'source', '2026-01-01T00:00:00Z')
                     """)
                .params(id, "net-" + id.toString().substring(24))
                .update();
        return new TenantId(id);
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private StoredFile logo(Visibility visibility) {
        return in(network, () -> files.store(Upload.of("Лого.png", Samples.picture("png", 400, 200)), ImageSpec.LOGO,
                visibility));
    }

    private List<Path> stored() {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(network.toString()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private MockHttpServletResponse download(FileId id, @Nullable Integer width, @Nullable String etag)
            throws IOException {
        var request = new MockHttpServletRequest("GET", "/files/" + id + "/x");
        if (etag != null) {
            request.addHeader("If-None-Match", etag);
        }
        var response = new MockHttpServletResponse();
        CurrentTenant.callChecked(network, () -> {
            downloads.send(id, width, request, response);
            return true;
        });
        return response;
    }

    @Test
    void a_file_is_found_by_its_network_and_by_no_other() {
        var logo = logo(Visibility.PUBLIC);
        assertThat(in(network, () -> files.find(logo.id()))).contains(logo);
        assertThat(in(other, () -> files.find(logo.id()))).isEmpty();
        assertThat(in(other, () -> files.open(logo.id()))).isEmpty();
        in(other, () -> {
            files.delete(logo.id());
            return true;
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> in(other, () -> {
            files.changeVisibility(logo.id(), Visibility.PUBLIC);
            return true;
        }));
        assertThat(in(network, () -> files.find(logo.id()))).contains(logo);
        assertThat(logo.path()).startsWith("/files/" + logo.id() + "/").endsWith(".png");
    }

    @Test
    void only_who_may_see_a_file_gets_it_and_the_others_cannot_tell_it_from_none() throws IOException {
        var file = logo(Visibility.MEMBERS);
        actsAs(Actor.visitor());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> download(file.id(), null, null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> download(file.id(), 80, null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> download(new FileId(Ids.next()), null, null));
        actsAs(MEMBER);
        assertThat(download(file.id(), null, null).getContentAsByteArray()).hasSize((int) file.bytes());
        in(network, () -> {
            files.changeVisibility(file.id(), Visibility.OFFICE);
            return true;
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> download(file.id(), null, null));
    }

    @Test
    void a_copy_is_asked_for_again_and_the_decision_comes_before_the_answer_that_it_holds() throws IOException {
        var file = logo(Visibility.MEMBERS);
        actsAs(MEMBER);
        var first = download(file.id(), null, null);
        var etag = first.getHeader("ETag");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(download(file.id(), null, etag).getStatus()).isEqualTo(304);
        actsAs(Actor.visitor());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> download(file.id(), null, etag));
    }

    @Test
    void a_document_is_saved_and_never_shown_in_the_networks_name() throws IOException {
        var file = in(network, () -> files.store(Upload.of("Споразум \"1\".txt", Samples.text("<b>x</b> ".repeat(3))),
                DocumentSpec.USUAL, Visibility.PUBLIC));
        var answer = download(file.id(), null, null);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''%D0%A1")
                .endsWith(".txt")
                .doesNotContain("\n");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void a_rendition_is_made_once_for_the_offered_widths_only() throws IOException {
        var file = logo(Visibility.PUBLIC);
        var small = download(file.id(), 70, null);
        var picture = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(small.getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(80);
        assertThat(picture.getHeight()).isEqualTo(40);
        for (int width = 1; width < 80; width++) {
            assertThat(download(file.id(), width, null).getHeader("ETag")).isEqualTo(small.getHeader("ETag"));
        }
        assertThat(download(file.id(), 100_000, null).getContentAsByteArray()).hasSize((int) file.bytes());
        assertThat(stored()).hasSize(2);
    }

    @Test
    void what_is_rolled_back_leaves_nothing() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> in(network, () -> {
            files.store(Upload.of("a.png", Samples.picture("png", 4, 4)), ImageSpec.LOGO, Visibility.PUBLIC);
            throw new IllegalStateException("afterwards something else fails");
        }));
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_deletion_that_is_rolled_back_keeps_the_bytes() throws IOException {
        var file = logo(Visibility.PUBLIC);
        CurrentTenant.run(network, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            files.delete(file.id());
            status.setRollbackOnly();
        }));
        assertThat(download(file.id(), null, null).getStatus()).isEqualTo(200);
    }

    @Test
    void replacing_gives_a_new_address_and_forgets_the_old_bytes() {
        var before = logo(Visibility.PUBLIC);
        var after = in(network, () -> files.replace(before.id(),
                Upload.of("b.jpg", Samples.picture("jpeg", 40, 40)), ImageSpec.LOGO, Visibility.PUBLIC));
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(in(network, () -> files.findAll(List.of(before.id(), after.id())))).containsOnlyKeys(after.id());
        assertThat(stored()).hasSize(1);
    }

    @Test
    void two_uploads_at_once_cannot_exceed_the_quota_together() throws Exception {
        Callable<Boolean> upload = () -> {
            try {
                in(network, () -> files.store(Upload.of("a.txt", Samples.text("x".repeat(12_000))), DocumentSpec.USUAL,
                        Visibility.PUBLIC));
                return true;
            } catch (Invalid refused) {
                assertThat(refused.fields().getFirst().key()).isEqualTo("files.quota");
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            var outcomes = threads.invokeAll(List.of(upload, upload, upload, upload));
            int accepted = 0;
            for (var outcome : outcomes) {
                accepted += outcome.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(stored()).hasSize(1);
        assertThat(in(other, () -> files.store(Upload.of("a.txt", Samples.text("x".repeat(12_000))),
                DocumentSpec.USUAL, Visibility.PUBLIC))).isNotNull();
    }

    @Test
    void deleting_gives_the_quota_back() {
        for (int i = 0; i < 5; i++) {
            var file = in(network, () -> files.store(Upload.of("a.txt", Samples.text("x".repeat(12_000))),
                    DocumentSpec.USUAL, Visibility.PUBLIC));
            in(network, () -> {
                files.delete(file.id());
                files.delete(file.id());
                return true;
            });
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void old_bytes_without_a_file_are_forgotten_and_everything_else_stays() throws IOException {
        var kept = logo(Visibility.PUBLIC);
        var blobs = new FolderBlobs(root);
        var orphan = new BlobStore.Name(UUID.randomUUID(), "");
        var young = new BlobStore.Name(UUID.randomUUID(), "");
        blobs.put(network, orphan, new byte[1]);
        blobs.put(network, young, new byte[1]);
        blobs.put(other, orphan, new byte[1]);
        for (var path : stored()) {
            boolean isYoung = path.toString().contains(young.file().toString());
            Files.setLastModifiedTime(path,
                    FileTime.from(clock.instant().minus(isYoung ? Duration.ofHours(1) : Duration.ofDays(2))));
        }
        CurrentTenant.run(network, forgetOrphans::execute);
        assertThat(blobs.open(network, orphan)).isEmpty();
        blobs.open(network, young).orElseThrow().content().close();
        blobs.open(other, orphan).orElseThrow().content().close();
        assertThat(download(kept.id(), null, null).getStatus()).isEqualTo(200);
    }

    @Test
    void storing_needs_the_callers_transaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> CurrentTenant.run(network,
                () -> files.store(Upload.of("a.png", Samples.picture("png", 4, 4)), ImageSpec.LOGO,
                        Visibility.PUBLIC)));
    }
}
