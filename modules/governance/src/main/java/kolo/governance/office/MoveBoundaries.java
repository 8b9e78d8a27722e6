package kolo.governance.office;

import java.util.Map;
import java.util.Objects;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.TermState;
import kolo.tenancy.ZoneChanged;

/// Moves the midnights of all terms when the network's time zone changes, in the transaction that changes it.
@Component
class MoveBoundaries {
    private final Terms terms;
    private final TermBook book;
    private final Annals annals;

    MoveBoundaries(Terms terms, TermBook book, Annals annals) {
        this.terms = terms;
        this.book = book;
        this.annals = annals;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ZoneChanged event) {
        var move = new ZoneMove(event.before(), event.after(), annals.now());
        book.letNeighboursMove();
        for (var term : terms.endingAfter(annals.now())) {
            var tenure = Objects.requireNonNull(term.tenure());
            var moved = move.moved(tenure);
            if (moved.isEmpty()) {
                book.change(term, TermEdit.to(TermState.REVOKED).tenure(null));
            } else if (!moved.get().equals(tenure)) {
                book.change(term, TermEdit.keeping().tenure(moved.get()));
                annals.record("boundary-moved", "term", term.id().value(),
                        Map.of("zone", event.after().getId(), "from", moved.get().from().toString(), "until",
                                moved.get().until().toString()));
            }
        }
        book.checkNeighbours();
    }
}
