package kolo.governance.mandate;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import kolo.governance.GovernedNetwork;
import kolo.governance.OfficeId;
import kolo.governance.Tenure;
import kolo.governance.TermConfirmed;
import kolo.governance.TermId;
import kolo.governance.TermKind;
import kolo.governance.TermState;
import kolo.governance.office.Offices;
import kolo.governance.office.TermBook;
import kolo.governance.office.TermDraft;
import kolo.identity.Actor;
import kolo.texts.DatePrecision;

/// A network in which Alpha chaired in 2015 (history), Beta chairs in 2016 and Gamma will in 2017.
public abstract class Mandated extends GovernedNetwork {
    @Autowired
    protected Offices offices;
    @Autowired
    protected TermBook book;
    @Autowired
    protected ApplicationEventPublisher events;

    protected OfficeId chair = new OfficeId(new java.util.UUID(0, 0));
    protected TermId past = new TermId(new java.util.UUID(0, 0));
    protected TermId now = past;
    protected TermId next = past;
    protected Actor alpha = Actor.visitor();
    protected Actor beta = Actor.visitor();
    protected Actor gamma = Actor.visitor();

    @BeforeEach
    void beta_chairs_and_gamma_comes() {
        chair = in(ours, () -> offices.addChair("Chair", clock.instant()));
        past = term("Alpha", TermKind.PAST, "2015-01-01", "2016-01-01");
        now = term("Beta", TermKind.REGULAR, "2016-01-01", "2017-01-01");
        next = term("Gamma", TermKind.REGULAR, "2017-01-01", "2018-01-01");
        alpha = memberOf(member("Alpha"));
        beta = memberOf(member("Beta"));
        gamma = memberOf(member("Gamma"));
    }

    /// A settled term, told to whoever listens.
    protected final TermId term(String name, TermKind kind, String from, String until) {
        var held = new Tenure(midnight(from), midnight(until));
        return in(ours, () -> {
            var id = book.add(new TermDraft(chair, member(name), null, null, kind, TermState.CONFIRMED, day(from),
                    day(until), DatePrecision.DAY, held, null, null));
            events.publishEvent(new TermConfirmed(ours.id().value(), clock.instant(), chair, id));
            return id;
        });
    }

    private Instant midnight(String day) {
        return instant(day + "T00:00:00");
    }
}
