package kolo.news.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.files.Media;
import kolo.files.MediaDescription;
import kolo.files.MediaId;
import kolo.files.Upload;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.news.ArticleKind;
import kolo.news.Completeness;
import kolo.news.NewsNetworks;
import kolo.news.outlets.FeedKeys;
import kolo.texts.DatePrecision;

/// What a public teaser gives away, how a private feed ends, and what may stand in a frame.
class TeaserAndFeedTests extends NewsNetworks {
    @Autowired
    WriteArticle writeArticle;
    @Autowired
    PublishArticle publishArticle;
    @Autowired
    Media media;
    @Autowired
    FeedKeys feeds;

    private record Published(String slug, String word, MediaId picture) {}

    private Published publish(Visibility visibility, boolean teaser) throws IOException {
        var word = "Zbor" + Ids.next().toString().substring(19).replace("-", "");
        var picture = picture();
        var text = as(Actor.system(), () -> writeArticle.begin(
                new ArticleFacts(ArticleKind.NEWS, null, visibility, teaser, organisation, null, null,
                        DatePrecision.DAY,
                        null, null, null),
                "en",
                Wording.of(Completeness.FULL, "Title " + word, "Lead " + word, "<p>Body " + inside(word) + "</p>", null,
                        null, picture.value(), List.of(picture.value()))));
        does(Actor.system(), () -> publishArticle.publish(text, 1, null));
        return new Published("title-" + word.toLowerCase(java.util.Locale.ROOT), word, picture);
    }

    /// A word that only the body has.
    private static String inside(String word) {
        return "Tajna" + new StringBuilder(word).reverse();
    }

    private MediaId picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        return as(Actor.system(), () -> {
            var id = media.upload(Upload.of("x.png", png.toByteArray()));
            media.describe(id, 0,
                    MediaDescription.drawing(Map.of("en", new MediaDescription.Text("A drawing", "")), "", ""));
            return id;
        });
    }

    @Test
    void a_public_teaser_shows_title_and_lead_and_nothing_else() throws IOException {
        var article = publish(Visibility.MEMBERS, true);
        var visitor = browser(Actor.visitor());
        var page = visitor.get("/news/" + article.slug());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Lead " + article.word(), "noindex", "/sign-in")
                .doesNotContain(inside(article.word()), article.picture().toString());
        assertThat(visitor.get("/news").text()).contains("Title " + article.word());
        assertThat(visitor.get("/search?q=" + article.word()).page().text()).contains("Title " + article.word());
        assertThat(visitor.get("/search?q=" + inside(article.word())).page().text()).doesNotContain("Title");
        assertThat(visitor.get("/news/feed.atom").text()).doesNotContain(article.word());
        assertThat(visitor.get("/media/" + article.picture() + "/w320.jpg").status()).isEqualTo(404);
        assertThat(browser(member).get("/news/" + article.slug()).text()).contains(inside(article.word()));
    }

    @Test
    void a_private_feed_ends_when_it_is_revoked_made_anew_or_its_owner_leaves() throws IOException {
        var article = publish(Visibility.MEMBERS, false);
        var first = as(member, () -> feeds.make());
        assertThat(feed(first)).isEqualTo(200);
        var second = as(member, () -> feeds.make());
        assertThat(feed(first)).isEqualTo(404);
        assertThat(browser(Actor.visitor()).get("/news/feed/" + second).text()).contains(article.word());
        actors.know(member.accountId(), Actor.visitor());
        assertThat(feed(second)).isEqualTo(404);
        actors.know(member.accountId(), member);
        does(member, () -> feeds.revoke());
        assertThat(feed(second)).isEqualTo(404);
        assertThat(feed("guess")).isEqualTo(404);
    }

    private int feed(String token) {
        return browser(Actor.visitor()).get("/news/feed/" + token).status();
    }

    @Test
    void the_embedded_list_may_be_framed_and_has_neither_cookie_nor_form() throws IOException {
        publish(Visibility.PUBLIC, false);
        for (var path : List.of("/embed/news", "/sr-Latn/embed/news")) {
            var answer = browser(Actor.visitor()).get(path);
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors *", "form-action 'none'");
            assertThat(answer.header("Set-Cookie")).isNull();
            assertThat(answer.text()).doesNotContain("<form", "<script");
        }
        assertThat(browser(Actor.visitor()).get("/news").header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }
}
