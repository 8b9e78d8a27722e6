package kolo.governance.mandate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import kolo.governance.TermId;
import kolo.tenancy.TenantOwned;

/// What the holder of a term sets out to do; it has the identifier of its term.
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // what the record keeps for queries
@Table(schema = "governance", name = "mandate")
class Mandate extends TenantOwned {
    private @Nullable String aims;
    @Column(updatable = false)
    private String language = "en";
    private @Nullable Instant publishedAt;
    private @Nullable UUID publishedBy;
    private @Nullable String review;
    private @Nullable Instant reviewedAt;
    private @Nullable String report;
    private @Nullable Instant reportedAt;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable UUID changedBy;

    /// For Hibernate.
    protected Mandate() {}

    Mandate(TermId term, String language) {
        super(term.value());
        this.language = language;
    }

    void write(@Nullable String text, Instant at, @Nullable UUID by) {
        aims = text;
        touch(at, by);
    }

    void publish(Instant at, @Nullable UUID by) {
        publishedAt = at;
        publishedBy = by;
        touch(at, by);
    }

    void review(String text, Instant at, @Nullable UUID by) {
        review = text;
        reviewedAt = reviewedAt == null ? at : reviewedAt;
        touch(at, by);
    }

    void report(String text, Instant at, @Nullable UUID by) {
        report = text;
        reportedAt = reportedAt == null ? at : reportedAt;
        touch(at, by);
    }

    final void touch(Instant at, @Nullable UUID by) {
        changedAt = at;
        changedBy = by;
    }

    Optional<String> aims() {
        return Optional.ofNullable(aims);
    }

    /// BCP 47 tag of the language in which the holder writes.
    String language() {
        return language;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    boolean published() {
        return publishedAt != null;
    }

    Optional<String> review() {
        return Optional.ofNullable(review);
    }

    Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    Optional<String> report() {
        return Optional.ofNullable(report);
    }

    Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    Instant changedAt() {
        return changedAt;
    }
}
