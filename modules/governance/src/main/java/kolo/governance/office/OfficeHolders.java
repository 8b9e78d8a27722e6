package kolo.governance.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.Chairs;
import kolo.governance.Governance;
import kolo.governance.Holding;
import kolo.governance.Office;
import kolo.governance.OfficeId;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.membership.MemberId;

/// Answers from the recorded terms.
@Component
@Transactional(readOnly = true)
class OfficeHolders implements Governance {
    private final Offices offices;
    private final Terms terms;

    OfficeHolders(Offices offices, Terms terms) {
        this.offices = offices;
        this.terms = terms;
    }

    @Override
    public Optional<Office> chair() {
        return offices.chair();
    }

    @Override
    public List<Office> offices() {
        return offices.all();
    }

    @Override
    public Optional<Office> office(OfficeId id) {
        return offices.find(id);
    }

    @Override
    public Optional<Holding> holder(OfficeId office, Instant at) {
        return terms.timeline(office).at(at);
    }

    @Override
    public Optional<Chairs> chairs(Instant at) {
        return offices.chair().map(office -> {
            var timeline = terms.timeline(office.id());
            return new Chairs(office, timeline.at(at), timeline.next(at), timeline.past(at), timeline.unknownSince(at));
        });
    }

    @Override
    public List<TermSummary> terms(OfficeId office) {
        return terms.of(office);
    }

    @Override
    public List<TermSummary> termsOf(MemberId member) {
        return terms.of(member);
    }

    @Override
    public Optional<TermSummary> term(TermId id) {
        return terms.find(id);
    }
}
