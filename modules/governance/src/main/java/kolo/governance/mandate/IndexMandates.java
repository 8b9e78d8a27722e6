package kolo.governance.mandate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.Office;
import kolo.governance.TermId;
import kolo.governance.TermRecorded;
import kolo.governance.TermRevoked;
import kolo.governance.TermSummary;
import kolo.governance.TermVacated;
import kolo.governance.TermsSwapped;
import kolo.governance.chair.When;
import kolo.identity.Visibility;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.search.SearchDocument;
import kolo.search.SearchIndex;
import kolo.tenancy.Networks;
import kolo.texts.Formats;

/// Keeps what is public of mandates in the network's search: who held an office when, and what came of it.
@Component
class IndexMandates {
    static final String KIND = "mandate";

    private final Governance governance;
    private final MandateRecords mandates;
    private final Objectives objectives;
    private final Membership membership;
    private final SearchIndex index;
    private final Networks networks;

    IndexMandates(Governance governance, MandateRecords mandates, Objectives objectives, Membership membership,
            SearchIndex index, Networks networks) {
        this.governance = governance;
        this.mandates = mandates;
        this.objectives = objectives;
        this.membership = membership;
        this.index = index;
        this.networks = networks;
    }

    @EventListener
    void recorded(TermRecorded event) {
        index(event.term());
    }

    @EventListener
    void vacated(TermVacated event) {
        index(event.term());
    }

    @EventListener
    void revoked(TermRevoked event) {
        index(event.term());
    }

    @EventListener
    void swapped(TermsSwapped event) {
        index(event.one());
        index(event.other());
    }

    /// Brings the index up to date with a term, in the caller's transaction.
    void index(TermId id) {
        var term = governance.term(id).filter(found -> found.state().held());
        var mandate = mandates.findById(id.value());
        boolean published = mandate.filter(Mandate::published).isPresent()
                || mandate.flatMap(Mandate::review).isPresent() || mandate.flatMap(Mandate::report).isPresent();
        if (term.isEmpty() || (!published && term.get().mandate() == null)) {
            index.remove(KIND, id.value());
            return;
        }
        var language = mandate.map(Mandate::language).orElse(networks.current().defaultLanguage());
        var lead = Stream.of(java.util.Optional.ofNullable(term.get().mandate()),
                mandate.filter(Mandate::published).flatMap(Mandate::aims))
                .flatMap(text -> text.stream())
                .collect(
                        Collectors.joining(" "));
        index.put(SearchDocument.of(KIND, id.value(), Visibility.PUBLIC)
                .on(term.get().from())
                .in(language, "/governance/mandates/" + id, title(term.get(), language), lead,
                        mandate.map(this::body).orElse("")));
    }

    private String title(TermSummary term, String language) {
        ZoneId zone = networks.current().zone();
        var schedule = Schedule.of(term, zone);
        var when = When.of(schedule.from(), schedule.until().minusDays(1), term.precision(), Formats.in(language));
        var office = governance.office(term.office()).map(Office::name).orElse("");
        return office + " " + when + " · " + holder(term);
    }

    private String holder(TermSummary term) {
        var member = term.member();
        if (member == null) {
            return term.personName() == null ? "" : term.personName();
        }
        return membership.find(member, LocalDate.ofInstant(java.time.Instant.EPOCH, networks.current().zone()))
                .map(MemberSummary::name)
                .orElse("");
    }

    private String body(Mandate mandate) {
        var promised = mandate.published()
                ? objectives.findByMandateIdOrderByPosition(mandate.getId())
                        .stream()
                        .map(objective -> objective.promise().title() + " " + objective.promise().indicator())
                : Stream.<String>empty();
        return Stream.of(promised, mandate.review().stream(), mandate.report().stream())
                .flatMap(texts -> texts)
                .collect(
                        Collectors.joining(" "));
    }
}
