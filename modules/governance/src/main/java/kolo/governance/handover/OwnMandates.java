package kolo.governance.handover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import kolo.governance.Governance;
import kolo.governance.TermKind;
import kolo.governance.TermSummary;
import kolo.governance.chair.TermBooks;
import kolo.governance.mandate.HolderRights;
import kolo.governance.mandate.MandateDues;
import kolo.identity.Actor;
import kolo.tenancy.Network;
import kolo.web.DashboardTile;
import kolo.web.Fragment;

/// What waits for the people of a term, and for the office: plan, review, report and handover with their dates.
@Component
class OwnMandates implements DashboardTile {
    private final Governance governance;
    private final HolderRights rights;
    private final MandateDues dues;
    private final Parties parties;
    private final TermBooks books;
    private final Clock clock;

    OwnMandates(Governance governance, HolderRights rights, MandateDues dues, Parties parties, TermBooks books,
            Clock clock) {
        this.governance = governance;
        this.rights = rights;
        this.dues = dues;
        this.parties = parties;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> tile(Actor actor, Network network) {
        if (!network.has("governance") || actor.account().isEmpty()) {
            return Optional.empty();
        }
        var terms = governance.chair().map(office -> governance.terms(office.id())).orElse(List.of());
        var open = terms.stream()
                .filter(Parties::handedOver)
                .map(parties::pair)
                .filter(pair -> pair.stage() == HandoverTimes.Stage.OPEN)
                .toList();
        var tiles = terms.stream()
                .filter(term -> term.tenure() != null && term.kind() != TermKind.PAST)
                .filter(term -> rights.mayWrite(actor, term))
                .filter(term -> !rights.today()
                        .isBefore(rights.schedule(term)
                                .from()
                                .minusDays(
                                        2L * HandoverTimes.BEFORE)))
                .filter(term -> !rights.today().isAfter(rights.schedule(term).reportDue()))
                .map(term -> tile(term, open, rights.holds(actor, term)))
                .filter(tile -> !tile.lines().isEmpty())
                .toList();
        return tiles.isEmpty() ? Optional.empty() : Optional.of(Fragment.of("governance/tile").with("mandates", tiles));
    }

    private MandateTile tile(TermSummary term, List<Parties.Pair> open, boolean own) {
        var lines = new ArrayList<MandateTile.Line>();
        dues.of(term)
                .forEach(due -> lines.add(new MandateTile.Line("governance.tile." + due.key(), due.by(),
                        due.by().isBefore(rights.today()), "/governance/mandates/" + term.id())));
        open.stream()
                .filter(pair -> concerns(pair, term))
                .forEach(pair -> lines.add(new MandateTile.Line(
                        "governance.tile.handover", pair.times().closes(), false,
                        HandoverPage.PATH + pair.incoming().id())));
        if (Parties.handedOver(term) && parties.pair(term).stage() == HandoverTimes.Stage.AHEAD) {
            lines.add(new MandateTile.Line("governance.tile.handover.ahead",
                    parties.pair(term).times().opens(), false, HandoverPage.PATH + term.id()));
        }
        return new MandateTile(books.view(term, clock.instant()), own, lines);
    }

    private static boolean concerns(Parties.Pair pair, TermSummary term) {
        var outgoing = pair.outgoing();
        return pair.incoming().id().equals(term.id()) || (outgoing != null && outgoing.id().equals(term.id()));
    }
}
