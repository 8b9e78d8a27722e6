package kolo.governance.turn;

import kolo.kernel.Invalid;

/// Rule: nobody is passed over against its will but by at least two thirds of the votes cast, without its own vote.
record SkipByDecision(Votes votes) {

    /// @throws Invalid when the member took part, or the majority falls short
    void check() {
        if (!votes.recused()) {
            throw Invalid.field("recused", "governance.problem.subject-voted");
        }
        if (!votes.twoThirdsOfCast()) {
            throw Invalid.field("votesFor", "governance.problem.two-thirds", votes.inFavour(),
                    votes.inFavour() + votes.against());
        }
    }
}
