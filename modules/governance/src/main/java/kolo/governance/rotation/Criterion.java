package kolo.governance.rotation;

/// What put one eligible member before another.
public enum Criterion {
    /// It had kept its place after declining once.
    KEPT_PLACE,
    /// Its country follows sooner in the network's list.
    COUNTRY_IN_LIST,
    /// It served longer ago, or never; or the other one went to the end of the line.
    MEMBER_SERVED,
    /// Its country served longer ago, or never.
    COUNTRY_SERVED,
    /// It has served fewer terms.
    TERMS,
    /// It has been a member longer.
    MEMBER_SINCE,
    /// The published lot.
    LOT
}
