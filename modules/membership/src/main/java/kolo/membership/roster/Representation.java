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

import kolo.membership.RepresentativeRole;
import kolo.tenancy.TenantOwned;

/// That a person acts for a member in one role, from a day to a day.
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // what the record keeps for queries
@Table(schema = "membership", name = "representation")
class Representation extends TenantOwned {
    @Column(updatable = false)
    private UUID memberId = new UUID(0, 0);
    @Column(updatable = false)
    private UUID accountId = new UUID(0, 0);
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RepresentativeRole role = RepresentativeRole.EDITOR;
    @Column(updatable = false)
    private int rank;
    @Column(updatable = false)
    private LocalDate startsOn = LocalDate.EPOCH;
    private @Nullable LocalDate endsOn;
    @Column(updatable = false)
    private Instant recordedAt = Instant.EPOCH;
    @Column(updatable = false)
    private @Nullable UUID recordedBy;

    /// For Hibernate.
    protected Representation() {}

    Representation(UUID id, UUID member, UUID account, RepresentativeRole role, int rank, LocalDate from, Instant at,
            @Nullable UUID by) {
        super(id);
        this.memberId = member;
        this.accountId = account;
        this.role = role;
        this.rank = rank;
        this.startsOn = from;
        this.recordedAt = at;
        this.recordedBy = by;
    }

    /// Ends it; from that day on the person no longer acts in the role.
    void end(LocalDate day) {
        if (endsOn == null || endsOn.isAfter(day)) {
            endsOn = day.isBefore(startsOn) ? startsOn : day;
        }
    }

    boolean inForce(LocalDate day) {
        return !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }

    UUID memberId() {
        return memberId;
    }

    UUID accountId() {
        return accountId;
    }

    RepresentativeRole role() {
        return role;
    }

    int rank() {
        return rank;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }
}
