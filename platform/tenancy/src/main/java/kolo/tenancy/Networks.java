package kolo.tenancy;

import java.util.List;
import java.util.Optional;

/// The registry of tenants, as others read it.
public interface Networks {
    /// The tenant that answers on a host, without port, in any letter case.
    Optional<Network> byHost(String host);

    /// The tenant of the current binding, read once per request and afresh elsewhere.
    ///
    /// @throws IllegalStateException when no tenant is bound
    Network current();

    /// The tenant with this identifier.
    ///
    /// @throws kolo.kernel.NotFound when there is none
    Network get(TenantId id);

    /// The tenant with this identifier, if there is one.
    default Optional<Network> find(TenantId id) {
        try {
            return Optional.of(get(id));
        } catch (kolo.kernel.NotFound absent) {
            return Optional.empty();
        }
    }

    /// Every network, the platform not among them, in the order of their names.
    List<Network> all();

    /// The platform's own tenant.
    Network platform();
}
