package kolo.governance.mandate;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import kolo.governance.TermId;
import kolo.tenancy.TenantOwned;

/// One thing that a mandate sets out to reach, and how one will know.
@Entity
@DynamicUpdate
@Table(schema = "governance", name = "objective")
class Objective extends TenantOwned {
    @Column(updatable = false)
    private UUID mandateId = new UUID(0, 0);
    @Column(updatable = false)
    private int position;
    private String title = "";
    private String indicator = "";
    private String baseline = "";
    private String target = "";
    private String owner = "";
    private int progress;
    private @Nullable String note;
    @Enumerated(EnumType.STRING)
    private @Nullable ObjectiveResult result;

    /// For Hibernate.
    protected Objective() {}

    Objective(UUID id, TermId term, int position, Promise promise) {
        super(id);
        this.mandateId = term.value();
        this.position = position;
        promise(promise);
    }

    /// What an objective promises.
    ///
    /// @param indicator what is measured
    /// @param baseline its value at the beginning
    /// @param target its value to be reached
    record Promise(String title, String indicator, String baseline, String target, String owner) {}

    final void promise(Promise promise) {
        title = promise.title();
        indicator = promise.indicator();
        baseline = promise.baseline();
        target = promise.target();
        owner = promise.owner();
    }

    /// @param percent from 0 to 100
    void report(int percent, @Nullable String text, @Nullable ObjectiveResult outcome) {
        progress = percent;
        note = text;
        result = outcome;
    }

    UUID mandateId() {
        return mandateId;
    }

    int position() {
        return position;
    }

    Promise promise() {
        return new Promise(title, indicator, baseline, target, owner);
    }

    int progress() {
        return progress;
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }

    Optional<ObjectiveResult> result() {
        return Optional.ofNullable(result);
    }
}
