package kolo.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import kolo.identity.AccountId;

/// What other modules may ask about the members of the current network.
///
/// Every answer follows from dated records at the date asked about, in the network's own time zone; none depends on a
/// job having run. A transaction must be open. Nothing here looks at visibility: who shows an answer to a person
/// decides with [#listedFor] or on its own page.
public interface Membership {

    /// The day it is at an instant in the network's time zone.
    LocalDate dayOf(Instant instant);

    /// A profile and how it stands on the date, if the network has it.
    Optional<MemberSummary> find(MemberId id, LocalDate on);

    /// Profiles by id, those that the network has.
    Map<MemberId, MemberSummary> byIds(Collection<MemberId> ids, LocalDate on);

    /// Everyone whose membership is in force on the date, whatever the standing, in the order of names.
    List<MemberSummary> members(LocalDate on);

    /// The members in good standing on the date, in the order of names: those who count in a roll.
    List<MemberSummary> inGoodStanding(LocalDate on);

    /// How a profile stands on the date; [Standing#NONE] for one that the network does not have.
    Standing standing(MemberId id, LocalDate on);

    /// The profiles whose name, original name or abbreviation reads the same once folded; to link imported records.
    List<MemberSummary> named(String name, LocalDate on);

    /// Who represents the member on the date, by role and rank.
    List<Representative> representatives(MemberId id, LocalDate on);

    /// The members in force on the date that the person represents, in any role.
    Set<MemberId> representedBy(AccountId account, LocalDate on);

    /// Those of the members whom the current actor may know of.
    Set<MemberId> listedFor(Collection<MemberId> ids);
}
