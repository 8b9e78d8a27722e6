package kolo.governance.handover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import kolo.files.FileId;
import kolo.governance.TermId;
import kolo.kernel.Conflict;
import kolo.tenancy.TenantOwned;

/// One thing to be handed over. The outgoing side signs that it did, the incoming side that it has it.
@Entity
@DynamicUpdate
@Table(schema = "governance", name = "handover_task")
class HandoverTask extends TenantOwned {
    @Column(updatable = false)
    private UUID handoverId = new UUID(0, 0);
    private int position;
    private String title = "";
    private @Nullable String details;
    private int dueOffset;
    private @Nullable String outgoingOwner;
    private @Nullable String incomingOwner;
    private @Nullable String evidenceLink;
    private @Nullable UUID evidenceFile;
    private @Nullable Instant outgoingSignedAt;
    private @Nullable String outgoingSigner;
    private @Nullable Instant incomingSignedAt;
    private @Nullable String incomingSigner;

    /// For Hibernate.
    protected HandoverTask() {}

    HandoverTask(UUID id, TermId handover, int position, Work work) {
        super(id);
        this.handoverId = handover.value();
        this.position = position;
        describe(work);
    }

    /// What is to be done.
    ///
    /// @param dueOffset in days from the first day of the incoming term, from -60 to 30
    record Work(String title, @Nullable String details, int dueOffset, @Nullable String outgoingOwner,
            @Nullable String incomingOwner) {}

    /// @throws Conflict when a side has signed it
    final void describe(Work work) {
        unsigned();
        title = work.title();
        details = work.details();
        dueOffset = work.dueOffset();
        outgoingOwner = work.outgoingOwner();
        incomingOwner = work.incomingOwner();
    }

    void prove(@Nullable String link, @Nullable FileId file) {
        unsigned();
        evidenceLink = link;
        evidenceFile = file == null ? null : file.value();
    }

    /// @throws Conflict when that side has signed already
    void sign(Side side, String name, Instant at) {
        if (signature(side).isPresent()) {
            throw new Conflict("governance.handover.problem.signed");
        }
        set(side, name, at);
    }

    void withdraw(Side side) {
        set(side, null, null);
    }

    private void set(Side side, @Nullable String name, @Nullable Instant at) {
        if (side == Side.OUTGOING) {
            outgoingSigner = name;
            outgoingSignedAt = at;
        } else {
            incomingSigner = name;
            incomingSignedAt = at;
        }
    }

    /// @throws Conflict when a side has signed it
    final void unsigned() {
        if (outgoingSignedAt != null || incomingSignedAt != null) {
            throw new Conflict("governance.handover.problem.task-signed");
        }
    }

    UUID handoverId() {
        return handoverId;
    }

    int position() {
        return position;
    }

    Work work() {
        return new Work(title, details, dueOffset, outgoingOwner, incomingOwner);
    }

    Optional<String> evidenceLink() {
        return Optional.ofNullable(evidenceLink);
    }

    Optional<FileId> evidenceFile() {
        return Optional.ofNullable(evidenceFile).map(FileId::new);
    }

    Optional<Signature> signature(Side side) {
        return side == Side.OUTGOING
                ? Handover.signature(outgoingSigner, outgoingSignedAt)
                : Handover.signature(incomingSigner, incomingSignedAt);
    }

    /// Whether both sides have signed.
    boolean done() {
        return outgoingSignedAt != null && incomingSignedAt != null;
    }
}
