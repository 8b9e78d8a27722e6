package kolo.news.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Actor;
import kolo.identity.PersonalDataSource;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.news.ArticleId;
import kolo.news.ArticleStatus;
import kolo.news.Completeness;
import kolo.news.NewsNetworks;
import kolo.news.TranslationId;
import kolotest.Answer;
import kolotest.Request;

class ArticleLifeTests extends NewsNetworks {
    @Autowired
    WriteArticle writeArticle;
    @Autowired
    ReviewArticle reviewArticle;
    @Autowired
    PublishArticle publishArticle;
    @Autowired
    DeskViews views;
    @Autowired
    Previews previews;
    @Autowired
    List<PersonalDataSource> sources;

    private static Wording words(String title, String body) {
        return Wording.of(Completeness.FULL, title, "Lead of " + title, body, null, null, null, List.of());
    }

    private TranslationId begin(Actor author, String title) {
        return as(author, () -> writeArticle.begin(ArticleFacts.plain(), "en", words(title, "Body of " + title)));
    }

    private TranslationId published(String title) {
        var text = begin(administrator, title);
        does(administrator, () -> publishArticle.publish(text, 1, null));
        return text;
    }

    private ArticleId article(TranslationId text) {
        return new ArticleId(as(administrator, () -> views.draft(text)).article());
    }

    private ArticleStatus status(TranslationId text) {
        return as(administrator, () -> views.whole(article(text))).texts()
                .stream()
                .filter(one -> one.id().equals(text.value()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private Answer visit(String path) {
        return browser(Actor.visitor()).get(path);
    }

    @Test
    void a_member_proposes_an_editor_sends_back_with_a_reason_and_later_approves() {
        var text = begin(member, "A good practice");
        assertThat(status(text)).isEqualTo(ArticleStatus.DRAFT);
        does(member, () -> reviewArticle.submit(text));
        assertThat(status(text)).isEqualTo(ArticleStatus.IN_REVIEW);
        assertThatThrownBy(() -> does(editor, () -> reviewArticle.requestChanges(text, 1, "  ")))
                .isInstanceOf(Invalid.class);
        does(editor, () -> reviewArticle.requestChanges(text, 1, "Name the place"));
        assertThat(status(text)).isEqualTo(ArticleStatus.CHANGES_REQUESTED);
        assertThat(browser(member).get("/newsroom/" + article(text)).text()).contains("Name the place");

        does(member, () -> writeArticle.revise(text, 1, words("A good practice", "In Niš"), "", false));
        does(member, () -> reviewArticle.submit(text));
        assertThatThrownBy(() -> does(editor, () -> reviewArticle.approve(text, 1))).as("an older revision was read")
                .isInstanceOf(Conflict.class);
        does(editor, () -> reviewArticle.approve(text, 2));
        assertThat(status(text)).isEqualTo(ArticleStatus.APPROVED);
        assertThat(visit("/news/a-good-practice").status()).isEqualTo(404);
        does(editor, () -> publishArticle.publish(text, 2, null));
        assertThat(status(text)).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(visit("/news/a-good-practice").text()).contains("In Niš");
    }

    @Test
    void nobody_approves_their_own_text_except_who_may_publish_directly() {
        var own = begin(editor, "Own");
        does(editor, () -> reviewArticle.submit(own));
        assertThatThrownBy(() -> does(editor, () -> reviewArticle.approve(own, 1))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> does(editor, () -> publishArticle.publish(own, 1, null)))
                .isInstanceOf(Forbidden.class);
        var draft = begin(member, "Draft");
        assertThatThrownBy(() -> does(editor, () -> publishArticle.publish(draft, 1, null))).as("not submitted")
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> does(member, () -> publishArticle.publish(draft, 1, null)))
                .isInstanceOf(Forbidden.class);
        does(administrator, () -> publishArticle.publish(draft, 1, null));
        assertThat(status(draft)).isEqualTo(ArticleStatus.PUBLISHED);
    }

    @Test
    void a_draft_does_not_exist_for_others() {
        var text = begin(member, "Secret draft");
        assertThatThrownBy(() -> does(board, () -> views.draft(text))).isInstanceOf(NotFound.class);
        assertThat(browser(board).get("/newsroom/" + article(text)).status()).isEqualTo(404);
        assertThat(visit("/news/secret-draft").status()).isEqualTo(404);
        assertThat(visit("/news").text()).doesNotContain("Secret draft");
    }

    @Test
    void a_scheduled_article_appears_at_its_minute_also_in_cached_pages_without_a_job() {
        var text = begin(administrator, "Scheduled");
        does(administrator,
                () -> publishArticle.publish(text, 1, Schedule.read("at", "2026-11-22T10:30", ours.zone())));
        assertThat(status(text)).isEqualTo(ArticleStatus.SCHEDULED);
        var before = visit("/news");
        assertThat(before.text()).doesNotContain("Scheduled");
        var tag = before.header("ETag");
        clock.set("2026-11-22T09:29:59Z");
        assertThat(again(tag).status()).isEqualTo(304);
        assertThat(visit("/news/scheduled").status()).isEqualTo(404);
        clock.set("2026-11-22T09:30:00Z");
        var after = again(tag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("Scheduled");
        assertThat(visit("/news/scheduled").status()).isEqualTo(200);
        assertThat(status(text)).isEqualTo(ArticleStatus.PUBLISHED);
    }

    private Answer again(@org.jspecify.annotations.Nullable String tag) {
        return browser(Actor.visitor()).send(Request.get("/news").with("If-None-Match", String.valueOf(tag)));
    }

    @Test
    void a_further_language_goes_out_with_the_article_that_is_planned() {
        var text = begin(administrator, "Planned");
        does(administrator,
                () -> publishArticle.publish(text, 1, Schedule.read("at", "2026-11-22T10:30", ours.zone())));
        var romanian = as(administrator,
                () -> writeArticle.translate(article(text), "ro", words("Planificat", "x"), null));
        does(administrator, () -> publishArticle.publish(romanian, 1, null));
        assertThat(visit("/ro/news/planificat").status()).isEqualTo(404);
        clock.set("2026-11-22T09:30:00Z");
        assertThat(visit("/ro/news/planificat").status()).isEqualTo(200);
    }

    @Test
    void an_expired_article_goes_at_its_minute() {
        var text = published("Short lived");
        var id = article(text);
        var facts = as(administrator, () -> views.facts(id));
        var ends = clock.instant().plusSeconds(600);
        does(administrator, () -> writeArticle.describe(id, facts.version(),
                new ArticleFacts(facts.facts().kind(), null, facts.facts().visibility(), false, null, null, null,
                        facts.facts().submittedPrecision(), null, ends, null)));
        var tag = visit("/news").header("ETag");
        clock.advance(Duration.ofMinutes(10));
        assertThat(again(tag).text()).doesNotContain("Short lived");
        assertThat(visit("/news/short-lived").status()).isEqualTo(404);
    }

    @Test
    void a_planned_change_leaves_the_live_text_in_place_until_its_time() {
        var text = published("Live");
        does(administrator, () -> writeArticle.revise(text, 1, words("Live", "The second version"), "live", false));
        assertThat(visit("/news/live").text()).contains("Body of Live").doesNotContain("second version");
        does(administrator,
                () -> publishArticle.publish(text, 2, Schedule.read("at", "2026-11-22T12:00", ours.zone())));
        assertThat(status(text)).isEqualTo(ArticleStatus.SCHEDULED);
        assertThat(visit("/news/live").text()).contains("Body of Live").doesNotContain("second version");
        clock.set("2026-11-22T11:00:00Z");
        assertThat(visit("/news/live").text()).contains("second version");
        does(administrator, () -> publishArticle.unpublish(article(text)));
        assertThat(visit("/news/live").status()).isEqualTo(404);
        does(administrator, () -> publishArticle.publish(text, 2, null));
        assertThat(visit("/news/live").text()).contains("second version");
        does(administrator, () -> publishArticle.archive(article(text)));
        assertThat(visit("/news/live").status()).isEqualTo(404);
        assertThatThrownBy(() -> does(administrator, () -> publishArticle.publish(text, 2, null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void of_two_editors_at_once_the_second_is_shown_what_stands_there() {
        var text = begin(administrator, "Contested");
        does(editor, () -> writeArticle.revise(text, 1, words("First editor", "x"), "", false));
        var result = as(administrator, () -> writeArticle.revise(text, 1, words("Second editor", "y"), "", false));
        assertThat(result).isInstanceOf(WriteArticle.Result.Overtaken.class);
        var second = browser(administrator);
        var form = second.form(second.get("/newsroom/texts/" + text), "form.editor-form")
                .fill("title", "Second editor")
                .without("picture");
        does(editor, () -> writeArticle.revise(text, 2, words("First again", "x"), "", false));
        actsAs(administrator);
        var answer = form.submit();
        assertThat(answer.status()).as(answer.page().select(".problems, .error, [role=alert]").text()).isEqualTo(409);
        assertThat(answer.text()).contains("First again", "Second editor");
    }

    @Test
    void titles_that_transliterate_alike_get_different_addresses_and_old_ones_lead_on() {
        published("Женски кластер");
        published("Ženski klaster");
        assertThat(visit("/news/zenski-klaster").text()).contains("Женски кластер");
        assertThat(visit("/news/zenski-klaster-2").text()).contains("Ženski klaster");
        var text = published("Old name");
        does(administrator, () -> writeArticle.revise(text, 1, words("Old name", "x"), "new-name", false));
        var moved = visit("/news/old-name");
        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.location()).endsWith("/news/new-name");
        assertThatThrownBy(() -> does(administrator,
                () -> writeArticle.revise(text, 2, words("Old name", "x"), "zenski-klaster", false)))
                .isInstanceOf(Invalid.class);
        published("🎉");
        assertThat(visit("/news/article").text()).contains("🎉");
    }

    @Test
    void a_revision_is_kept_compared_and_restored() {
        var text = begin(administrator, "Revised");
        does(administrator, () -> writeArticle.revise(text, 1, words("Revised", "Something else"), "", false));
        var history = as(administrator, () -> views.history(text));
        assertThat(history.revisions()).extracting(Revisions.Revision::number).containsExactly(2, 1);
        var page = browser(administrator).get("/newsroom/revisions/" + history.revisions().getFirst().id());
        assertThat(page.page().select("del").eachText()).contains("Body of Revised");
        assertThat(page.page().select("ins").eachText()).contains("Something else");
        does(administrator, () -> writeArticle.restore(new kolo.news.RevisionId(history.revisions().getLast().id())));
        assertThat(as(administrator, () -> views.draft(text)).wording().body()).contains("Body of Revised");
        assertThat(as(administrator, () -> views.history(text)).revisions()).hasSize(3);
    }

    @Test
    void a_preview_shows_the_draft_until_it_expires_or_is_revoked() {
        var text = begin(member, "Shared draft");
        var token = as(member, () -> previews.make(text));
        var page = visit("/preview/" + token);
        assertThat(page.text()).contains("Shared draft", "noindex");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(visit("/preview/guess").status()).isEqualTo(404);
        var link = as(member, () -> views.whole(article(text))).texts().getFirst().previews().getFirst();
        does(member, () -> previews.revoke(new kolo.news.PreviewId(link.id())));
        assertThat(visit("/preview/" + token).status()).isEqualTo(404);
        var second = as(member, () -> previews.make(text));
        clock.advance(Duration.ofDays(7));
        assertThat(visit("/preview/" + second).status()).isEqualTo(404);
    }

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
        var other = open("other" + UUID.randomUUID().toString().substring(0, 8));
        assertThat(kolo.tenancy.CurrentTenant.call(other.id(), () -> actors.call(administrator, () -> {
            try {
                return views.draft(text).slug();
            } catch (NotFound unknown) {
                return "nothing";
            }
        }))).isEqualTo("nothing");
        actsAs(Actor.visitor());
        assertThat(kolotest.Browser.at(port, other.slug() + ".localhost").get("/news/ours-alone").status())
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
