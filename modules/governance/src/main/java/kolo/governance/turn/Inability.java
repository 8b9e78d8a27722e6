package kolo.governance.turn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import kolo.kernel.Invalid;

/// Rule: when the chair has been unable to act for more than 90 days, half of the board may ask for a vote on an early
/// rotation; when it carries, the office is vacant.
record Inability(LocalDate since, LocalDate today) {
    static final int DAYS = 90;

    /// Whether a vote may be asked for.
    boolean longEnough() {
        return ChronoUnit.DAYS.between(since, today) > DAYS;
    }

    /// @param board how many seats the board has that somebody holds
    /// @param requestedBy how many of them asked for the vote
    /// @throws Invalid when it is too early, too few asked, or the vote did not carry
    void check(int board, int requestedBy, Votes votes) {
        if (!longEnough()) {
            throw new Invalid("governance.problem.inability-too-short", DAYS, ChronoUnit.DAYS.between(since, today));
        }
        if (2L * requestedBy < board || requestedBy < 1) {
            throw Invalid.field("requestedBy", "governance.problem.half-of-board", requestedBy, board);
        }
        if (!votes.simpleMajority()) {
            throw Invalid.field("votesFor", "governance.problem.not-carried", votes.inFavour(), votes.against());
        }
    }
}
