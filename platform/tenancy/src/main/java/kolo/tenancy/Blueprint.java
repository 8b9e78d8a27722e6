package kolo.tenancy;

/// What a new network starts from; everything in it can be changed later in the network's settings.
public enum Blueprint {
    /// A network of organisations whose chair rotates among its members.
    ROTATING_CHAIR,
    /// A network of organisations.
    ORGANISATIONS,
    /// A network of natural persons.
    PERSONS;

    /// The kinds of member that the blueprint admits.
    public MemberKinds memberKinds() {
        return this == PERSONS ? MemberKinds.PERSONS : MemberKinds.ORGANISATIONS;
    }
}
