package kolo.governance.office;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import kolo.governance.OfficeId;
import kolo.governance.Tenure;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.identity.AccountId;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.texts.DatePrecision;

/// A term that is about to be recorded.
///
/// @param tenure the instants in office of one that is settled; else null
public record TermDraft(OfficeId office, @Nullable MemberId member, @Nullable AccountId account,
        @Nullable String personName, TermKind kind, TermState state, LocalDate from, LocalDate until,
        DatePrecision precision, @Nullable Tenure tenure, @Nullable String mandate, @Nullable String source) {

    /// @throws Invalid when it has no holder, or two, or ends before it begins
    public TermDraft {
        if (member == null && (personName == null || personName.isBlank())) {
            throw Invalid.field("member", "governance.problem.no-holder");
        }
        if (member != null && personName != null) {
            throw Invalid.field("person", "governance.problem.two-holders-named");
        }
        if (!until.isAfter(from)) {
            throw Invalid.field("lastDay", "governance.problem.ends-before-it-begins");
        }
    }

    /// A turn of a member.
    public static TermDraft turn(OfficeId office, MemberId member, TermKind kind, TermState state, LocalDate from,
            LocalDate until, @Nullable Tenure tenure) {
        return new TermDraft(office, member, null, null, kind, state, from, until, DatePrecision.DAY, tenure, null,
                null);
    }
}
