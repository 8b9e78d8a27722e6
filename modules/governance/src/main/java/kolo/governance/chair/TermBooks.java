package kolo.governance.chair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.governance.SuccessionPlan;
import kolo.governance.TermContact;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermSummary;
import kolo.kernel.CountryCode;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.tenancy.Networks;
import kolo.texts.DatePrecision;

/// Reads names and figures of many terms at once, so that pages can tell of them.
///
/// Whoever holds, held or will hold an office by a settled term is named to everybody, since an office is public; a
/// member whom the reader may not know is named without a link, and not at all where its turn is only projected.
@Component
public class TermBooks {
    private final Membership membership;
    private final PublishedPlans mandates;
    private final Networks networks;

    TermBooks(Membership membership, PublishedPlans mandates, Networks networks) {
        this.membership = membership;
        this.mandates = mandates;
        this.networks = networks;
    }

    /// One term, as the current actor may know of it.
    public TermView view(TermSummary term, Instant at) {
        return open(List.of(term), List.of(), at).view(term);
    }

    /// What there is to know of the terms and turns.
    Book open(List<TermSummary> terms, List<SuccessionPlan.ProposedTurn> turns, Instant at) {
        var zone = networks.current().zone();
        var ids = Stream
                .concat(terms.stream().map(TermSummary::member), turns.stream()
                        .map(
                                SuccessionPlan.ProposedTurn::member))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Book(membership.byIds(ids, LocalDate.ofInstant(at, zone)), membership.listedFor(ids),
                mandates.of(terms.stream().map(TermSummary::id).toList()), at, zone);
    }

    /// Names and figures, read once for all.
    record Book(Map<MemberId, MemberSummary> members, Set<MemberId> listed,
            Map<TermId, PublishedPlans.Published> published, Instant at, ZoneId zone) {

        TermView view(TermSummary term) {
            var tenure = term.tenure();
            var from = tenure == null ? term.from() : day(tenure.from());
            var last = (tenure == null ? term.until() : day(tenure.until())).minusDays(1);
            var plan = published.get(term.id());
            var person = term.personName();
            return new TermView(term.id(), person == null ? name(term.member()) : person, country(term.member()),
                    href(term.member()), from, last, term.precision(), term.phase(at, zone),
                    term.kind() == TermKind.ACTING, contacts(term, from, last), term.mandate(), term.source(),
                    plan != null, plan == null ? null : plan.progress());
        }

        TermView view(SuccessionPlan.ProposedTurn turn) {
            var known = turn.member() != null && listed.contains(turn.member());
            return new TermView(null, known ? name(turn.member()) : null, known ? country(turn.member()) : null,
                    href(turn.member()), turn.from(), turn.until().minusDays(1), DatePrecision.DAY, null, false,
                    List.of(), null, null, false, null);
        }

        private LocalDate day(Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }

        private List<TermView.Contact> contacts(TermSummary term, LocalDate from, LocalDate last) {
            var today = day(at);
            var day = today.isBefore(from) ? from : today.isAfter(last) ? last : today;
            return term.contacts()
                    .stream()
                    .filter(contact -> contact.on(day))
                    .sorted(Comparator.comparing(TermContact::role))
                    .map(contact -> new TermView.Contact(contact.role(), contact.name()))
                    .toList();
        }

        private @Nullable String name(@Nullable MemberId member) {
            var summary = member == null ? null : members.get(member);
            return summary == null ? null : summary.name();
        }

        private @Nullable String country(@Nullable MemberId member) {
            var summary = member == null ? null : members.get(member);
            return summary == null
                    ? null
                    : Optional.ofNullable(summary.country()).map(CountryCode::value).orElse(null);
        }

        private @Nullable String href(@Nullable MemberId member) {
            return member != null && listed.contains(member) ? "/members/" + member : null;
        }
    }
}
