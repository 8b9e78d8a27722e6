package kolo.governance.turn;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import kolo.governance.TermState;
import kolo.governance.TermSummary;
import kolo.membership.MemberId;

/// Rule: who declines, or does not answer, keeps its place once; the second time it goes last. It has not served.
///
/// Having served a term in between makes the next time the first again.
record Declining(List<TermSummary> history, ZoneId zone) {

    /// What becomes of an offer that the member declines or does not answer.
    TermState outcomeFor(MemberId member) {
        var ofMember = history.stream()
                .filter(term -> member.equals(term.member()))
                .sorted(Comparator.comparing(TermSummary::from))
                .toList();
        boolean deferred = false;
        for (var term : ofMember) {
            if (term.counts(zone)) {
                deferred = false;
            } else if (term.state() == TermState.DEFERRED) {
                deferred = true;
            }
        }
        return deferred ? TermState.DECLINED : TermState.DEFERRED;
    }
}
