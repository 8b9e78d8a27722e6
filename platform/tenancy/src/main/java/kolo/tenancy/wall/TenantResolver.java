package kolo.tenancy.wall;

import java.util.UUID;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.stereotype.Component;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.TenantId;

/// Tells Hibernate the bound tenant: the first wall.
///
/// Without a tenant it answers the nil UUID, since Hibernate must be able to open a session to validate queries at
/// start-up; the database then has no setting and refuses every table of a network. `isRoot` stays false: a root
/// session would see every network and store a forgotten tenant as the root's.
@Component
class TenantResolver implements CurrentTenantIdentifierResolver<UUID> {
    static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return CurrentTenant.find().map(TenantId::value).orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
