package kolo.tenancy;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// What every aggregate that belongs to a network has: an identifier, its tenant, and a version for optimistic locking.
///
/// The tenant is a partition key too, which puts it into every UPDATE and DELETE, not only into queries.
@MappedSuperclass
public abstract class TenantOwned implements Persistable<UUID> {
    @Id
    private UUID id;

    @TenantId
    @PartitionKey
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private @Nullable UUID tenantId;

    @Version
    private @Nullable Integer version;

    /// For Hibernate, which fills the fields.
    protected TenantOwned() {
        this(new UUID(0, 0));
    }

    /// @param id the identifier of the new row, from [kolo.kernel.Ids]
    protected TenantOwned(UUID id) {
        this.id = id;
    }

    @Override
    public final UUID getId() {
        return id;
    }

    @Override
    public final boolean isNew() {
        return version == null;
    }

    /// The version that the next save is compared with; 0 for a row not yet written.
    public final int version() {
        return version == null ? 0 : version;
    }

    /// The tenant that the row belongs to, once it is written.
    public final @Nullable UUID tenantId() {
        return tenantId;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof TenantOwned that && getClass() == that.getClass() && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(getClass(), id);
    }
}
