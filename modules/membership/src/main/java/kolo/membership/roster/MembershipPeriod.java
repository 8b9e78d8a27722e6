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
import kolo.kernel.Invalid;
import kolo.membership.SinceBasis;
import kolo.tenancy.TenantOwned;

/// A time of membership, from a day to a day. It begins once and ends at most once; joining again is another period.
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // what the record keeps for queries
@Table(schema = "membership", name = "period")
class MembershipPeriod extends TenantOwned {
    @Column(updatable = false)
    private UUID memberId = new UUID(0, 0);
    @Column(updatable = false)
    private LocalDate startsOn = LocalDate.EPOCH;
    private @Nullable LocalDate endsOn;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SinceBasis sinceBasis = SinceBasis.STATED;
    @Column(updatable = false)
    private @Nullable String sinceText;
    private @Nullable String endReason;
    @Column(updatable = false)
    private Instant recordedAt = Instant.EPOCH;
    @Column(updatable = false)
    private @Nullable UUID recordedBy;
    private @Nullable Instant endRecordedAt;
    private @Nullable UUID endRecordedBy;

    /// For Hibernate.
    protected MembershipPeriod() {}

    MembershipPeriod(UUID id, UUID member, Since since, Instant at, @Nullable UUID by) {
        super(id);
        this.memberId = member;
        this.startsOn = since.day();
        this.sinceBasis = since.basis();
        this.sinceText = since.asPrinted();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /// Records the end.
    ///
    /// @param day the first day without membership
    void end(LocalDate day, String reason, Instant at, @Nullable UUID by) {
        if (endsOn != null) {
            throw new Conflict("membership.problem.already-ended");
        }
        if (day.isBefore(startsOn)) {
            throw Invalid.field("endsOn", "membership.problem.end-before-start");
        }
        endsOn = day;
        endReason = reason;
        endRecordedAt = at;
        endRecordedBy = by;
    }

    boolean inForce(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }

    UUID memberId() {
        return memberId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }
}
