package kolo.governance.turn;

import kolo.membership.Standing;

/// Rule: an organisation that is suspended, excluded or no longer a member holds no office from that instant. Notice and
/// pause leave what it holds: it serves until its end takes effect, and is offered nothing new.
record OrganisationLeaves(Standing standing) {

    /// Whether it can hold an office.
    boolean vacates() {
        return !standing.member() || standing == Standing.SUSPENDED;
    }
}
