package kolo.membership.roster;

/// Whether a profile is about an organisation or a natural person.
public enum MemberNature {
    /// An organisation, which persons represent.
    ORGANISATION,
    /// A natural person.
    PERSON
}
