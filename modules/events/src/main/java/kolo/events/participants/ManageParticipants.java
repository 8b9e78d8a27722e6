package kolo.events.participants;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.events.EditionId;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationDecisions;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.CleanText;

/// What the office decides on registrations. Several at once are decided in one transaction, in the order of requests.
@Component
class ManageParticipants {
    static final int MOST = 2000;
    private final RegistrationDecisions decisions;
    private final Events events;
    private final Participants participants;
    private final ParticipantLetters letters;
    private final AuditLog audit;
    private final Actors actors;

    ManageParticipants(RegistrationDecisions decisions, Events events, Participants participants,
            ParticipantLetters letters,
            AuditLog audit, Actors actors) {
        this.decisions = decisions;
        this.events = events;
        this.participants = participants;
        this.letters = letters;
        this.audit = audit;
        this.actors = actors;
    }

    /// Whom a decision is about: those ticked, or all whom a filter lets through.
    record Selection(Collection<UUID> ids, @Nullable ParticipantFilter everybody) {}

    private List<UUID> chosen(EditionId edition, Selection selection) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        requireVisible(edition);
        var ids = selection.everybody() == null
                ? List.copyOf(selection.ids())
                : participants.ids(edition, selection.everybody());
        if (ids.isEmpty()) {
            throw new Invalid("events.participants.problem.nobody");
        }
        if (ids.size() > MOST) {
            throw new Invalid("events.participants.problem.many", MOST);
        }
        return ids;
    }

    private void requireVisible(EditionId edition) {
        if (events.visible(edition).isEmpty()) {
            throw new NotFound();
        }
    }

    /// Approves those who wait for it.
    ///
    /// @return how many were
    @Transactional
    int approve(EditionId edition, Selection selection) {
        return noted(edition, "events.audit.approved", decisions.approve(edition, chosen(edition, selection)));
    }

    /// Rejects those who wait for approval or in the list.
    ///
    /// @param message what they are told; may be empty
    @Transactional
    int reject(EditionId edition, Selection selection, String message) {
        return noted(edition, "events.audit.rejected",
                decisions.reject(edition, chosen(edition, selection), told(message)));
    }

    /// Calls registrations off.
    @Transactional
    int cancel(EditionId edition, Selection selection, String message) {
        return noted(edition, "events.audit.registration-cancelled",
                decisions.cancel(edition, chosen(edition, selection), told(message)));
    }

    /// Gives places whether or not some are free.
    @Transactional
    int letIn(EditionId edition, Selection selection) {
        return noted(edition, "events.audit.let-in", decisions.letIn(edition, chosen(edition, selection)));
    }

    /// Marks confirmed people as not come.
    @Transactional
    int absent(EditionId edition, Selection selection) {
        return noted(edition, "events.audit.absent", decisions.absent(edition, chosen(edition, selection)));
    }

    private static @Nullable String told(String message) {
        var text = CleanText.cleanBlock(message);
        if (!CleanText.fits(text, 1000)) {
            throw Invalid.field("message", "events.registration.problem.long", 1000);
        }
        return text.isEmpty() ? null : text;
    }

    private int noted(EditionId edition, String action, int count) {
        if (count > 0) {
            audit.record(action, "edition", edition.value(), Map.of(), Map.of("registrations", count));
        }
        return count;
    }

    /// Records that a fee was paid, by whom, or takes that back.
    ///
    /// @param amount null to take it back
    @Transactional
    void paid(EditionId edition, UUID registration, @Nullable BigDecimal amount, @Nullable String by) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        requireVisible(edition);
        decisions.paid(edition, registration, amount, by);
        audit.record("events.audit.fee", "registration", registration, Map.of(),
                amount == null ? Map.of("paid", "") : Map.of("paid", amount.toPlainString()));
    }

    /// Writes to those selected, to each in a letter of their own.
    ///
    /// @return how many letters
    @Transactional
    int write(EditionId edition, Selection selection, String subject, String message) {
        var line = CleanText.clean(subject);
        var text = CleanText.cleanBlock(message);
        if (line.isEmpty() || !CleanText.fits(line, 150)) {
            throw Invalid.field("subject", "events.participants.problem.subject");
        }
        if (text.isEmpty() || !CleanText.fits(text, 10_000)) {
            throw Invalid.field("message", "events.participants.problem.message");
        }
        var people = decisions.all(edition, chosen(edition, selection));
        people.forEach(one -> letters.message(edition, one, line, text));
        return noted(edition, "events.audit.written", people.size());
    }

    /// Each of the registrations with its answers, for an export.
    @Transactional(readOnly = true)
    List<Registration> export(EditionId edition, ParticipantFilter filter) {
        actors.current().require(EventsIntent.MANAGE_REGISTRATIONS);
        requireVisible(edition);
        return decisions.all(edition, participants.ids(edition, filter));
    }
}
