package kolo.membership;

import java.util.Set;

import kolo.kernel.EmailAddress;

/// Lets persons act for members.
@FunctionalInterface
public interface Representatives {

    /// Invites a person by mail where they have no account yet, and lets them act for the member from today.
    ///
    /// Whoever held a role that only one person can have ceases to hold it.
    ///
    /// @return whether an invitation was sent
    /// @throws kolo.kernel.NotFound when the actor may not know the profile
    /// @throws kolo.kernel.Forbidden when the actor may not appoint for the member
    boolean invite(MemberId id, EmailAddress email, String name, String language, Set<RepresentativeRole> roles);
}
