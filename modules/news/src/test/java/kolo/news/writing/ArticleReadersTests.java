package kolo.news.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import kolo.identity.Actor;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.news.Completeness;

/// What readers of each language, other networks and people outside a text are given of it.
class ArticleReadersTests extends Newsroom {
    @Test
    void a_reader_is_told_where_the_full_article_is_and_every_language_knows_its_address() {
        var text = as(administrator, () -> writeArticle.begin(ArticleFacts.plain(), "sr-Cyrl",
                words("Женски кластер старих заната", "Цео чланак о занатима")));
        does(administrator, () -> publishArticle.publish(text, 1, null));
        var romanian = visit("/ro/news/zenski-klaster-starih-zanata");
        assertThat(romanian.page().select("h1").attr("lang")).isEqualTo("sr-Cyrl");
        assertThat(romanian.text()).contains("doar");

        var summary = as(administrator, () -> writeArticle.translate(article(text), "en", Wording.of(
                Completeness.SUMMARY_ONLY, "Women's cluster", "A summary.", "", null, null, null, List.of()), null));
        does(administrator, () -> publishArticle.publish(summary, 1, null));
        var english = visit("/news/women-s-cluster").page();
        assertThat(english.text()).contains("The full article is available in: Serbian (Cyrillic)");
        assertThat(english.select(".language-note a").eachAttr("href")).containsExactly(
                "/sr-Latn/news/zenski-klaster-starih-zanata", "/sr-Cyrl/news/zenski-klaster-starih-zanata");
        assertThat(english.select("link[hreflang]").eachAttr("hreflang")).containsExactlyInAnyOrder("en", "sr-Latn",
                "sr-Cyrl",
                "x-default");
        assertThat(english.select("link[rel=canonical]").attr("href")).endsWith("/news/women-s-cluster");
        assertThat(english.select("meta[property=og:title]").attr("content")).isEqualTo("Women's cluster");

        var latin = visit("/sr-Latn/news/zenski-klaster-starih-zanata").page();
        assertThat(latin.select("h1").text()).isEqualTo("Ženski klaster starih zanata");
        assertThat(latin.select("h1").attr("lang")).isEqualTo("sr-Latn");
        assertThat(latin.text()).contains("Ceo članak o zanatima");
        assertThat(latin.select("link[rel=canonical]").attr("href")).contains("/sr-Latn/");
        assertThat(visit("/sr-Cyrl/news/zenski-klaster-starih-zanata").text()).contains("Цео чланак о занатима");
        assertThat(visit("/sr-Cyrl/news/women-s-cluster").location())
                .endsWith("/sr-Cyrl/news/zenski-klaster-starih-zanata");
        assertThat(visit("/ro/news/women-s-cluster").page().select("link[rel=canonical]").attr("href"))
                .doesNotContain("/ro/");
    }

    @Test
    void a_translation_is_outdated_when_its_source_has_moved_on_until_somebody_says_it_is_not() {
        var text = published("Source");
        var translation = as(administrator,
                () -> writeArticle.translate(article(text), "ro", words("Sursa", "Text"), null));
        does(administrator, () -> publishArticle.publish(translation, 1, null));
        assertThat(as(administrator, () -> views.draft(translation)).outdated()).isFalse();
        does(administrator, () -> writeArticle.revise(text, 1, words("Source", "Changed"), "source", false));
        assertThat(as(administrator, () -> views.draft(translation)).outdated()).isTrue();
        assertThat(visit("/ro/news/sursa").text()).as("readers still have the old source").doesNotContain("mai vechi");
        does(administrator, () -> publishArticle.publish(text, 2, null));
        assertThat(visit("/ro/news/sursa").text()).contains("mai vechi");
        does(administrator, () -> writeArticle.revise(translation, 1, words("Sursa", "Schimbat"), "sursa", true));
        does(administrator, () -> publishArticle.publish(translation, 2, null));
        assertThat(visit("/ro/news/sursa").text()).doesNotContain("mai vechi");
    }

    @Test
    void serbian_in_latin_stays_latin_and_a_cyrillic_draft_is_offered() {
        var text = as(administrator, () -> writeArticle.begin(ArticleFacts.plain(), "sr-Latn",
                words("Njegovi zanati", "Ljubav prema zanatu")));
        does(administrator, () -> publishArticle.publish(text, 1, null));
        var cyrillicPage = visit("/sr-Cyrl/news/njegovi-zanati").page();
        assertThat(cyrillicPage.select("h1").text()).isEqualTo("Njegovi zanati");
        assertThat(cyrillicPage.select("h1").attr("lang")).isEqualTo("sr-Latn");
        var desk = browser(administrator).get("/newsroom/" + article(text));
        assertThat(desk.text()).contains("locale=sr-Cyrl&amp;from=sr-Latn");
        var draft = browser(administrator)
                .get("/newsroom/" + article(text) + "/texts/new?locale=sr-Cyrl&from=sr-Latn")
                .page();
        assertThat(draft.select("input[name=title]").val()).isEqualTo("Његови занати");
        assertThat(draft.select("textarea[name=body]").text()).contains("Љубав према занату");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}",
        "javascript:alert(1)"})
    void script_in_every_field_is_shown_as_text_or_not_at_all(String hostile) {
        var wording = Wording.of(Completeness.FULL, "T " + hostile, hostile, "<p>ok</p>" + hostile, hostile, hostile,
                null,
                List.of());
        var text = as(administrator, () -> writeArticle.begin(new ArticleFacts(kolo.news.ArticleKind.POLICY_PAPER,
                "topic", kolo.identity.Visibility.PUBLIC, false, null, hostile, null, kolo.texts.DatePrecision.DAY,
                hostile,
                null, null), "en", wording));
        does(administrator, () -> publishArticle.publish(text, 1, null));
        var slug = as(administrator, () -> views.draft(text)).slug();
        for (var path : List.of("/news/" + slug, "/news", "/", "/embed/news", "/news/feed.atom")) {
            var page = visit(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("<script>alert", "<img src=x", "href=\"javascript:");
        }
    }

    @Test
    void what_another_network_has_is_not_there() {
        var text = published("Ours alone");
        assertThat(kolo.tenancy.CurrentTenant.call(theirs.id(), () -> actors.call(administrator, () -> {
            try {
                return views.draft(text).slug();
            } catch (NotFound unknown) {
                return "nothing";
            }
        }))).isEqualTo("nothing");
        actsAs(Actor.visitor());
        assertThat(kolotest.Browser.at(port, theirs.slug() + ".localhost").get("/news/ours-alone").status())
                .isEqualTo(404);
    }

    @Test
    void an_author_does_not_move_the_address_that_readers_have() {
        var text = begin(member, "Well known");
        does(member, () -> reviewArticle.submit(text));
        does(editor, () -> publishArticle.publish(text, 1, null));
        assertThatThrownBy(() -> does(member,
                () -> writeArticle.revise(text, 1, words("Well known", "New"), "elsewhere", false)))
                .isInstanceOf(Invalid.class);
        assertThat(visit("/news/well-known").status()).isEqualTo(200);
        assertThat(visit("/news/elsewhere").status()).isEqualTo(404);
        does(member, () -> writeArticle.revise(text, 1, words("Well known", "New"), "well-known", false));
        does(editor, () -> writeArticle.revise(text, 2, words("Well known", "Newer"), "elsewhere", false));
        assertThat(visit("/news/elsewhere").status()).isEqualTo(200);
    }

    @Test
    void what_a_person_wrote_is_in_their_own_download_and_nobody_elses() {
        var text = begin(member, "By a member");
        does(member, () -> reviewArticle.submit(text));
        does(editor, () -> reviewArticle.requestChanges(text, 1, "Name the place"));
        assertThat(own(member)).contains("By a member").doesNotContain("Name the place");
        assertThat(own(editor)).contains("Name the place").doesNotContain("By a member");
    }

    private String own(Actor person) {
        return as(person, () -> sources.stream()
                .filter(source -> source.name().equals("news"))
                .map(source -> source.dataOf(person.accountId()).toString())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void a_topic_of_a_draft_is_offered_to_nobody_who_may_not_know_of_the_draft() {
        as(member, () -> writeArticle.begin(new ArticleFacts(ArticleFacts.plain().kind(), "merger-in-secret",
                ArticleFacts.plain().visibility(), false, null, null, null,
                ArticleFacts.plain().submittedPrecision(), null, null, null), "en", words("Draft", "x")));
        var other = person(Set.of(UUID.randomUUID()), Set.of(), false);
        assertThat(browser(other).get("/newsroom/new").text()).doesNotContain("merger-in-secret");
        assertThat(browser(member).get("/newsroom/new").text()).contains("merger-in-secret");
        assertThat(browser(editor).get("/newsroom/new").text()).contains("merger-in-secret");
    }
}
