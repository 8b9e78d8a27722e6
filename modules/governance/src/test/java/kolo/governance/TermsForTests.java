package kolo.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Ids;
import kolo.membership.MemberId;
import kolo.texts.DatePrecision;

/// Terms of one office as values, in UTC.
public final class TermsForTests {
    /// The office of all of them.
    public static final OfficeId CHAIR = new OfficeId(new UUID(0, 1));

    private TermsForTests() {}

    /// The member of a letter.
    public static MemberId member(char letter) {
        return new MemberId(new UUID(0, letter));
    }

    /// A term of the member of a letter, in office as planned when its state says so.
    public static TermSummary term(char letter, TermKind kind, TermState state, String from, String until) {
        var tenure = state.held() ? new Tenure(at(from), at(until)) : null;
        return term(letter, kind, state, from, until, tenure, null, List.of());
    }

    /// A term with everything that the rules look at.
    public static TermSummary term(char letter, TermKind kind, TermState state, String from, String until,
            @Nullable Tenure tenure, TermSummary.@Nullable Offer offer, List<TermContact> contacts) {
        return new TermSummary(new TermId(Ids.next()), CHAIR, member(letter), null, null, kind, state,
                LocalDate.parse(from), LocalDate.parse(until), DatePrecision.DAY, tenure, offer, null, null, null, null,
                contacts, 0);
    }

    /// The first instant of a day.
    public static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// The zone of all of them.
    public static ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
