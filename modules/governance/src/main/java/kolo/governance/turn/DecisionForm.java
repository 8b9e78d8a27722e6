package kolo.governance.turn;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import kolo.texts.CleanText;

/// What is typed in about a decision.
///
/// @param recused `true` when the member it is about took no part in the vote
/// @param requestedBy how many of the board asked for the vote; only for an early rotation
record DecisionForm(@NotBlank @Size(max = 20) String decidedOn, @NotBlank @Size(max = 4000) String text,
        @NotBlank @Size(max = 6) String votesFor, @NotBlank @Size(max = 6) String votesAgainst,
        @Nullable @Size(max = 6) String votesAbstaining, @Nullable @Size(max = 5) String recused,
        @Nullable @Size(max = 6) String requestedBy, @Nullable @Size(max = 1000) String link,
        @Nullable @Size(max = 40) String member, @Nullable @Size(max = 20) String firstDay,
        @Nullable @Size(max = 20) String lastDay) {

    Decisions.Draft draft() {
        var abstaining = votesAbstaining == null || votesAbstaining.isBlank() ? "0" : votesAbstaining;
        var requested = requestedBy == null || requestedBy.isBlank()
                ? null
                : Integer.valueOf(Entered.number(requestedBy, "requestedBy"));
        return new Decisions.Draft(Entered.day(decidedOn, "decidedOn"), CleanText.cleanBlock(text),
                new Votes(Entered.number(votesFor, "votesFor"), Entered.number(votesAgainst, "votesAgainst"),
                        Entered.number(abstaining, "votesAbstaining"), "true".equals(recused)),
                requested, null, Entered.link(link));
    }
}
