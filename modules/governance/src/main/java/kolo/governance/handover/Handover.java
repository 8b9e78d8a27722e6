package kolo.governance.handover;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import kolo.files.FileId;
import kolo.files.StoredFile;
import kolo.governance.TermId;
import kolo.kernel.Conflict;
import kolo.tenancy.TenantOwned;

/// The handing over to a term, whose identifier it has. From the first signature under the act on, nothing of it changes.
@Entity
@DynamicUpdate
@SuppressWarnings("UnusedVariable") // what the record keeps for queries
@Table(schema = "governance", name = "handover")
class Handover extends TenantOwned {
    private @Nullable UUID outgoingTerm;
    private @Nullable String remarks;
    private @Nullable Instant outgoingSignedAt;
    private @Nullable UUID outgoingSignedBy;
    private @Nullable String outgoingSigner;
    private @Nullable Instant incomingSignedAt;
    private @Nullable UUID incomingSignedBy;
    private @Nullable String incomingSigner;
    private @Nullable UUID actFile;
    private @Nullable String actSha256;

    /// For Hibernate.
    protected Handover() {}

    Handover(TermId incoming) {
        super(incoming.value());
    }

    void remark(@Nullable String text) {
        unsigned();
        remarks = text;
    }

    /// Signs for one side. A signature that was given when somebody else was to hand over is under another act, so it
    /// falls: both sides sign anew.
    ///
    /// @return whether an earlier signature fell
    /// @throws Conflict when that side has signed already, or both have
    boolean sign(Side side, String name, Instant at, @Nullable UUID by, @Nullable TermId outgoing) {
        var handsOver = outgoing == null ? null : outgoing.value();
        boolean fell = !complete() && (outgoingSignedAt != null || incomingSignedAt != null)
                && !Objects.equals(outgoingTerm, handsOver);
        if (fell) {
            withdraw(Side.OUTGOING);
            withdraw(Side.INCOMING);
        }
        if (signature(side).isPresent()) {
            throw new Conflict("governance.handover.problem.signed");
        }
        outgoingTerm = handsOver;
        if (side == Side.OUTGOING) {
            outgoingSigner = name;
            outgoingSignedAt = at;
            outgoingSignedBy = by;
        } else {
            incomingSigner = name;
            incomingSignedAt = at;
            incomingSignedBy = by;
        }
        return fell;
    }

    /// @throws Conflict when both sides have signed
    void withdraw(Side side) {
        if (complete()) {
            throw new Conflict("governance.handover.problem.complete");
        }
        if (side == Side.OUTGOING) {
            outgoingSigner = null;
            outgoingSignedAt = null;
            outgoingSignedBy = null;
        } else {
            incomingSigner = null;
            incomingSignedAt = null;
            incomingSignedBy = null;
        }
    }

    void keep(StoredFile act) {
        actFile = act.id().value();
        actSha256 = act.sha256();
    }

    /// @throws Conflict when a side has signed the act
    final void unsigned() {
        if (outgoingSignedAt != null || incomingSignedAt != null) {
            throw new Conflict("governance.handover.problem.frozen");
        }
    }

    boolean complete() {
        return outgoingSignedAt != null && incomingSignedAt != null;
    }

    Optional<Signature> signature(Side side) {
        return side == Side.OUTGOING
                ? signature(outgoingSigner, outgoingSignedAt)
                : signature(incomingSigner, incomingSignedAt);
    }

    static Optional<Signature> signature(@Nullable String name, @Nullable Instant at) {
        return name == null || at == null ? Optional.empty() : Optional.of(new Signature(name, at));
    }

    Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    /// Who handed over, as it was when the act was signed.
    Optional<TermId> outgoingTerm() {
        return Optional.ofNullable(outgoingTerm).map(TermId::new);
    }

    Optional<FileId> actFile() {
        return Optional.ofNullable(actFile).map(FileId::new);
    }
}
