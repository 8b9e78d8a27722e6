package kolo.news.writing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.Forbidden;
import kolo.kernel.NotFound;
import kolo.news.ArticleId;
import kolo.news.NewsIntent;
import kolo.news.RevisionId;
import kolo.news.TranslationId;

/// Who may work on what: an editor on everything, an author and their organisation on their own; for everybody else a
/// draft does not exist.
@Component
class Desk {
    private final Articles articles;
    private final Translations translations;
    private final Revisions revisions;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    Desk(Articles articles, Translations translations, Revisions revisions, Actors actors, AuditLog audit,
            Clock clock) {
        this.articles = articles;
        this.translations = translations;
        this.revisions = revisions;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// A text with its article.
    record Text(Article article, Translation translation) {}

    /// Whether the actor may propose an article: every member may, and whoever has a task in the network.
    static boolean mayPropose(Actor actor) {
        return actor.isMember() || !actor.roles().isEmpty() || actor.may(NewsIntent.EDIT_NEWS);
    }

    static boolean edits(Actor actor) {
        return actor.may(NewsIntent.EDIT_NEWS);
    }

    Actor actor() {
        return actors.current();
    }

    void requireProposer() {
        if (!mayPropose(actor())) {
            throw new Forbidden();
        }
    }

    void requireEditor() {
        actor().require(NewsIntent.EDIT_NEWS);
    }

    Article article(ArticleId id) {
        var article = articles.findById(id.value()).orElseThrow(NotFound::new);
        if (!keeps(actor(), article)) {
            throw new NotFound();
        }
        return article;
    }

    Text text(TranslationId id) {
        var translation = translations.findById(id.value()).orElseThrow(NotFound::new);
        return new Text(article(new ArticleId(translation.article())), translation);
    }

    Revisions.Revision revision(RevisionId id) {
        var revision = revisions.find(id.value()).orElseThrow(NotFound::new);
        text(new TranslationId(revision.translation()));
        return revision;
    }

    static boolean keeps(Actor actor, Article article) {
        if (edits(actor)) {
            return true;
        }
        var member = article.facts().member();
        boolean own = actor.account().isPresent() && article.author().equals(actor.account().map(AccountId::value));
        return mayPropose(actor) && (own || (member != null && actor.represents(member)));
    }

    /// Leaves an entry in the network's audit log.
    ///
    /// @param action the end of the text key behind `news.audit.`
    void record(String action, UUID article, Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        audit.record("news.audit." + action, "article", article, before, after);
    }

    Instant now() {
        return clock.instant();
    }

    /// Who acts; null for the platform itself.
    @Nullable
    UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }
}
