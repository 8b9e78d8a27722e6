package kolo.news.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.news.ArticleId;
import kolo.news.ArticleStatus;
import kolo.news.NewsIntent;
import kolo.news.RevisionId;
import kolo.news.TranslationId;
import kolo.news.content.ArticleLanguages;

/// Gathers what the desk's pages show.
@Component
@Transactional(readOnly = true)
class DeskViews {
    private final Desk desk;
    private final Translations translations;
    private final Revisions revisions;
    private final Decisions decisions;
    private final Previews previews;
    private final Accounts accounts;

    DeskViews(Desk desk, Translations translations, Revisions revisions, Decisions decisions, Previews previews,
            Accounts accounts) {
        this.desk = desk;
        this.translations = translations;
        this.revisions = revisions;
        this.decisions = decisions;
        this.previews = previews;
        this.accounts = accounts;
    }

    /// A text as it is edited.
    ///
    /// @param outdated whether its source has moved on since
    /// @param source   the text that it was made from, null for the original itself
    record Draft(UUID article, String locale, String slug, int number, Wording wording, boolean original,
            boolean outdated, Revisions.@Nullable Revision source, boolean live) {}

    Draft draft(TranslationId id) {
        var text = desk.text(id);
        var translation = text.translation();
        var latest = revisions.find(translation.latest()).orElseThrow();
        boolean original = translation.locale().equals(text.article().originalLocale());
        var source = original ? null : source(text.article());
        return new Draft(text.article().getId(), translation.locale(), translation.slug(), translation.latestNumber(),
                latest.wording(), original, outdated(latest, source), source,
                translation.live(desk.now()).isPresent());
    }

    private Revisions.@Nullable Revision source(Article article) {
        return translations.findByArticleIdAndLocale(article.getId(), article.originalLocale())
                .flatMap(translation -> revisions.find(translation.latest()))
                .orElse(null);
    }

    private static boolean outdated(Revisions.Revision revision, Revisions.@Nullable Revision source) {
        return source != null && !Objects.equals(revision.basedOn(), source.id());
    }

    /// An article's facts with its version.
    record Described(int version, ArticleFacts facts, boolean released, @Nullable UUID document) {}

    Described facts(ArticleId id) {
        var article = desk.article(id);
        return new Described(article.version(), article.facts(), article.released(),
                article.document().orElse(null));
    }

    TextView.Whole whole(ArticleId id) {
        var article = desk.article(id);
        var now = desk.now();
        var all = translations.findByArticleIdOrderByCreatedAtAscIdAsc(article.getId());
        var latest = revisions.all(all.stream().map(Translation::latest).toList());
        var source = source(article);
        var texts = new ArrayList<TextView>();
        for (var translation : all) {
            texts.add(
                    text(article, translation, Objects.requireNonNull(latest.get(translation.latest())), source, now));
        }
        var taken = all.stream().map(Translation::locale).toList();
        boolean editor = Desk.edits(desk.actor());
        return new TextView.Whole(article.getId(), article.version(), editor, article.archived(),
                article.status(now).orElse(null), article.publishAt().orElse(null),
                article.publishLocal().orElse(null), article.publishZone().map(Object::toString).orElse(null), texts,
                ArticleLanguages.ALL.stream().filter(tag -> !taken.contains(tag)).toList(),
                !article.archived() && (editor || !article.released()), article.originalLocale());
    }

    private TextView text(Article article, Translation translation, Revisions.Revision latest,
            Revisions.@Nullable Revision source, Instant now) {
        var live = translation.live(now);
        boolean newer = live.isPresent() && !live.get().equals(translation.latest());
        var steps = decisions.of(translation.getId());
        var links = previews.of(translation.getId(), now);
        var people = people(steps, links);
        boolean isSource = source != null && source.translation().equals(translation.getId());
        return new TextView(translation.getId(), translation.locale(), translation.slug(), latest.wording().title(),
                latest.wording().completeness(), latest.number(), status(article, translation, now),
                live.isPresent(), newer, translation.nextAt(now).orElse(null), !isSource && outdated(latest, source),
                translation.changedAt(),
                steps.stream()
                        .map(step -> new TextView.StepView(step.step().key(), step.revision(), step.reason(),
                                name(people, step.by()), step.at()))
                        .toList(),
                links.stream()
                        .map(link -> new TextView.PreviewView(link.id(), name(people, link.madeBy()),
                                link.expiresAt()))
                        .toList(),
                may(article, translation, latest, now));
    }

    private static ArticleStatus status(Article article, Translation translation, Instant now) {
        if (translation.nextAt(now).isPresent()) {
            return ArticleStatus.SCHEDULED;
        }
        return translation.workflow() == Workflow.DONE
                ? article.status(now).orElse(ArticleStatus.APPROVED)
                : article.archived() ? ArticleStatus.ARCHIVED : translation.workflow().status();
    }

    private TextView.May may(Article article, Translation translation, Revisions.Revision latest, Instant now) {
        var actor = desk.actor();
        boolean working = !article.archived();
        boolean editor = working && Desk.edits(actor);
        var workflow = translation.workflow();
        boolean own = latest.writtenBy() != null && latest.writtenBy().equals(desk.by());
        boolean direct = actor.may(NewsIntent.PUBLISH_DIRECTLY);
        boolean publish = editor && switch (workflow) {
            case APPROVED -> true;
            case IN_REVIEW -> direct || !own;
            case DONE -> !article.publicAt(now);
            case DRAFT, CHANGES_REQUESTED -> direct;
        };
        return new TextView.May(working,
                working && (workflow == Workflow.DRAFT || workflow == Workflow.CHANGES_REQUESTED),
                working && (workflow == Workflow.IN_REVIEW || workflow == Workflow.APPROVED),
                editor && workflow == Workflow.IN_REVIEW && (direct || !own), publish,
                editor && article.released() && translation.live(now).isPresent(),
                editor && translation.nextAt(now).isPresent());
    }

    /// A text's history, the newest first.
    record History(UUID article, String locale, String title, @Nullable UUID live, List<Revisions.Revision> revisions,
            Map<AccountId, AccountView> people) {}

    History history(TranslationId id) {
        var text = desk.text(id);
        var all = revisions.of(id.value());
        var ids = new HashSet<AccountId>();
        all.forEach(revision -> {
            if (revision.writtenBy() != null) {
                ids.add(new AccountId(revision.writtenBy()));
            }
        });
        return new History(text.article().getId(), text.translation().locale(),
                all.getFirst().wording().title(), text.translation().live(desk.now()).orElse(null), all,
                accounts.byIds(ids));
    }

    /// A revision with the one before it.
    record Compared(UUID article, UUID translation, String locale, Revisions.Revision revision,
            Revisions.@Nullable Revision before, boolean latest) {}

    Compared compared(RevisionId id) {
        var revision = desk.revision(id);
        var text = desk.text(new TranslationId(revision.translation()));
        return new Compared(text.article().getId(), revision.translation(), text.translation().locale(), revision,
                revisions.before(revision).orElse(null), text.translation().latest().equals(revision.id()));
    }

    private Map<AccountId, AccountView> people(List<Decisions.Decision> steps, List<Previews.Link> links) {
        Set<AccountId> ids = new HashSet<>();
        steps.forEach(step -> {
            if (step.by() != null) {
                ids.add(new AccountId(step.by()));
            }
        });
        links.forEach(link -> {
            if (link.madeBy() != null) {
                ids.add(new AccountId(link.madeBy()));
            }
        });
        return accounts.byIds(ids);
    }

    static String name(Map<AccountId, AccountView> people, @Nullable UUID id) {
        var account = id == null ? null : people.get(new AccountId(id));
        return account == null ? "" : account.name();
    }
}
