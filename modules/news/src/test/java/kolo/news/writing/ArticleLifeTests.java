package kolo.news.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import kolo.identity.Actor;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.news.ArticleStatus;
import kolotest.Answer;
import kolotest.Request;

/// What happens to an article between its first word and its archive.
class ArticleLifeTests extends Newsroom {
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
    void a_preview_ends_when_its_article_is_put_away_and_does_not_come_back_with_it() {
        var text = begin(member, "Shared draft");
        var token = as(member, () -> previews.make(text));
        assertThat(visit("/preview/" + token).text()).contains("Shared draft");
        does(administrator, () -> publishArticle.archive(article(text)));
        assertThat(visit("/preview/" + token).status()).isEqualTo(404);
        does(administrator, () -> publishArticle.takeFromArchive(article(text)));
        assertThat(visit("/preview/" + token).status()).isEqualTo(404);
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
}
