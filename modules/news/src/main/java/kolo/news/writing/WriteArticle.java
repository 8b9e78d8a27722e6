package kolo.news.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.news.ArticleId;
import kolo.news.RevisionId;
import kolo.news.TranslationId;
import kolo.news.content.ArticleLanguages;

/// Begins articles, writes their texts, and keeps every revision.
@Component
class WriteArticle {
    private final Desk desk;
    private final Articles articles;
    private final Translations translations;
    private final Revisions revisions;
    private final SlugBook slugs;
    private final Showing showing;

    WriteArticle(Desk desk, Articles articles, Translations translations, Revisions revisions, SlugBook slugs,
            Showing showing) {
        this.desk = desk;
        this.articles = articles;
        this.translations = translations;
        this.revisions = revisions;
        this.slugs = slugs;
        this.showing = showing;
    }

    /// What became of a change.
    sealed interface Result {
        /// It is a new revision.
        record Saved(int number) implements Result {}

        /// Nothing was different.
        record Unchanged() implements Result {}

        /// Somebody else was first; nothing is stored.
        record Overtaken(Revisions.Revision stored) implements Result {}
    }

    /// Begins an article with its text in the language it is written in first.
    @Transactional
    TranslationId begin(ArticleFacts facts, String locale, Wording wording) {
        desk.requireProposer();
        requireLanguage(locale);
        var now = desk.now();
        var allowed = allowed(ArticleFacts.plain(), facts);
        var article = articles.save(new Article(Ids.next(), locale, allowed, desk.by(), now));
        var translation = write(article, locale, wording, null, null);
        desk.record("begun", article.getId(), Map.of(), Map.of("title", wording.title(), "language", locale));
        showing.refresh(article);
        return translation;
    }

    /// Adds a text in another language, of equal rank.
    ///
    /// @throws Conflict when there is one already
    @Transactional
    TranslationId translate(ArticleId id, String locale, Wording wording, @Nullable String slug) {
        requireLanguage(locale);
        var article = editable(desk.article(id));
        if (translations.findByArticleIdAndLocale(article.getId(), locale).isPresent()) {
            throw new Conflict("news.problem.language-there");
        }
        var source = translations.findByArticleIdAndLocale(article.getId(), article.originalLocale())
                .map(Translation::latest)
                .orElse(null);
        var translation = write(article, locale, wording, source, slug);
        desk.record("translated", article.getId(), Map.of(), Map.of("title", wording.title(), "language", locale));
        showing.refresh(article);
        return translation;
    }

    private TranslationId write(Article article, String locale, Wording wording, @Nullable UUID basedOn,
            @Nullable String slug) {
        var now = desk.now();
        var id = Ids.next();
        var revision = Ids.next();
        // The slug and the revision refer to the text, so it is written first, under a slug that nobody can have.
        var translation = new Translation(id, article.getId(), locale, "x-" + id, revision, now);
        translations.save(translation);
        flush();
        revisions.add(revision, id, 1, wording, basedOn, desk.by(), now);
        translation.moveTo(slug == null || slug.isBlank()
                ? slugs.fromTitle(wording.title(), id, now)
                : slugs.wished(slug, id, now));
        translations.save(translation);
        flush();
        return new TranslationId(id);
    }

    private void flush() {
        showing.flush();
    }

    /// Stores a new revision when nobody else stored one since the number that the author began with.
    ///
    /// @param upToDate whether a translation now says what its source says
    @Transactional
    Result revise(TranslationId id, int number, Wording wording, @Nullable String slug, boolean upToDate) {
        var text = desk.text(id);
        editable(text.article());
        var translation = text.translation();
        var stored = revisions.find(translation.latest()).orElseThrow(Conflict::new);
        if (translation.latestNumber() != number) {
            return new Result.Overtaken(stored);
        }
        var now = desk.now();
        var source = source(text);
        var basedOn = upToDate ? source : stored.basedOn();
        boolean moved = move(translation, slug, wording, now);
        if (stored.wording().equals(wording) && Objects.equals(basedOn, stored.basedOn())) {
            if (moved) {
                translations.save(translation);
                showing.refresh(text.article());
            }
            return moved ? new Result.Saved(number) : new Result.Unchanged();
        }
        add(translation, wording, basedOn);
        desk.record("revised", text.article().getId(), described(stored.wording(), translation.locale()),
                described(wording, translation.locale()));
        showing.refresh(text.article());
        return new Result.Saved(translation.latestNumber());
    }

    private void add(Translation translation, Wording wording, @Nullable UUID basedOn) {
        var now = desk.now();
        var revision = revisions.add(translation.getId(), translation.latestNumber() + 1, wording, basedOn, desk.by(),
                now);
        translation.revise(revision, now, Desk.edits(desk.actor()));
        translations.save(translation);
    }

    /// As long as readers never had it, an address follows the title unless somebody wished for one.
    private boolean move(Translation translation, @Nullable String slug, Wording wording, java.time.Instant now) {
        var before = translation.slug();
        if (slug != null && !slug.isBlank() && !slug.strip().equals(before)) {
            // Readers have the address already: like everything that they have, an editor decides on it.
            if (translation.live(now).isPresent() && !Desk.edits(desk.actor())) {
                throw Invalid.field("slug", "news.problem.editors-only");
            }
            translation.moveTo(slugs.wished(slug, translation.getId(), now));
        } else if ((slug == null || slug.isBlank()) && translation.live(now).isEmpty()) {
            translation.moveTo(slugs.fromTitle(wording.title(), translation.getId(), now));
        }
        return !before.equals(translation.slug());
    }

    private @Nullable UUID source(Desk.Text text) {
        return text.translation().locale().equals(text.article().originalLocale())
                ? null
                : translations.findByArticleIdAndLocale(text.article().getId(), text.article().originalLocale())
                        .map(Translation::latest)
                        .orElse(null);
    }

    /// Makes an old revision the newest one; what lies between stays in the history.
    @Transactional
    TranslationId restore(RevisionId id) {
        var revision = desk.revision(id);
        var text = desk.text(new TranslationId(revision.translation()));
        editable(text.article());
        add(text.translation(), revision.wording(), revision.basedOn());
        desk.record("restored", text.article().getId(), Map.of(), Map.of("revision", revision.number(), "language",
                text.translation().locale()));
        showing.refresh(text.article());
        return new TranslationId(revision.translation());
    }

    /// Changes what holds in every language.
    ///
    /// @param version what the author saw
    /// @throws Conflict when somebody changed it meanwhile
    @Transactional
    void describe(ArticleId id, int version, ArticleFacts facts) {
        var article = editable(desk.article(id));
        if (article.version() != version) {
            throw new Conflict();
        }
        if (article.released() && !Desk.edits(desk.actor())) {
            throw new Forbidden("news.problem.editors-only");
        }
        var before = article.facts();
        article.describe(allowed(before, facts), desk.now());
        articles.save(article);
        desk.record("described", article.getId(), described(before), described(article.facts()));
        showing.refresh(article);
    }

    /// Where a policy paper lies as a document.
    @Transactional
    void attach(ArticleId id, @Nullable UUID document) {
        var article = editable(desk.article(id));
        article.attach(document);
        articles.save(article);
        showing.refresh(article);
    }

    private static Article editable(Article article) {
        if (article.archived()) {
            throw new Conflict("news.problem.archived");
        }
        return article;
    }

    /// An author decides what it is about; when it goes, stays on top, and what a group sees is the desk's.
    private ArticleFacts allowed(ArticleFacts before, ArticleFacts wished) {
        var actor = desk.actor();
        if (!actor.sees(wished.visibility()) && !actor.isSystem() && !wished.visibility().equals(before.visibility())) {
            throw Invalid.field("visibility", "news.problem.visibility");
        }
        if (Desk.edits(actor)) {
            return wished;
        }
        var member = wished.member();
        if (member != null && !actor.represents(member) && !member.equals(before.member())) {
            throw Invalid.field("member", "news.problem.member");
        }
        return new ArticleFacts(wished.kind(), wished.topic(), wished.visibility(), wished.teaserPublic(), member,
                wished.addressee(), wished.submittedOn(), wished.submittedPrecision(), wished.source(),
                before.expireAt(), before.pinnedUntil());
    }

    private static void requireLanguage(String locale) {
        if (!ArticleLanguages.ALL.contains(locale)) {
            throw Invalid.field("locale", "news.problem.language");
        }
    }

    private static Map<String, Object> described(Wording wording, String locale) {
        var described = new LinkedHashMap<String, Object>();
        described.put("language", locale);
        described.put("title", wording.title());
        described.put("completeness", wording.completeness().name());
        return described;
    }

    private static Map<String, @Nullable Object> described(ArticleFacts facts) {
        var described = new LinkedHashMap<String, @Nullable Object>();
        described.put("kind", facts.kind().name());
        described.put("topic", facts.topic());
        described.put("visibility", facts.visibility().code());
        described.put("teaser", facts.visibility().equals(Visibility.PUBLIC) ? null : facts.teaserPublic());
        described.put("member", facts.member());
        described.put("expires", facts.expireAt());
        described.put("pinned until", facts.pinnedUntil());
        return described;
    }
}
