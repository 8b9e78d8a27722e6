package kolo.identity;

import java.util.Set;

import kolo.kernel.EmailAddress;

/// An invitation to have an account in the current network.
///
/// @param email    where the letter goes
/// @param name     what the person is called, at most 200 characters
/// @param language the language of the letter and of the account (BCP 47)
/// @param roles    the roles the account has from now on; empty for a member's representative
/// @param purpose  a text key that says in the letter what the invitation is for, such as `identity.invitation.office`;
///                 it may use `{network}` and `{subject}`
/// @param subject  what the purpose speaks of, such as the member's name; may be empty
public record Invitation(EmailAddress email, String name, String language, Set<Role> roles, String purpose,
        String subject) {

    /// Copies the roles.
    public Invitation {
        roles = Set.copyOf(roles);
    }

    /// An invitation to the network's office, or to its desk, with these roles.
    public static Invitation toOffice(EmailAddress email, String name, String language, Set<Role> roles) {
        return new Invitation(email, name, language, roles, "identity.invitation.office", "");
    }

    /// An invitation to operate the platform; in the platform's own tenant only.
    public static Invitation toPlatform(EmailAddress email, String name, String language) {
        return new Invitation(email, name, language, Set.of(Role.OPERATOR), "identity.invitation.operator", "");
    }

    /// An invitation to speak for a member.
    ///
    /// @param member the member's name, as the letter says it
    public static Invitation toRepresent(EmailAddress email, String name, String language, String member) {
        return new Invitation(email, name, language, Set.of(), "identity.invitation.member", member);
    }
}
