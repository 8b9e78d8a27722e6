package kolo.governance.turn;

import kolo.kernel.Invalid;

/// How a decision was voted on, as it was recorded; the majority is computed from it, in integers.
///
/// @param recused whether the member that the decision is about left the vote
record Votes(int inFavour, int against, int abstaining, boolean recused) {

    /// @throws Invalid when a number is below 0 or above 100,000
    Votes {
        if (inFavour < 0 || against < 0 || abstaining < 0
                || Math.max(inFavour, Math.max(against, abstaining)) > 100_000) {
            throw new Invalid("governance.problem.votes");
        }
    }

    /// More in favour than against: what carries a motion, unless more is asked for.
    boolean simpleMajority() {
        return inFavour > against;
    }

    /// At least two thirds of the votes cast; abstentions are not cast, and nothing carries when nothing was cast.
    boolean twoThirdsOfCast() {
        long cast = (long) inFavour + against;
        return cast > 0 && 3L * inFavour >= 2L * cast;
    }
}
