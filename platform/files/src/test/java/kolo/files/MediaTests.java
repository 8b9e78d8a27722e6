package kolo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.FilesTestApplication;
import kolo.files.MediaDescription.Text;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;
import kolotest.ClockAt;
import kolotest.FreshDatabase;
import kolotest.MutableClock;
import kolotest.TestDatabase;

@SpringBootTest(classes = FilesTestApplication.class)
@FreshDatabase
@ClockAt("2026-03-01T09:00:00Z")
class MediaTests {

    private static final Actor EDITOR = Actor.of(new AccountId(Ids.next()), "Eva", Set.of(Role.EDITOR),
            Authority.NONE);
    private static final Actor ADMINISTRATOR = Actor.of(new AccountId(Ids.next()), "Ada", Set.of(Role.ADMINISTRATOR),
            Authority.NONE);
    private static final Actor MEMBER = member();
    private static final Actor OTHER_MEMBER = member();

    @TempDir
    static Path root;

    @Autowired
    Media media;
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

    private static Actor member() {
        return Actor.of(new AccountId(Ids.next()), "Mira", Set.of(), Authority.representing(Set.of(Ids.next())));
    }

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("kolo.files.folder", root::toString);
    }

    @BeforeEach
    void a_network_and_a_member() {
        clock.set("2026-03-01T09:00:00Z");
        network = network();
        is(MEMBER);
    }

    @Test
    void a_photograph_becomes_renditions_without_notes_and_upright() throws IOException {
        var jpeg = Samples.withOrientation(Samples.picture("jpg", 2000, 1000), 6);
        var id = upload("Ниш 2017.jpg", jpeg);

        var view = in(() -> media.kept(id, "en")).orElseThrow();
        assertThat(view.width()).isEqualTo(1000);
        assertThat(view.height()).isEqualTo(2000);
        assertThat(view.picture().widths()).containsExactly(320, 640, 1000);
        for (int width : view.picture().widths()) {
            var rendition = bytes(id, width, "jpg");
            assertThat(new String(rendition, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
            var picture = ImageIO.read(new ByteArrayInputStream(rendition));
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(2 * width);
            // Held on its side: what was left is on top now.
            assertThat(picture.getRGB(width / 2, width / 4) >> 16 & 0xff).isGreaterThan(180);
            assertThat(new String(bytes(id, width, "webp"), 0, 16, StandardCharsets.ISO_8859_1)).startsWith("RIFF")
                    .contains("WEBP");
        }
        assertThat(in(() -> media.open(id, 999, "jpg"))).isEmpty();
    }

    @Test
    void the_sender_is_told_when_the_place_was_removed() {
        var place = upload("a.jpg", Samples.withPlace(Samples.picture("jpg", 20, 20)));
        var none = upload("b.jpg", Samples.picture("jpg", 20, 20));
        assertThat(in(() -> media.kept(place, "en")).orElseThrow().placeRemoved()).isTrue();
        assertThat(in(() -> media.kept(none, "en")).orElseThrow().placeRemoved()).isFalse();
    }

    @Test
    void whoever_sees_a_thing_that_shows_it_sees_the_picture_and_nobody_else() {
        var id = ready(upload("a.jpg", Samples.picture("jpg", 400, 200)));
        var article = Ids.next();
        assertSeen(id, true, false, false);
        use(article, null, id);
        assertSeen(id, true, false, false);
        use(article, Visibility.MEMBERS, id);
        assertSeen(id, true, true, false);
        use(article, Visibility.PUBLIC, id);
        assertSeen(id, true, true, true);
        use(Ids.next(), Visibility.MEMBERS, id);
        assertSeen(id, true, true, true);
        in(() -> {
            media.unused("article", article);
            return true;
        });
        assertSeen(id, true, true, false);
    }

    @Test
    void an_editor_keeps_no_picture_of_what_an_editor_may_not_know_of() {
        var id = ready(upload("a.jpg", Samples.picture("jpg", 400, 200)));
        var paper = Ids.next();
        use(paper, Visibility.BOARD, id);
        is(EDITOR);
        assertThat(in(() -> media.find(id, "en"))).isEmpty();
        assertThat(in(() -> media.library("", "en", 0, 10))).isEmpty();
        use(paper, Visibility.MEMBERS, id);
        assertThat(in(() -> media.kept(id, "en"))).isPresent();
    }

    @Test
    void a_scheduled_thing_shows_its_picture_from_its_instant_to_its_end() {
        var id = ready(upload("a.jpg", Samples.picture("jpg", 400, 200)));
        in(() -> {
            media.use("article", Ids.next(), Visibility.PUBLIC, Instant.parse("2026-03-02T06:00:00Z"),
                    Instant.parse("2026-03-03T06:00:00Z"), List.of(id));
            return true;
        });
        assertSeen(id, true, false, false);
        clock.set("2026-03-02T06:00:00Z");
        assertSeen(id, true, true, true);
        clock.set("2026-03-03T06:00:00Z");
        assertSeen(id, true, false, false);
    }

    @Test
    void withdrawn_consent_and_ended_rights_hide_every_rendition_from_everybody_at_once() {
        var id = ready(upload("a.jpg", Samples.picture("jpg", 400, 200)));
        use(Ids.next(), Visibility.PUBLIC, id);
        assertSeen(id, true, true, true);

        describe(id, PeopleConsent.WITHDRAWN, null);
        assertSeen(id, false, false, false);
        assertThat(in(() -> media.kept(id, "en")).orElseThrow().shown()).isFalse();
        for (var sender : List.of(MEMBER, EDITOR)) {
            is(sender);
            assertThatThrownBy(() -> describe(id, PeopleConsent.OBTAINED, null)).isInstanceOf(Forbidden.class);
            describe(id, PeopleConsent.WITHDRAWN, null);
        }
        assertSeen(id, false, false, false);
        is(ADMINISTRATOR);
        describe(id, PeopleConsent.PENDING, null);
        assertSeen(id, true, false, false);

        is(MEMBER);
        describe(id, PeopleConsent.OBTAINED, LocalDate.of(2026, 3, 1));
        assertSeen(id, true, true, true);
        clock.set("2026-03-01T22:59:59Z");
        assertSeen(id, true, true, true);
        clock.set("2026-03-01T23:00:00Z");
        assertSeen(id, false, false, false);
    }

    @Test
    void nothing_is_published_without_alternative_text_in_its_languages() {
        var id = upload("a.jpg", Samples.picture("jpg", 40, 20));
        assertThat(keys(id, "en")).containsExactly("files.media.problem.pending", "files.media.problem.alternative");
        ready(id);
        assertThat(keys(id, "sr-Cyrl", "sr-Latn")).isEmpty();
        assertThat(keys(id, "sr-Cyrl", "en")).containsExactly("files.media.problem.alternative");
    }

    @Test
    void the_texts_are_those_of_the_language_that_is_read_or_the_nearest() {
        var id = ready(upload("a.jpg", Samples.picture("jpg", 40, 20)));
        var latin = in(() -> media.find(id, "sr-Latn")).orElseThrow();
        assertThat(latin.alternative()).isEqualTo("Жене за разбојем");
        assertThat(latin.alternativeLanguage()).isEqualTo("sr-Cyrl");
        assertThat(latin.widths()).containsExactly(40);
        assertThat(latin.sourceSet("webp")).isEqualTo("/media/" + id + "/w40.webp 40w");
        assertThat(in(() -> media.library("zene razboj", "en", 0, 10))).hasSize(1);
        assertThat(in(() -> media.library("nema", "en", 0, 10))).isEmpty();
    }

    @Test
    void a_gallery_keeps_its_order_and_what_is_said_there() {
        var first = ready(upload("a.jpg", Samples.picture("jpg", 40, 20)));
        var second = ready(upload("b.jpg", Samples.picture("jpg", 40, 20)));
        var article = Ids.next();
        in(() -> {
            media.use("article", article, Visibility.PUBLIC, List.of(first, second));
            media.arrange("article", article,
                    List.of(new GalleryItem(second, Map.of("en", "At the loom")), GalleryItem.of(first)));
            return true;
        });
        is(Actor.visitor());
        var gallery = in(() -> media.gallery("article", article, "en"));
        assertThat(gallery).extracting(Picture::id).containsExactly(second, first);
        assertThat(gallery).extracting(Picture::caption).containsExactly("At the loom", "Разбој");
    }

    @Test
    void only_who_keeps_a_picture_describes_shows_and_deletes_it() {
        var id = upload("a.jpg", Samples.picture("jpg", 40, 20));
        is(OTHER_MEMBER);
        assertThat(in(() -> media.kept(id, "en"))).isEmpty();
        assertThat(in(() -> media.library("", "en", 0, 10))).isEmpty();
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> use(Ids.next(), Visibility.PUBLIC, id));
        is(EDITOR);
        var article = Ids.next();
        use(article, Visibility.PUBLIC, id);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> delete(id));
        in(() -> {
            media.unused("article", article);
            return true;
        });
        delete(id);
        assertThat(in(() -> media.kept(id, "en"))).isEmpty();
        assertThat(files()).isEmpty();
        is(Actor.visitor());
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> upload("a.jpg", Samples.picture("jpg", 40, 20)));
    }

    @Test
    void what_is_no_harmless_picture_is_refused_in_words() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        refused("files.svg", "a.svg", svg);
        refused("files.svg", "a.png", svg);
        refused("files.too-many-pixels", "a.png", Samples.hollowPng(20_000, 20_000));
        refused("files.not-an-image", "a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        refused("files.image-damaged", "a.png", Samples.hollowPng(4_000, 4_000));
        refused("files.empty", "a.png", new byte[0]);
        var polyglot = Samples.joined(Samples.picture("jpg", 40, 20),
                "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var id = upload("a.jpg", polyglot);
        assertThat(new String(bytes(id, 40, "jpg"), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(files()).allSatisfy(
                file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("script"));
    }

    @Test
    void the_clean_up_leaves_the_pictures_of_the_library_alone() {
        var id = upload("a.jpg", Samples.picture("jpg", 40, 20));
        clock.set("2036-03-03T09:00:00Z");
        CurrentTenant.run(network, forgetOrphans::execute);
        assertThat(bytes(id, 40, "jpg")).isNotEmpty();
    }

    private void refused(String key, String name, byte[] content) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> upload(name, content))
                .satisfies(refusal -> assertThat(refusal.fields().getFirst().key()).isEqualTo(key));
    }

    private List<Path> files() {
        try (var all = Files.walk(root.resolve(network.value().toString()))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private List<String> keys(MediaId id, String... languages) {
        return in(() -> media.problems(List.of(id), List.of(languages))).stream().map(MediaProblem::key).toList();
    }

    private MediaId upload(String name, byte[] content) {
        return CurrentTenant.call(network, () -> media.upload(Upload.of(name, content)));
    }

    private MediaId ready(MediaId id) {
        return describe(id, PeopleConsent.OBTAINED, null);
    }

    private MediaId describe(MediaId id, PeopleConsent consent, @org.jspecify.annotations.Nullable LocalDate until) {
        in(() -> {
            var view = media.kept(id, "en").orElseThrow();
            media.describe(id, view.version(),
                    new MediaDescription(Map.of("sr-Cyrl", new Text("Жене за разбојем", "Разбој")), 50, 30, false,
                            "Kolo", "CC-BY-4.0", until, consent));
            return true;
        });
        return id;
    }

    private void delete(MediaId id) {
        in(() -> {
            media.delete(id);
            return true;
        });
    }

    private void use(UUID owner, @org.jspecify.annotations.Nullable Visibility visibility, MediaId id) {
        in(() -> {
            media.use("article", owner, visibility, List.of(id));
            return true;
        });
    }

    private void assertSeen(MediaId id, boolean byKeepers, boolean byMembers, boolean byVisitors) {
        var readers = Map.of(MEMBER, byKeepers, EDITOR, byKeepers, OTHER_MEMBER, byMembers, Actor.visitor(),
                byVisitors);
        readers.forEach((actor, sees) -> {
            is(actor);
            assertThat(in(() -> media.find(id, "en")).isPresent()).as(actor.toString()).isEqualTo(sees);
            for (var format : List.of("jpg", "webp")) {
                var opened = in(() -> media.open(id, 320, format));
                assertThat(opened.isPresent()).as("%s as %s", actor, format).isEqualTo(sees);
                opened.ifPresent(MediaTests::close);
            }
        });
        is(MEMBER);
    }

    private byte[] bytes(MediaId id, int width, String format) {
        return in(() -> {
            try (var opened = media.open(id, width, format).orElseThrow()) {
                return opened.content().readAllBytes();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private static void close(OpenedFile file) {
        try {
            file.close();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void is(Actor actor) {
        Mockito.when(actors.current()).thenReturn(actor);
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

    private <T> T in(Supplier<T> work) {
        return CurrentTenant.call(network, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
