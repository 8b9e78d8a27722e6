package kolo.news.writing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.tenancy.TenantJob;

/// Brings the words of a planned change into the search once its time has come. Pages do not wait for it: only the words
/// by which a changed text is found come by this job.
@Component
class IndexArticle implements TenantJob {
    static final String NAME = "news.index";
    private final Articles articles;
    private final Showing showing;
    private final Actors actors;

    IndexArticle(Articles articles, Showing showing, Actors actors) {
        this.articles = articles;
        this.showing = showing;
        this.actors = actors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public Optional<Instant> execute(UUID subject) {
        actors.run(Actor.system(), () -> articles.findById(subject).ifPresent(showing::refresh));
        return Optional.empty();
    }
}
