package kolo.governance.turn;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import kolo.governance.TermContact;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermPhase;
import kolo.membership.MemberId;
import kolo.texts.DatePrecision;

/// A recorded term as the pages of the office show it.
///
/// @param member the member whose page the holder's name leads to, or null for a person
/// @param lastDay the last day in office as planned
/// @param answerBy the last day of the answer to the offer, or null
/// @param letters how many people the letters to the holder reach
/// @param replacementDue the last day on which a new chair person is to be named, or null
public record TurnView(TermId id, String holder, @Nullable MemberId member, TermKind kind, TermPhase phase,
        LocalDate firstDay, LocalDate lastDay, DatePrecision precision, List<TermContact> persons,
        @Nullable String mandate, @Nullable String source, @Nullable String reason, @Nullable LocalDate answerBy,
        int reminders, int letters, @Nullable LocalDate unableSince, @Nullable LocalDate replacementDue) {

    /// The text key of where it stands.
    public String phaseKey() {
        return "governance.phase." + phase.name().toLowerCase(Locale.ROOT);
    }

    /// The text key of how it came about.
    public String kindKey() {
        return "governance.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    /// Whether the member has still to answer.
    public boolean unanswered() {
        return phase == TermPhase.OFFERED || phase == TermPhase.EXPIRED;
    }

    /// Whether it can be taken back.
    public boolean revocable() {
        return unanswered() || phase == TermPhase.ACCEPTED || phase == TermPhase.UPCOMING;
    }

    /// Whether the holder may exchange it.
    public boolean exchangeable() {
        return member != null && kind != TermKind.ACTING && kind != TermKind.PAST
                && (revocable() || phase == TermPhase.IN_OFFICE);
    }
}
