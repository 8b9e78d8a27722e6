package kolo.news.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.files.DocumentSpec;
import kolo.files.FileStore;
import kolo.files.Media;
import kolo.files.MediaDescription;
import kolo.files.MediaDescription.Text;
import kolo.files.MediaId;
import kolo.files.Upload;
import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.identity.Visibility;
import kolo.kernel.EmailAddress;
import kolo.kernel.Ids;
import kolo.news.ArticleId;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.news.NewsNetwork;
import kolo.tenancy.TenantJob;
import kolo.texts.DatePrecision;

/// One article of each visibility, each kind of reader, each outlet: page, list, front page, search, feeds, embedded list,
/// sitemap, picture, document, digest. What a reader may not see is nowhere, and what they may see is everywhere.
class AllOutletsTests extends NewsNetwork {
    private static final UUID GROUP = Ids.next();

    @Autowired
    WriteArticle write;
    @Autowired
    PublishArticle publish;
    @Autowired
    Media media;
    @Autowired
    FileStore files;
    @Autowired
    Accounts accounts;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    List<TenantJob> jobs;

    /// An article with words of its own in title and body.
    private record Piece(String name, Visibility visibility, boolean teaser, String slug, MediaId picture,
            String document) {
        String title() {
            return "titleof" + name;
        }

        String body() {
            return "bodyof" + name;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Actor> readers = new LinkedHashMap<>();

    private void an_article_of_each_visibility_and_a_reader_of_each_kind() {
        readers.put("visitor", Actor.visitor());
        readers.put("member", known(Set.of(Ids.next()), Set.of(), false));
        readers.put("board", known(Set.of(), Set.of(), true));
        readers.put("group", known(Set.of(Ids.next()), Set.of(GROUP), false));
        readers.put("editor", known(Set.of(), Set.of(), false, Role.EDITOR));
        readers.put("office", known(Set.of(), Set.of(), false, Role.ADMINISTRATOR));
        for (var visibility : List.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE,
                Visibility.group(GROUP))) {
            var name = visibility.code().replaceAll("[^A-Za-z].*", "").toLowerCase(java.util.Locale.ROOT);
            pieces.add(piece(name, visibility, false));
        }
        pieces.add(piece("teaser", Visibility.MEMBERS, true));
    }

    private Actor known(Set<UUID> members, Set<UUID> groups, boolean board, Role... roles) {
        var id = in(() -> accounts.open(new EmailAddress(Ids.next() + "@example.org"), "Reader", "en", Set.of(roles),
                "kolo-demo-password")).id();
        var actor = Actor.of(id, "Reader", Set.of(roles), new Authority(members, Set.of(), groups, board));
        actors.know(id, actor);
        return actor;
    }

    private Piece piece(String name, Visibility visibility, boolean teaser) {
        var picture = in(() -> {
            var id = media.upload(Upload.of(name + ".png", png()));
            media.describe(id, 0, MediaDescription.drawing(Map.of("en", new Text("A square", "")), "Kolo", "CC0-1.0"));
            return id;
        });
        var translation = in(() -> write.begin(
                new ArticleFacts(ArticleKind.POLICY_PAPER, null, visibility, teaser, null, "Somebody", null,
                        DatePrecision.DAY, null, null, null),
                "en", Wording.of(Completeness.FULL, "titleof" + name, "A lead.", "<p>bodyof" + name + "</p>", null,
                        null, picture.value(), List.of())));
        var article = in(() -> jdbc.sql("select article_id from news.translation where id = ?")
                .param(translation.value())
                .query(UUID.class)
                .single());
        var document = in(() -> files.store(Upload.of(name + ".txt", ("fileof" + name).getBytes(
                StandardCharsets.UTF_8)), DocumentSpec.USUAL, Visibility.OFFICE));
        in(() -> {
            write.attach(new ArticleId(article), document.id().value());
            publish.publish(translation, 1, null);
            return true;
        });
        var slug = in(() -> jdbc.sql("select slug from news.translation where id = ?")
                .param(translation.value())
                .query(String.class)
                .single());
        return new Piece(name, visibility, teaser, slug, picture, document.path());
    }

    @Test
    void each_outlet_shows_each_reader_what_that_reader_may_see_and_nothing_else() {
        an_article_of_each_visibility_and_a_reader_of_each_kind();
        clock.advance(java.time.Duration.ofMinutes(1));
        var problems = new ArrayList<String>();
        readers.forEach((who, reader) -> {
            actsAs(reader);
            var list = get("/news");
            var front = get("/");
            var open = new Open(get("/news/feed.atom"), get("/embed/news"), get("/sitemap.xml"));
            for (var piece : pieces) {
                boolean reads = reader.sees(piece.visibility());
                boolean knows = reads || piece.teaser();
                var where = who + ", " + piece.name();
                expect(problems, where + ", list", knows, list.contains(piece.title()));
                if (!knows) {
                    expect(problems, where + ", front page", false, front.contains(piece.title()));
                }
                var page = browser().get("/news/" + piece.slug());
                expect(problems, where + ", page", knows, page.status() == 200);
                expect(problems, where + ", body on the page", reads, page.text().contains(piece.body()));
                // Whoever makes a preview is a visitor: only what everybody may read has one.
                expect(problems, where + ", preview data", piece.visibility().equals(Visibility.PUBLIC),
                        page.text().contains("og:title"));
                expect(problems, where + ", search by title", knows,
                        get("/search?q=" + piece.title()).contains("/news/" + piece.slug()));
                expect(problems, where + ", search by body", reads,
                        get("/search?q=" + piece.body()).contains("/news/" + piece.slug()));
                for (var format : List.of("jpg", "webp")) {
                    int status = browser().get("/media/" + piece.picture() + "/w40." + format).status();
                    expect(problems, where + ", picture as " + format, reads, status == 200);
                }
                expect(problems, where + ", document", reads, browser().get(piece.document()).status() == 200);
                openOutlets(problems, where, piece, open);
                expect(problems, where + ", private feed", reads && reader.signedIn(),
                        privateFeed(reader).contains(piece.title()));
                expect(problems, where + ", digest", reads && reader.signedIn(),
                        digest(reader).contains(piece.title()));
            }
        });
        if (!problems.isEmpty()) {
            fail(String.join("\n", problems));
        }
    }

    /// What has one content for the whole world, whoever asks.
    private static void openOutlets(List<String> problems, String where, Piece piece, Open texts) {
        boolean open = piece.visibility().equals(Visibility.PUBLIC);
        expect(problems, where + ", feed", open, texts.feed().contains(piece.title()));
        expect(problems, where + ", embedded list", open, texts.embedded().contains(piece.title()));
        expect(problems, where + ", sitemap", open, texts.sitemap().contains("/news/" + piece.slug()));
    }

    private record Open(String feed, String embedded, String sitemap) {}

    private final Map<AccountId, String> digests = new LinkedHashMap<>();
    private final Map<AccountId, String> feeds = new LinkedHashMap<>();

    private String digest(Actor reader) {
        return reader.account().map(account -> digests.computeIfAbsent(account, this::digest)).orElse("");
    }

    private String digest(AccountId account) {
        var job = jobs.stream().filter(each -> each.name().equals("news.digest")).findFirst().orElseThrow();
        kolo.tenancy.CurrentTenant.run(ours.id(), () -> job.execute(account.value()));
        return in(() -> String.join("", jdbc.sql("""
                                                 select m.html from mail.message m join identity.account a
                                                   on a.tenant_id = m.tenant_id and a.email = m.to_address
                                                 where a.id = ? and m.template = 'news/letter/digest'
                                                 """).param(account.value()).query(String.class).list()));
    }

    private String privateFeed(Actor reader) {
        return reader.account().map(account -> feeds.computeIfAbsent(account, this::feed)).orElse("");
    }

    private String feed(AccountId account) {
        var token = "token-" + account;
        in(() -> jdbc
                .sql("insert into news.feed_key (tenant_id, id, account_id, token_digest, made_at) values (?, ?, ?, ?, ?)")
                .params(ours.id().value(), Ids.next(), account.value(), sha256(token),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update());
        return get("/news/feed/" + token);
    }

    private static void expect(List<String> problems, String where, boolean wished, boolean is) {
        if (wished != is) {
            problems.add(where + (is ? ": shown" : ": missing"));
        }
    }

    private String get(String path) {
        return browser().get(path).text();
    }

    private static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void nothing_is_sent_when_nothing_is_new_and_one_click_ends_it() {
        var member = known(Set.of(Ids.next()), Set.of(), false);
        piece("members", Visibility.MEMBERS, false);
        clock.advance(java.time.Duration.ofMinutes(1));
        var letter = digest(member.accountId());
        assertThat(letter).contains("titleofmembers");
        digest(member.accountId());
        assertThat(letters()).as("nothing new, nothing sent").isEqualTo(1);

        var end = in(() -> jdbc.sql("select unsubscribe from mail.message where template = 'news/letter/digest'")
                .query(String.class)
                .single());
        var path = end.substring(end.indexOf("/news/digest/"));
        actsAs(Actor.visitor());
        assertThat(browser().get(path).status()).isEqualTo(200);
        assertThat(wanted(member)).as("looking at the link ends nothing").isTrue();
        assertThat(browser().send(kolotest.Request.post(path).form(Map.of("List-Unsubscribe", "One-Click"))).status())
                .isEqualTo(200);
        assertThat(wanted(member)).isFalse();
        assertThat(browser().send(kolotest.Request.post("/news/digest/unknown")
                .form(Map.of("List-Unsubscribe", "One-Click"))).status()).isEqualTo(200);
        clock.advance(java.time.Duration.ofDays(7));
        actsAs(Actor.system());
        piece("later", Visibility.PUBLIC, false);
        clock.advance(java.time.Duration.ofMinutes(1));
        digest(member.accountId());
        assertThat(letters()).isEqualTo(1);
    }

    private long letters() {
        return in(() -> jdbc.sql("select count(*) from mail.message where template = 'news/letter/digest'")
                .query(Long.class)
                .single());
    }

    private boolean wanted(Actor member) {
        return in(() -> jdbc.sql("select coalesce(bool_and(wanted), true) from news.digest where account_id = ?")
                .param(member.accountId().value())
                .query(Boolean.class)
                .single());
    }
}
