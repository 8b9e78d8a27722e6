package kolo.governance.rotation;

/// The order in which eligible members are asked.
///
/// With a fixed membership, everyone eligible and feasible rules (see [Feasibility]), each of them but [#ELECTED] comes to
/// every member within [Bound#turns] turns.
public enum Strategy {
    /// Whoever has waited longest: the member, then its country, then fewest terms, the longest membership, the lot.
    LEAST_RECENTLY_SERVED,
    /// The next country after the last one in the network's own list; inside it whoever has waited longest.
    COUNTRY_ALPHABETICAL,
    /// The country that has waited longest; inside it the member that has.
    COUNTRY_ROUND_ROBIN,
    /// Fewest terms, then the longest membership, then the lot.
    SENIORITY,
    /// Fewest terms, then the published lot.
    LOT,
    /// Nobody until the result of an election is recorded.
    ELECTED
}
