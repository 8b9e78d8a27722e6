package kolo.news.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.files.Media;
import kolo.files.MediaId;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Invalid;
import kolo.news.content.CleanHtml;
import kolo.search.SearchDocument;
import kolo.search.SearchIndex;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantJobs;

/// What follows from every change at the desk for what others see: cached pages, the search, the pictures. Needs an open
/// transaction.
@Component
class Showing {
    private static final String KIND = "article";
    private final Translations translations;
    private final Revisions revisions;
    private final ContentVersion content;
    private final SearchIndex index;
    private final Media media;
    private final FileStore files;
    private final TenantJobs jobs;
    private final Networks networks;
    private final EntityManager entities;
    private final Clock clock;

    Showing(Translations translations, Revisions revisions, ContentVersion content, SearchIndex index, Media media,
            FileStore files, TenantJobs jobs, Networks networks, EntityManager entities, Clock clock) {
        this.translations = translations;
        this.revisions = revisions;
        this.content = content;
        this.index = index;
        this.media = media;
        this.files = files;
        this.jobs = jobs;
        this.networks = networks;
        this.entities = entities;
        this.clock = clock;
    }

    /// Writes what Hibernate still holds back, before SQL that refers to it.
    void flush() {
        entities.flush();
    }

    /// Refuses to publish what is not ready: a picture without alternative text in the text's language, without its
    /// people's consent, or whose rights have ended.
    void requireReady(Article article, Translation translation) {
        if (article.archived()) {
            throw new Conflict("news.problem.archived");
        }
        var latest = revisions.find(translation.latest()).orElseThrow(Conflict::new);
        var problems = media.problems(ids(latest.wording().media()), Set.of(translation.locale()));
        if (!problems.isEmpty()) {
            throw new Invalid(problems.stream()
                    .map(problem -> new Invalid.FieldProblem("at", problem.key(), problem.arguments()))
                    .toList());
        }
    }

    /// Brings everything that follows from an article up to date.
    void refresh(Article article) {
        flush();
        var now = clock.instant();
        var texts = translations.findByArticleIdOrderByCreatedAtAscIdAsc(article.getId());
        var known = revisions.all(texts.stream()
                .flatMap(text -> Stream.of(Optional.of(text.latest()), text.live(now), text.next(now)))
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
        index(article, texts, known, now);
        pictures(article, texts, known, now);
        // A document obeys what its article obeys, in the article's time.
        article.document()
                .ifPresent(file -> files.changeVisibility(new FileId(file),
                        article.released() ? article.visibility() : Visibility.OFFICE,
                        article.publishAt().orElse(null), article.expireAt().orElse(null)));
        if (article.released()) {
            content.changed();
            Stream.of(article.publishAt(), article.expireAt(), Optional.ofNullable(article.facts().pinnedUntil()))
                    .flatMap(Optional::stream)
                    .filter(at -> at.isAfter(now))
                    .forEach(content::changesAt);
            for (var text : texts) {
                text.nextAt(now).ifPresent(at -> {
                    content.changesAt(at);
                    jobs.schedule(IndexArticle.NAME, article.getId(), at);
                });
            }
        }
    }

    private void index(Article article, List<Translation> texts, Map<UUID, Revisions.Revision> known, Instant now) {
        if (!article.released()) {
            index.remove(KIND, article.getId());
            return;
        }
        var readers = article.visibility();
        var teaser = article.facts().teaserPublic() ? Visibility.PUBLIC : readers;
        var document = SearchDocument.of(KIND, article.getId(), teaser)
                .between(article.publishAt().orElse(null), article.expireAt().orElse(null))
                .on(LocalDate.ofInstant(article.sortedAt(), networks.current().zone()));
        for (var text : texts) {
            var live = text.live(now);
            if (live.isPresent()) {
                var wording = Objects.requireNonNull(known.get(live.get())).wording();
                document = document.in(text.locale(), "/news/" + text.slug(), wording.title(), wording.lead(),
                        CleanHtml.text(wording.body()), readers);
            }
        }
        if (document.texts().isEmpty()) {
            index.remove(KIND, article.getId());
        } else {
            index.put(document);
        }
    }

    /// Readers see the pictures of what they have, from the minute on from which they have it; those of a draft are its
    /// authors' alone.
    private void pictures(Article article, List<Translation> texts, Map<UUID, Revisions.Revision> known, Instant now) {
        var readers = article.released() ? article.visibility() : null;
        var from = article.publishAt().orElse(null);
        var until = article.expireAt().orElse(null);
        for (var text : texts) {
            use("article", text, text.live(now), known, readers, from, until);
            use("article-next", text, text.next(now), known, readers, text.nextAt(now).orElse(null), until);
            use("article-draft", text, Optional.of(text.latest()), known, null, null, null);
        }
    }

    private void use(String kind, Translation text, Optional<UUID> revision, Map<UUID, Revisions.Revision> known,
            @Nullable Visibility readers, @Nullable Instant from, @Nullable Instant until) {
        var shown = revision.map(known::get).map(found -> found.wording().media()).orElse(Set.of());
        media.use(kind, text.getId(), readers, from, until, ids(shown));
    }

    private static List<MediaId> ids(Set<UUID> media) {
        return new ArrayList<>(media.stream().map(MediaId::new).toList());
    }
}
