package kolo.governance.turn;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.kernel.Invalid;

/// Rule: two members may exchange their turns in an office when both accept and the rules of the rotation hold for both
/// turns as exchanged; when either is settled already, a motion has to carry. Later turns stay as they are.
record SwapRule(TermSummary first, TermSummary second) {

    /// @throws Invalid when the two cannot be exchanged at all
    void checkPair(Instant at) {
        if (first.id().equals(second.id()) || !first.office().equals(second.office())
                || Objects.equals(first.member(), second.member()) || first.member() == null
                || second.member() == null) {
            throw Invalid.field("other", "governance.problem.swap-pair");
        }
        if (first.kind() == TermKind.ACTING || second.kind() == TermKind.ACTING) {
            throw Invalid.field("other", "governance.problem.swap-pair");
        }
        if (over(first, at) || over(second, at) || !first.state().open() || !second.state().open()) {
            throw Invalid.field("other", "governance.problem.swap-over");
        }
    }

    private static boolean over(TermSummary term, Instant at) {
        return term.tenure() != null && !term.tenure().until().isAfter(at);
    }

    /// Whether a motion is needed.
    boolean needsMotion() {
        return first.state() == TermState.CONFIRMED || second.state() == TermState.CONFIRMED;
    }

    /// @param motion the vote, or null where none was recorded
    /// @param objections the rules that stand against the exchanged turns
    /// @throws Invalid when a rule stands against it, or a motion is missing or did not carry
    void check(Optional<Votes> motion, List<String> objections) {
        if (!objections.isEmpty()) {
            throw new Invalid("governance.problem.swap-rules", String.join(", ", objections));
        }
        if (needsMotion() && motion.isEmpty()) {
            throw new Invalid("governance.problem.swap-motion");
        }
        @Nullable
        Votes votes = motion.orElse(null);
        if (needsMotion() && votes != null && !votes.simpleMajority()) {
            throw Invalid.field("votesFor", "governance.problem.not-carried", votes.inFavour(), votes.against());
        }
    }
}
