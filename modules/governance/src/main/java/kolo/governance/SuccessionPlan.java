package kolo.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import kolo.membership.MemberId;

/// Whose turn is next by the rules of an office's rotation; the rotation brings the bean.
///
/// It reads the recorded terms of the office by [Governance#terms]: what is served, what is offered or settled and not
/// to be moved, who deferred and who declined. A transaction must be open.
public interface SuccessionPlan {

    /// A turn that the rules propose.
    ///
    /// @param member the proposed holder, or null where the rules name none (an election, or nobody qualifies)
    /// @param from the first day
    /// @param until the first day on which it is over
    /// @param offerOn the day on which it is to be offered
    /// @param responseDays how many days the member has to answer
    record ProposedTurn(@Nullable MemberId member, LocalDate from, LocalDate until, LocalDate offerOn,
            int responseDays) {}

    /// The turns that come after the instant and are not settled, the nearest first; empty without a scheme.
    List<ProposedTurn> turns(OfficeId office, Instant at, int count);

    /// The best member for the days, leaving out those who are passed over for them.
    Optional<ProposedTurn> nextFor(OfficeId office, LocalDate from, LocalDate until, Set<MemberId> passedOver,
            Instant at);

    /// The names of the rules (`E1` to `E6`) that would stand against the member's holding the office for the days,
    /// given the other recorded terms with the exception of those left out.
    List<String> objections(OfficeId office, MemberId member, LocalDate from, LocalDate until, Set<TermId> leftOut,
            Instant at);
}
