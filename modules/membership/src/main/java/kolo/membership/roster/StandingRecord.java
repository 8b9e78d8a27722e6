package kolo.membership.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import kolo.kernel.Conflict;
import kolo.membership.Standing;
import kolo.tenancy.TenantOwned;

/// A notice, a pause or a suspension with its reason, from a day to a day.
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // what the record keeps for queries
@Table(schema = "membership", name = "standing")
class StandingRecord extends TenantOwned {
    @Column(updatable = false)
    private UUID memberId = new UUID(0, 0);
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Standing standing = Standing.NOTICE;
    @Column(updatable = false)
    private LocalDate startsOn = LocalDate.EPOCH;
    private @Nullable LocalDate endsOn;
    @Column(updatable = false)
    private String reason = "";
    @Column(updatable = false)
    private Instant recordedAt = Instant.EPOCH;
    @Column(updatable = false)
    private @Nullable UUID recordedBy;
    private @Nullable Instant liftedAt;
    private @Nullable UUID liftedBy;

    /// For Hibernate.
    protected StandingRecord() {}

    StandingRecord(UUID id, UUID member, Standing standing, LocalDate from, @Nullable LocalDate until, String reason,
            Instant at, @Nullable UUID by) {
        super(id);
        this.memberId = member;
        this.standing = standing;
        this.startsOn = from;
        this.endsOn = until;
        this.reason = reason;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /// Ends it on a day, or undoes it when that day is before its first.
    void lift(LocalDate day, Instant at, @Nullable UUID by) {
        if (endsOn != null && !endsOn.isAfter(day)) {
            throw new Conflict("membership.problem.already-lifted");
        }
        endsOn = day.isBefore(startsOn) ? startsOn : day;
        liftedAt = at;
        liftedBy = by;
    }

    boolean inForce(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }

    UUID memberId() {
        return memberId;
    }

    Standing standing() {
        return standing;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    String reason() {
        return reason;
    }
}
