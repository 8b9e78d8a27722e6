package kolo.membership;

/// What the first day of a membership rests on.
public enum SinceBasis {
    /// The day of accession itself is known.
    STATED,
    /// The accession is not known; the day is that of the earliest evidence of membership.
    EVIDENCE,
    /// Neither is known; the day is that on which the network recorded the membership.
    RECORDED
}
