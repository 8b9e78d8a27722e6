package kolo.news.writing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.news.ArticleId;
import kolo.news.NewsIntent;
import kolo.news.TranslationId;
import kolo.news.writing.Decisions.Step;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Networks;

/// Gives approved texts to the readers, now or at a time, and takes them away again.
///
/// Being published follows from the dates at the moment of asking. A scheduled change of a published text leaves the
/// published one in place until its time.
@Component
class PublishArticle {
    private final Desk desk;
    private final ReviewArticle reviewArticle;
    private final Articles articles;
    private final Translations translations;
    private final Decisions decisions;
    private final Showing showing;
    private final Previews previews;
    private final ContentVersion content;
    private final Networks networks;

    PublishArticle(Desk desk, ReviewArticle reviewArticle, Articles articles, Translations translations,
            Decisions decisions, Showing showing, Previews previews, ContentVersion content, Networks networks) {
        this.desk = desk;
        this.reviewArticle = reviewArticle;
        this.articles = articles;
        this.translations = translations;
        this.decisions = decisions;
        this.showing = showing;
        this.previews = previews;
        this.content = content;
        this.networks = networks;
    }

    /// Publishes the newest revision of a text.
    ///
    /// @param number the revision that was read
    /// @param wished the time, or null for now; a time that has passed is now. A further language of an article that is
    ///     planned for later goes out with it when no time is given
    /// @throws Conflict  when the text has changed meanwhile
    /// @throws Forbidden when it is not approved and the actor may not do without
    @Transactional
    void publish(TranslationId id, int number, @Nullable Schedule wished) {
        desk.requireEditor();
        var text = desk.text(id);
        var translation = text.translation();
        if (translation.latestNumber() != number) {
            throw new Conflict("news.problem.moved-on");
        }
        approve(text);
        var now = desk.now();
        var schedule = wished == null || !wished.at().isAfter(now) ? null : wished;
        var article = text.article();
        showing.requireReady(article, translation);
        var before = state(article, now);
        boolean planned = article.released() && article.publishAt().filter(at -> at.isAfter(now)).isPresent();
        if (planned && schedule == null && translation.live(now).isEmpty()) {
            // A further language goes out together with the article, at the time that is planned for it.
            translation.goLive();
        } else if (article.publicAt(now)) {
            if (schedule == null) {
                translation.goLive();
            } else {
                translation.goLiveAt(schedule.at(), now);
                content.changesAt(schedule.at());
            }
        } else {
            translation.goLive();
            release(article, schedule, now);
        }
        translations.save(translation);
        articles.save(article);
        decisions.enter(translation, schedule == null ? Step.PUBLISHED : Step.SCHEDULED, null, desk.by(), now);
        record(article, before, state(article, now));
    }

    private void release(Article article, @Nullable Schedule schedule, Instant now) {
        var zone = networks.current().zone();
        if (schedule != null) {
            article.release(schedule.at(), schedule.local(), schedule.zone());
            content.changesAt(schedule.at());
        } else if (article.publishAt().filter(at -> !at.isAfter(now)).isPresent()) {
            article.releaseAgain(now);
        } else {
            article.release(now, LocalDateTime.ofInstant(now, zone), zone);
        }
    }

    /// An editor who publishes what waits for a decision decides by that; a draft goes out directly only by somebody who
    /// may do so.
    private void approve(Desk.Text text) {
        var translation = text.translation();
        switch (translation.workflow()) {
            case APPROVED, DONE -> {
                // decided already
            }
            case IN_REVIEW -> {
                reviewArticle.requireAnother(text);
                translation.approve();
                decisions.enter(translation, Step.APPROVED, null, desk.by(), desk.now());
            }
            case DRAFT, CHANGES_REQUESTED -> {
                if (!desk.actor().may(NewsIntent.PUBLISH_DIRECTLY)) {
                    throw new Forbidden("news.problem.not-approved");
                }
            }
        }
    }

    /// Takes the whole article from the readers; nothing of it is lost.
    @Transactional
    void unpublish(ArticleId id) {
        desk.requireEditor();
        var article = desk.article(id);
        var before = state(article, desk.now());
        article.unpublish();
        articles.save(article);
        record(article, before, state(article, desk.now()));
    }

    /// Takes the text in one language from the readers.
    @Transactional
    void withdraw(TranslationId id) {
        desk.requireEditor();
        var text = desk.text(id);
        var now = desk.now();
        var before = state(text.article(), now);
        text.translation().withdraw();
        translations.save(text.translation());
        boolean last = translations.findByArticleIdOrderByCreatedAtAscIdAsc(text.article().getId())
                .stream()
                .allMatch(other -> other.live(now).isEmpty());
        if (last && text.article().released()) {
            text.article().unpublish();
            articles.save(text.article());
        }
        decisions.enter(text.translation(), Step.WITHDRAWN, null, desk.by(), now);
        record(text.article(), before, state(text.article(), now));
    }

    /// Gives up the time of a change that was to come.
    @Transactional
    void unschedule(TranslationId id) {
        desk.requireEditor();
        var text = desk.text(id);
        text.translation().unschedule(desk.now());
        translations.save(text.translation());
        decisions.enter(text.translation(), Step.TAKEN_BACK, null, desk.by(), desk.now());
        record(text.article(), Map.of(), state(text.article(), desk.now()));
    }

    /// Puts an article away; readers have it no longer.
    @Transactional
    void archive(ArticleId id) {
        desk.requireEditor();
        var article = desk.article(id);
        var before = state(article, desk.now());
        article.archive();
        articles.save(article);
        previews.endAll(article.getId());
        record(article, before, state(article, desk.now()));
    }

    /// Takes it out of the archive, unpublished.
    @Transactional
    void takeFromArchive(ArticleId id) {
        desk.requireEditor();
        var article = desk.article(id);
        var before = state(article, desk.now());
        article.takeFromArchive();
        articles.save(article);
        record(article, before, state(article, desk.now()));
    }

    private void record(Article article, Map<String, Object> before, Map<String, Object> after) {
        desk.record("published", article.getId(), before, after);
        content.changed();
        article.expireAt().ifPresent(content::changesAt);
        showing.refresh(article);
    }

    private static Map<String, Object> state(Article article, Instant now) {
        var state = new LinkedHashMap<String, Object>();
        state.put("state", article.status(now).map(Enum::name).orElse("DRAFT"));
        article.publishLocal().ifPresent(local -> state.put("time", local.toString()));
        article.publishZone().map(ZoneId::getId).ifPresent(zone -> state.put("zone", zone));
        return state;
    }

}
