package kolo.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import kolo.membership.MemberId;

/// What other modules may ask about the offices of the current network and who holds them.
///
/// Every answer follows from recorded terms at the instant asked about, in the network's own time zone; none depends on
/// a job having run. A transaction must be open.
public interface Governance {

    /// The chair, if the network has one.
    Optional<Office> chair();

    /// Every office in force, the chair first.
    List<Office> offices();

    /// One office.
    Optional<Office> office(OfficeId id);

    /// Who holds an office at the instant: by a term, acting, or carrying over.
    Optional<Holding> holder(OfficeId office, Instant at);

    /// The chair now, next and in the past, if the network has a chair.
    Optional<Chairs> chairs(Instant at);

    /// Every recorded term of an office, offers included, in the order of the first day and of being recorded.
    List<TermSummary> terms(OfficeId office);

    /// Every recorded term of a member in any office, in the order of the first day.
    List<TermSummary> termsOf(MemberId member);

    /// One term.
    Optional<TermSummary> term(TermId id);
}
