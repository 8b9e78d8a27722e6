package kolo.governance.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.OfficeId;
import kolo.governance.Tenure;
import kolo.governance.TermId;
import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.governance.rotation.History;
import kolo.governance.rotation.History.Outcome;
import kolo.governance.rotation.History.Refusal;
import kolo.governance.rotation.History.Served;
import kolo.governance.rotation.History.Settled;
import kolo.membership.MemberId;
import kolo.membership.Membership;

/// The recorded terms of an office as the rotation sees them.
@Component
class TermHistory {
    private final Governance governance;
    private final Membership membership;

    TermHistory(Governance governance, Membership membership) {
        this.governance = governance;
        this.membership = membership;
    }

    /// What has been served, what is settled, and who did not take a turn; without the terms left out.
    History of(OfficeId office, Instant at, ZoneId zone, Set<TermId> leftOut) {
        var terms = governance.terms(office).stream().filter(term -> !leftOut.contains(term.id())).toList();
        var countries = countries(terms, LocalDate.ofInstant(at, zone));
        var served = new ArrayList<Served>();
        var settled = new ArrayList<Settled>();
        var refusals = new ArrayList<Refusal>();
        for (var term : terms) {
            var member = term.member() == null ? null : term.member().value();
            var tenure = term.tenure();
            switch (term.state()) {
                case OFFERED, ACCEPTED -> settle(settled, term, member, countries);
                case CONFIRMED, VACATED -> {
                    if (tenure != null && tenure.from().isAfter(at) && term.state() == TermState.CONFIRMED) {
                        settle(settled, term, member, countries);
                    } else if (tenure != null) {
                        serve(served, term, tenure, member, countries, at, zone);
                    }
                }
                case DECLINED, DEFERRED -> refuse(refusals, term, member, Refusal.Kind.DECLINED);
                case SKIPPED -> refuse(refusals, term, member, Refusal.Kind.SKIPPED);
                case REVOKED -> {
                    // taken back: as if it had never been offered
                }
            }
        }
        return new History(served, settled, refusals);
    }

    private Map<UUID, String> countries(List<TermSummary> terms, LocalDate day) {
        var members = new HashSet<MemberId>();
        for (var term : terms) {
            if (term.member() != null) {
                members.add(term.member());
            }
        }
        var countries = new HashMap<UUID, String>();
        membership.byIds(members, day).forEach((id, member) -> {
            if (member.country() != null) {
                countries.put(id.value(), member.country().value());
            }
        });
        return countries;
    }

    private static void settle(List<Settled> settled, TermSummary term, @Nullable UUID member,
            Map<UUID, String> countries) {
        if (member != null) {
            settled.add(new Settled(member, countries.get(member), term.from(), term.until()));
        }
    }

    private static void serve(List<Served> served, TermSummary term, Tenure tenure, @Nullable UUID member,
            Map<UUID, String> countries, Instant at, ZoneId zone) {
        var from = LocalDate.ofInstant(tenure.from(), zone);
        var until = LocalDate.ofInstant(tenure.until(), zone);
        if (from.isBefore(until)) {
            served.add(new Served(member, member == null ? null : countries.get(member), from, until, term.counts(zone),
                    tenure.holds(at)
                            ? Outcome.IN_OFFICE
                            : term.state() == TermState.VACATED ? Outcome.VACATED : Outcome.COMPLETED));
        }
    }

    private static void refuse(List<Refusal> refusals, TermSummary term, @Nullable UUID member, Refusal.Kind kind) {
        if (member != null) {
            refusals.add(new Refusal(member, term.from(), kind));
        }
    }
}
