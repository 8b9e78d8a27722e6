package kolo.membership;

/// What a person does for the member they represent; one person may do several things.
public enum RepresentativeRole {
    /// The one whom the network writes to; at most one on a date.
    MAIN_CONTACT,
    /// The one who casts the member's vote; at most one on a date.
    VOTING_REPRESENTATIVE,
    /// Votes when the voting representative cannot, in the order of rank.
    ALTERNATE,
    /// May sign agreements for the member.
    SIGNATORY,
    /// Gets the bills.
    BILLING,
    /// Keeps the profile true.
    EDITOR;

    /// Whether only one person can have the role on a date.
    public boolean single() {
        return this == MAIN_CONTACT || this == VOTING_REPRESENTATIVE;
    }
}
