package kolo.governance.turn;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;

/// Rule: what happens to the rest of a turn whose holder is gone.
///
/// | what is left | who leads meanwhile | who gets the rest |
/// |---|---|---|
/// | at least half of the turn | the incoming | the next eligible after the incoming; it counts as served |
/// | less than half | the incoming, then its own full turn | nobody; leading meanwhile does not count |
///
/// @param day the first day without holder
record Vacancy(TermSummary vacated, LocalDate day) {

    /// Whether the rest is to be offered to somebody.
    boolean restIsOffered() {
        long planned = ChronoUnit.DAYS.between(vacated.from(), vacated.until());
        long left = ChronoUnit.DAYS.between(day, vacated.until());
        return left * 2 >= planned;
    }

    /// Who leads meanwhile: the incoming, else the past chair, else the longest-standing member that is eligible.
    ///
    /// @param terms every term of the office
    /// @param eligible the members that may take the chair on the day, in any order
    Optional<MemberId> acting(List<TermSummary> terms, List<MemberSummary> eligible) {
        var able = Set.copyOf(eligible.stream().map(MemberSummary::id).toList());
        return incoming(terms).filter(able::contains)
                .or(() -> pastChair(terms, able))
                .or(() -> eligible.stream()
                        .filter(member -> !member.id().equals(vacated.member()))
                        .min(Comparator
                                .comparing((MemberSummary member) -> Objects
                                        .requireNonNullElse(member.continuousSince(), LocalDate.MAX))
                                .thenComparing(member -> member.id().value()))
                        .map(MemberSummary::id));
    }

    /// The member whose turn comes next, as far as it has said yes.
    Optional<MemberId> incoming(List<TermSummary> terms) {
        return terms.stream()
                .filter(term -> term.state() == TermState.CONFIRMED || term.state() == TermState.ACCEPTED)
                .filter(term -> term.from().isAfter(vacated.from()) && !term.from().isBefore(day))
                .filter(term -> term.member() != null && !term.member().equals(vacated.member()))
                .min(Comparator.comparing(TermSummary::from))
                .map(TermSummary::member);
    }

    private Optional<MemberId> pastChair(List<TermSummary> terms, Set<MemberId> able) {
        return terms.stream()
                .filter(term -> term.state() == TermState.CONFIRMED && term.from().isBefore(vacated.from()))
                .max(Comparator.comparing(TermSummary::from))
                .map(TermSummary::member)
                .filter(member -> able.contains(member) && !member.equals(vacated.member()));
    }
}
