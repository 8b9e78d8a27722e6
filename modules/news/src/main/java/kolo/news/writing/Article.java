package kolo.news.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.news.ArticleKind;
import kolo.news.ArticleStatus;
import kolo.tenancy.TenantOwned;
import kolo.texts.DatePrecision;

/// What holds for an article in every language; its texts are [Translation]s.
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
@Table(schema = "news", name = "article")
class Article extends TenantOwned {
    @Enumerated(EnumType.STRING)
    private ArticleKind kind = ArticleKind.NEWS;
    private @Nullable String topic;
    private String visibility = Visibility.PUBLIC.code();
    private boolean teaserPublic;
    @Column(updatable = false)
    private String originalLocale = "en";
    @Enumerated(EnumType.STRING)
    private Publication publication = Publication.NONE;
    private @Nullable Instant publishAt;
    private @Nullable LocalDateTime publishLocal;
    private @Nullable String publishZone;
    private @Nullable Instant expireAt;
    private @Nullable Instant pinnedUntil;
    private Instant sortAt = Instant.EPOCH;
    private String datePrecision = "DAY";
    @Column(name = "year")
    private @Nullable Integer year;
    @Column(updatable = false)
    private @Nullable UUID authorAccount;
    private @Nullable UUID authorMember;
    private @Nullable String addressee;
    private @Nullable LocalDate submittedOn;
    @Enumerated(EnumType.STRING)
    private @Nullable DatePrecision submittedPrecision;
    private @Nullable UUID documentFile;
    @Column(updatable = false)
    private boolean demonstration;
    private @Nullable String source;
    @Column(updatable = false)
    private Instant createdAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    /// For Hibernate.
    protected Article() {}

    Article(UUID id, String originalLocale, ArticleFacts facts, @Nullable UUID author, Instant at) {
        super(id);
        this.originalLocale = originalLocale;
        this.authorAccount = author;
        this.createdAt = at;
        this.sortAt = at;
        describe(facts, at);
    }

    /// Replaces what people enter about it.
    void describe(ArticleFacts facts, Instant at) {
        kind = facts.kind();
        topic = facts.topic();
        visibility = facts.visibility().code();
        teaserPublic = facts.teaserPublic() && !facts.visibility().equals(Visibility.PUBLIC);
        authorMember = facts.member();
        addressee = facts.addressee();
        submittedOn = facts.submittedOn();
        submittedPrecision = facts.submittedOn() == null ? null : facts.submittedPrecision();
        source = facts.source();
        expireAt = facts.expireAt();
        pinnedUntil = facts.pinnedUntil();
        changedAt = at;
    }

    ArticleFacts facts() {
        return new ArticleFacts(kind, topic, Visibility.parse(visibility), teaserPublic, authorMember, addressee,
                submittedOn, submittedPrecision == null ? DatePrecision.DAY : submittedPrecision, source, expireAt,
                pinnedUntil);
    }

    void attach(@Nullable UUID document) {
        documentFile = document;
    }

    /// Gives it to readers from the instant on.
    ///
    /// @param local what was entered, in the zone
    void release(Instant at, LocalDateTime local, ZoneId zone) {
        if (publication == Publication.ARCHIVED) {
            throw new Conflict("news.problem.archived");
        }
        publication = Publication.RELEASED;
        publishAt = at;
        publishLocal = local;
        publishZone = zone.getId();
        sortAt = at;
        datePrecision = "DAY";
        year = local.getYear();
    }

    /// Gives it to readers again, under the date it had.
    void releaseAgain(Instant now) {
        publication = Publication.RELEASED;
        if (expireAt != null && !expireAt.isAfter(now)) {
            expireAt = null;
        }
    }

    /// An article of a date that is known only this exactly, or not at all.
    void dated(Instant sort, @Nullable DatePrecision precision, @Nullable Integer year) {
        this.sortAt = sort;
        this.datePrecision = precision == null ? "NONE" : precision.name();
        this.year = year;
    }

    void unpublish() {
        if (publication != Publication.RELEASED) {
            throw new Conflict("news.problem.not-published");
        }
        publication = Publication.UNPUBLISHED;
    }

    void archive() {
        publication = Publication.ARCHIVED;
    }

    void takeFromArchive() {
        if (publication != Publication.ARCHIVED) {
            throw new Conflict();
        }
        publication = publishAt == null ? Publication.NONE : Publication.UNPUBLISHED;
    }

    void demonstrates() {
        demonstration = true;
    }

    boolean released() {
        return publication == Publication.RELEASED;
    }

    boolean archived() {
        return publication == Publication.ARCHIVED;
    }

    /// Whether readers have it at the instant.
    boolean publicAt(Instant now) {
        return released() && publishAt != null && !publishAt.isAfter(now)
                && (expireAt == null || expireAt.isAfter(now));
    }

    /// Its state towards readers, if it has one yet.
    Optional<ArticleStatus> status(Instant now) {
        return switch (publication) {
            case NONE -> Optional.empty();
            case UNPUBLISHED -> Optional.of(ArticleStatus.UNPUBLISHED);
            case ARCHIVED -> Optional.of(ArticleStatus.ARCHIVED);
            case RELEASED -> Optional.of(publishAt != null && publishAt.isAfter(now)
                    ? ArticleStatus.SCHEDULED
                    : publicAt(now) ? ArticleStatus.PUBLISHED : ArticleStatus.UNPUBLISHED);
        };
    }

    Visibility visibility() {
        return Visibility.parse(visibility);
    }

    String originalLocale() {
        return originalLocale;
    }

    Optional<Instant> publishAt() {
        return Optional.ofNullable(publishAt);
    }

    Optional<LocalDateTime> publishLocal() {
        return Optional.ofNullable(publishLocal);
    }

    Optional<ZoneId> publishZone() {
        return Optional.ofNullable(publishZone).map(ZoneId::of);
    }

    Optional<Instant> expireAt() {
        return Optional.ofNullable(expireAt);
    }

    Optional<UUID> author() {
        return Optional.ofNullable(authorAccount);
    }

    Optional<UUID> document() {
        return Optional.ofNullable(documentFile);
    }

    Instant sortedAt() {
        return sortAt;
    }
}
