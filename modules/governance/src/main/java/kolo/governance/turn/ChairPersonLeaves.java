package kolo.governance.turn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import kolo.governance.ContactRole;
import kolo.governance.TermContact;
import kolo.governance.TermSummary;

/// Rule: when the person who chairs leaves, the mandate continues: the deputy acts, and the organisation names somebody
/// within 30 days.
record ChairPersonLeaves(TermSummary term, LocalDate today) {
    static final int DAYS = 30;

    /// The last day on which a replacement is to be named; empty while somebody chairs, or nobody was ever named.
    Optional<LocalDate> replacementDue() {
        if (!term.contacts(ContactRole.CHAIR_PERSON, today).isEmpty()) {
            return Optional.empty();
        }
        return term.contacts()
                .stream()
                .filter(contact -> contact.role() == ContactRole.CHAIR_PERSON)
                .flatMap(contact -> Optional.ofNullable(contact.until()).stream())
                .filter(left -> !left.isAfter(today))
                .max(Comparator.naturalOrder())
                .map(left -> left.plusDays(DAYS));
    }

    /// Whether that day has passed without a replacement.
    boolean overdue() {
        return replacementDue().filter(today::isAfter).isPresent();
    }

    /// Who leads for the organisation today: the person named, else the deputy.
    Optional<TermContact> leads() {
        return term.contacts(ContactRole.CHAIR_PERSON, today)
                .stream()
                .findFirst()
                .or(() -> term.contacts(ContactRole.DEPUTY, today).stream().findFirst());
    }
}
