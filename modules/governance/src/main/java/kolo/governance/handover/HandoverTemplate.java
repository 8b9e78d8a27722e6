package kolo.governance.handover;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

import kolo.tenancy.TenantOwned;

/// A task with which every handover of the network begins.
@Entity
@DynamicUpdate
@Table(schema = "governance", name = "handover_template")
class HandoverTemplate extends TenantOwned {
    private int position;
    private String title = "";
    private @Nullable String details;
    private int dueOffset;

    /// For Hibernate.
    protected HandoverTemplate() {}

    HandoverTemplate(UUID id, int position, String title, @Nullable String details, int dueOffset) {
        super(id);
        this.position = position;
        describe(title, details, dueOffset);
    }

    final void describe(String what, @Nullable String more, int days) {
        title = what;
        details = more;
        dueOffset = days;
    }

    int position() {
        return position;
    }

    HandoverTask.Work work() {
        return new HandoverTask.Work(title, details, dueOffset, null, null);
    }
}
