package kolo.governance.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.governance.rotation.Candidate;
import kolo.governance.rotation.Candidate.Hindrance;
import kolo.governance.rotation.Candidate.Restriction;
import kolo.governance.rotation.Scheme;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.membership.Representative;
import kolo.membership.RepresentativeRole;
import kolo.membership.Standing;

/// The members of the current network as the rotation sees them.
///
/// How a member stands is asked for each day on which a coming turn is decided, so that a pause that will have ended by
/// then hinders nobody.
@Component
class Entrants {
    private static final Set<RepresentativeRole> SPEAKERS = Set.of(RepresentativeRole.MAIN_CONTACT,
            RepresentativeRole.VOTING_REPRESENTATIVE, RepresentativeRole.ALTERNATE);

    private final Membership membership;

    Entrants(Membership membership) {
        this.membership = membership;
    }

    /// The members of a day, judged for the turns of a scheme.
    List<Candidate> of(Scheme scheme, LocalDate today, Collection<LocalDate> decisions) {
        var days = new TreeSet<>(decisions);
        days.removeIf(day -> day.isBefore(today));
        days.add(today);
        var members = membership.members(today);
        var standings = standings(days);
        return members.stream()
                .filter(member -> member.continuousSince() != null)
                .map(member -> candidate(scheme, member, restrictions(member, standings), today))
                .toList();
    }

    private Map<LocalDate, Map<UUID, Standing>> standings(Set<LocalDate> days) {
        var standings = new java.util.TreeMap<LocalDate, Map<UUID, Standing>>();
        for (var day : days) {
            var byMember = new HashMap<UUID, Standing>();
            membership.members(day).forEach(member -> byMember.put(member.id().value(), member.standing()));
            standings.put(day, byMember);
        }
        return standings;
    }

    private static List<Restriction> restrictions(MemberSummary member, Map<LocalDate, Map<UUID, Standing>> standings) {
        var restrictions = new ArrayList<Restriction>();
        @Nullable
        Hindrance running = null;
        LocalDate since = LocalDate.MIN;
        for (var day : standings.entrySet()) {
            var now = hindrance(day.getValue().getOrDefault(member.id().value(), Standing.NONE));
            if (now != running) {
                if (running != null) {
                    restrictions.add(new Restriction(running, since, day.getKey()));
                }
                running = now;
                since = day.getKey();
            }
        }
        if (running != null) {
            restrictions.add(new Restriction(running, since, null));
        }
        return restrictions;
    }

    private static @Nullable Hindrance hindrance(Standing standing) {
        return switch (standing) {
            case ACTIVE -> null;
            case NOTICE -> Hindrance.NOTICE;
            case PAUSED -> Hindrance.PAUSED;
            case SUSPENDED -> Hindrance.SUSPENDED;
            case ENDED, NONE -> Hindrance.NO_MEMBER;
        };
    }

    private Candidate candidate(Scheme scheme, MemberSummary member, List<Restriction> restrictions, LocalDate today) {
        var country = member.country();
        var basis = member.sinceBasis();
        return new Candidate(member.id().value(), member.name(), country == null ? null : country.value(),
                Objects.requireNonNull(member.continuousSince()),
                basis == null ? Candidate.Basis.RECORDED : Candidate.Basis.valueOf(basis.name()), restrictions,
                // until the network keeps fees nobody owes any
                false, !scheme.rules().contacts() || contacts(member, today));
    }

    /// A contact for the chair and a deputy: two different persons who speak for the member.
    private boolean contacts(MemberSummary member, LocalDate today) {
        return membership.representatives(member.id(), today)
                .stream()
                .filter(representative -> SPEAKERS.contains(representative.role()))
                .map(Representative::account)
                .distinct()
                .count() >= 2;
    }
}
