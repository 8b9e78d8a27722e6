package kolo.identity;

import java.util.Set;

/// One thing an actor may want to do; each module has an enum that implements it.
///
/// An actor may do it by a role named here, or because an [AuthoritySource] gives it at this instant.
public interface Intent {

    /// The enum constant's name, unique within its module.
    String name();

    /// The roles that always have this intent; empty when only dates give it.
    Set<Role> grantedTo();
}
