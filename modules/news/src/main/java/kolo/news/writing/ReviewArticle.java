package kolo.news.writing;

import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.news.NewsIntent;
import kolo.news.TranslationId;
import kolo.news.writing.Decisions.Step;
import kolo.texts.CleanText;

/// A member proposes, an editor decides.
@Component
class ReviewArticle {
    private final Desk desk;
    private final Translations translations;
    private final Revisions revisions;
    private final Decisions decisions;

    ReviewArticle(Desk desk, Translations translations, Revisions revisions, Decisions decisions) {
        this.desk = desk;
        this.translations = translations;
        this.revisions = revisions;
        this.decisions = decisions;
    }

    /// Gives the newest revision to the editors.
    @Transactional
    void submit(TranslationId id) {
        step(desk.text(id), Step.SUBMITTED, null);
    }

    /// Takes it back to go on writing.
    @Transactional
    void takeBack(TranslationId id) {
        step(desk.text(id), Step.TAKEN_BACK, null);
    }

    /// Accepts the revision as it is.
    ///
    /// @param number the revision that the editor read
    /// @throws Conflict when the author has changed it meanwhile
    /// @throws Forbidden for one's own text, except with the right to publish directly
    @Transactional
    void approve(TranslationId id, int number) {
        desk.requireEditor();
        var text = read(id, number);
        requireAnother(text);
        step(text, Step.APPROVED, null);
    }

    /// Sends it back with a reason.
    @Transactional
    void requestChanges(TranslationId id, int number, @Nullable String reason) {
        desk.requireEditor();
        var why = CleanText.cleanBlock(reason);
        if (why.isEmpty()) {
            throw Invalid.field("reason", "news.problem.reason");
        }
        if (!CleanText.fits(why, 2000)) {
            throw Invalid.field("reason", "news.problem.long", 2000);
        }
        step(read(id, number), Step.CHANGES_REQUESTED, why);
    }

    private Desk.Text read(TranslationId id, int number) {
        var text = desk.text(id);
        if (text.translation().latestNumber() != number) {
            throw new Conflict("news.problem.moved-on");
        }
        return text;
    }

    /// Two pairs of eyes: whoever wrote the revision does not approve it.
    void requireAnother(Desk.Text text) {
        if (desk.actor().may(NewsIntent.PUBLISH_DIRECTLY)) {
            return;
        }
        var writer = revisions.find(text.translation().latest()).map(Revisions.Revision::writtenBy);
        if (writer.isPresent() && writer.get().equals(desk.by())) {
            throw new Forbidden("news.problem.own-text");
        }
    }

    private void step(Desk.Text text, Step step, @Nullable String reason) {
        var translation = text.translation();
        var before = translation.workflow();
        switch (step) {
            case SUBMITTED -> translation.submit();
            case TAKEN_BACK -> translation.takeBack();
            case APPROVED -> translation.approve();
            case CHANGES_REQUESTED -> translation.requestChanges();
            default -> throw new IllegalArgumentException(step.name());
        }
        translations.save(translation);
        decisions.enter(translation, step, reason, desk.by(), desk.now());
        var after = new LinkedHashMap<String, Object>();
        after.put("state", translation.workflow().name());
        if (reason != null) {
            after.put("reason", reason);
        }
        desk.record("reviewed", text.article().getId(), java.util.Map.of("state", before.name()), after);
    }
}
