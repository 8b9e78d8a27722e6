package kolo.governance.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.governance.OfficeId;
import kolo.governance.TermId;
import kolo.governance.TermSummary;
import kolo.kernel.NotFound;
import kolo.membership.MemberId;
import kolo.tenancy.Networks;

/// The recorded terms of the current network.
@Component
public class Terms {
    private final TermRows rows;
    private final Networks networks;

    Terms(TermRows rows, Networks networks) {
        this.rows = rows;
        this.networks = networks;
    }

    /// Every term of an office.
    public List<TermSummary> of(OfficeId office) {
        return rows.where("t.office_id = :office", Map.of("office", office.value()));
    }

    /// Every term of a member.
    public List<TermSummary> of(MemberId member) {
        return rows.where("t.member_id = :member", Map.of("member", member.value()));
    }

    /// One term.
    public Optional<TermSummary> find(TermId id) {
        return rows.where("t.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /// One term, or the answer that there is none.
    public TermSummary get(TermId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// Every term that waits for something: offered, accepted.
    public List<TermSummary> waiting() {
        return rows.where("t.state in ('OFFERED', 'ACCEPTED')", Map.of());
    }

    /// Every confirmed term that begins on a day and whose holder was not told yet.
    public List<TermSummary> begunOn(LocalDate day) {
        return rows.where("t.from_day = :day and t.state = 'CONFIRMED' and t.announced_at is null",
                Map.of("day", day));
    }

    /// Every term of which an instant in office lies ahead.
    public List<TermSummary> endingAfter(Instant at) {
        return rows.where("upper(t.in_office) > :at", Map.of("at", at.atOffset(ZoneOffset.UTC)));
    }

    /// The terms of an office as a line in time, in the zone in force.
    public Timeline timeline(OfficeId office) {
        return new Timeline(of(office), networks.current().zone());
    }

    /// The day it is in the network.
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, networks.current().zone());
    }
}
