package kolo.identity.accounts;

import java.util.List;

import org.springframework.stereotype.Component;

import kolo.identity.Role;
import kolo.kernel.Invalid;
import kolo.tenancy.Networks;

/// Which roles exist in the current tenant: operators on the platform only, the others in networks only.
@Component
class AssignableRoles {

    private final Networks networks;

    AssignableRoles(Networks networks) {
        this.networks = networks;
    }

    List<Role> all() {
        return networks.current().platform() ? List.of(Role.OPERATOR) : List.of(Role.ADMINISTRATOR, Role.EDITOR);
    }

    /// The role whose last holder cannot go.
    Role indispensable() {
        return all().getFirst();
    }

    void require(Role role) {
        if (!all().contains(role)) {
            throw new Invalid("identity.role.elsewhere");
        }
    }
}
