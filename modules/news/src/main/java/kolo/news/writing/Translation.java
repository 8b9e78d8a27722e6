package kolo.news.writing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Conflict;
import kolo.tenancy.TenantOwned;

/// An article in one language. The revision that readers have and the one that the desk works on lie side by side.
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(schema = "news", name = "translation")
class Translation extends TenantOwned {
    @Column(updatable = false)
    private UUID articleId = new UUID(0, 0);
    @Column(updatable = false)
    private String locale = "en";
    private String slug = "";
    @Enumerated(EnumType.STRING)
    private Workflow workflow = Workflow.DRAFT;
    private UUID latestRevision = new UUID(0, 0);
    private int latestNumber;
    private @Nullable UUID liveRevision;
    private @Nullable UUID nextRevision;
    private @Nullable Instant nextAt;
    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    /// For Hibernate.
    protected Translation() {}

    Translation(UUID id, UUID article, String locale, String slug, UUID revision, Instant at) {
        super(id);
        this.articleId = article;
        this.locale = locale;
        this.slug = slug;
        this.latestRevision = revision;
        this.latestNumber = 1;
        this.createdAt = at;
        this.changedAt = at;
    }

    /// A new revision lies on the desk; what readers have stays.
    ///
    /// @param byEditor an editor's correction during the review does not send the text back
    void revise(UUID revision, Instant at, boolean byEditor) {
        latestRevision = revision;
        latestNumber++;
        changedAt = at;
        boolean stays = workflow == Workflow.CHANGES_REQUESTED || (byEditor && workflow == Workflow.IN_REVIEW);
        workflow = stays ? workflow : Workflow.DRAFT;
    }

    void submit() {
        require(workflow == Workflow.DRAFT || workflow == Workflow.CHANGES_REQUESTED);
        workflow = Workflow.IN_REVIEW;
    }

    /// The author takes it back to go on writing.
    void takeBack() {
        require(workflow == Workflow.IN_REVIEW || workflow == Workflow.APPROVED);
        workflow = Workflow.DRAFT;
    }

    void approve() {
        require(workflow == Workflow.IN_REVIEW);
        workflow = Workflow.APPROVED;
    }

    void requestChanges() {
        require(workflow == Workflow.IN_REVIEW || workflow == Workflow.APPROVED);
        workflow = Workflow.CHANGES_REQUESTED;
    }

    private static void require(boolean fitting) {
        if (!fitting) {
            throw new Conflict("news.problem.moved-on");
        }
    }

    /// Gives the newest revision to the readers, as far as the article itself is given to them.
    void goLive() {
        liveRevision = latestRevision;
        nextRevision = null;
        nextAt = null;
        workflow = Workflow.DONE;
    }

    /// The newest revision takes the place of the live one at the instant; until then readers keep what they have.
    void goLiveAt(Instant at, Instant now) {
        settle(now);
        nextRevision = latestRevision;
        nextAt = at;
        workflow = Workflow.DONE;
    }

    /// The plan is given up; the revision is approved and waits.
    void unschedule(Instant now) {
        settle(now);
        require(nextRevision != null);
        nextRevision = null;
        nextAt = null;
        workflow = Workflow.APPROVED;
    }

    /// Readers have it no longer in this language.
    void withdraw() {
        require(liveRevision != null || nextRevision != null);
        liveRevision = null;
        nextRevision = null;
        nextAt = null;
        if (workflow == Workflow.DONE) {
            workflow = Workflow.APPROVED;
        }
    }

    /// Writes down what the clock has done meanwhile.
    private void settle(Instant now) {
        if (nextRevision != null && nextAt != null && !nextAt.isAfter(now)) {
            liveRevision = nextRevision;
            nextRevision = null;
            nextAt = null;
        }
    }

    /// The revision that readers have at the instant, as far as the article itself is given to them.
    Optional<UUID> live(Instant now) {
        return Optional.ofNullable(nextAt != null && !nextAt.isAfter(now) ? nextRevision : liveRevision);
    }

    /// The revision that takes its place later.
    Optional<UUID> next(Instant now) {
        return nextAt(now).isPresent() ? Optional.ofNullable(nextRevision) : Optional.empty();
    }

    Optional<Instant> nextAt(Instant now) {
        return Optional.ofNullable(nextAt).filter(at -> at.isAfter(now));
    }

    void moveTo(String newSlug) {
        slug = newSlug;
    }

    UUID article() {
        return articleId;
    }

    String locale() {
        return locale;
    }

    String slug() {
        return slug;
    }

    Workflow workflow() {
        return workflow;
    }

    UUID latest() {
        return latestRevision;
    }

    int latestNumber() {
        return latestNumber;
    }

    Instant changedAt() {
        return changedAt;
    }
}
