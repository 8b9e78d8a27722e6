package kolo.tenancy;

/// Who can be a member of a network.
public enum MemberKinds {
    /// Organisations, each represented by persons.
    ORGANISATIONS,
    /// Natural persons, who represent themselves.
    PERSONS,
    /// Either.
    BOTH;

    /// Whether organisations can be members.
    public boolean organisations() {
        return this != PERSONS;
    }

    /// Whether natural persons can be members.
    public boolean persons() {
        return this != ORGANISATIONS;
    }
}
