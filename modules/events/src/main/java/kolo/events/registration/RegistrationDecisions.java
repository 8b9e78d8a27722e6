package kolo.events.registration;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.texts.CleanText;

/// RegistrationDecisions on registrations of one edition by the office or at the door, several at once behind one gate. Whoever calls
/// this has asked whether the actor may; registrations in another state than the decision is about are left alone.
@Component
public class RegistrationDecisions {
    private final Gate gate;
    private final RegistrationRows registrations;
    private final RegistrationEdits edits;
    private final Actors actors;
    private final Clock clock;

    RegistrationDecisions(Gate gate, RegistrationRows registrations, RegistrationEdits edits, Actors actors,
            Clock clock) {
        this.gate = gate;
        this.registrations = registrations;
        this.edits = edits;
        this.actors = actors;
        this.clock = clock;
    }

    /// The registrations of these ids that the edition has, in the order of requests.
    @Transactional(readOnly = true)
    public List<Registration> all(EditionId edition, Collection<UUID> ids) {
        return registrations.findAll(edition, ids);
    }

    /// One registration of the edition.
    @Transactional(readOnly = true)
    public Registration one(EditionId edition, RegistrationId id) {
        return registrations.find(id).filter(found -> found.edition().equals(edition)).orElseThrow(NotFound::new);
    }

    /// The registration with this code, typed or read.
    @Transactional(readOnly = true)
    public Registration byCode(String code) {
        return registrations.byCode(Secret.normalised(code)).orElseThrow(NotFound::new);
    }

    /// Those of the edition in these states, in the order of requests.
    @Transactional(readOnly = true)
    public List<Registration> inStates(EditionId edition, Set<RegistrationState> states) {
        return registrations.inStates(edition, states);
    }

    /// Approves.
    @Transactional
    public int approve(EditionId edition, Collection<UUID> ids) {
        return each(edition, ids, Set.of(RegistrationState.PENDING_APPROVAL), Passage::approve);
    }

    /// Gives a place whether or not one is free.
    @Transactional
    public int letIn(EditionId edition, Collection<UUID> ids) {
        return each(edition, ids, Set.of(RegistrationState.PENDING_APPROVAL, RegistrationState.WAITLISTED),
                Passage::letIn);
    }

    /// Rejects who waits for approval or in the list.
    @Transactional
    public int reject(EditionId edition, Collection<UUID> ids, @Nullable String reason) {
        return each(edition, ids, Set.of(RegistrationState.PENDING_APPROVAL, RegistrationState.WAITLISTED),
                (passage, one) -> passage.end(one, RegistrationState.REJECTED, reason, "OFFICE"));
    }

    /// Calls off.
    @Transactional
    public int cancel(EditionId edition, Collection<UUID> ids, @Nullable String reason) {
        return each(edition, ids, cancellable(),
                (passage, one) -> passage.end(one, RegistrationState.CANCELLED, reason, "OFFICE"));
    }

    private static Set<RegistrationState> cancellable() {
        return java.util.Arrays.stream(RegistrationState.values())
                .filter(RegistrationState::cancellable)
                .collect(java.util.stream.Collectors.toSet());
    }

    /// Marks who is confirmed as not come.
    @Transactional
    public int absent(EditionId edition, Collection<UUID> ids) {
        return each(edition, ids, Set.of(RegistrationState.CONFIRMED),
                (passage, one) -> passage.attendance(one, RegistrationState.NO_SHOW));
    }

    /// Marks somebody as there.
    ///
    /// @return as it stands; somebody who was there already stays so
    /// @throws Conflict for a registration without a confirmed place
    @Transactional
    public Registration arrive(EditionId edition, RegistrationId id) {
        return gate.through(edition, passage -> {
            var one = passage.find(id);
            if (one.state() != RegistrationState.CHECKED_IN) {
                passage.attendance(one, RegistrationState.CHECKED_IN);
                edits.arrivedBy(id, account());
            }
            return passage.find(id);
        });
    }

    /// Takes that back.
    @Transactional
    public Registration undoArrival(EditionId edition, RegistrationId id) {
        return gate.through(edition, passage -> {
            var one = passage.find(id);
            if (one.state() == RegistrationState.CHECKED_IN || one.state() == RegistrationState.NO_SHOW) {
                passage.attendance(one, RegistrationState.CONFIRMED);
            }
            return passage.find(id);
        });
    }

    /// Records that the fee was paid, or takes that back.
    ///
    /// @param amount null to take it back
    @Transactional
    public void paid(EditionId edition, UUID id, @Nullable BigDecimal amount, @Nullable String by) {
        var payer = CleanText.clean(by);
        if (!CleanText.fits(payer, 250)) {
            throw Invalid.field("by", "events.registration.problem.long", 250);
        }
        gate.through(edition, passage -> {
            var one = passage.find(new RegistrationId(id));
            edits.paid(one.id(), amount, amount == null ? null : clock.instant(),
                    amount == null || payer.isEmpty() ? null : payer, amount == null ? null : account());
            registrations.step(one.id(), passage.now(), amount == null ? "UNPAID" : "PAID", account(),
                    amount == null ? null : amount.toPlainString() + " " + one.currency());
            if (amount != null) {
                passage.paid(one);
            }
            return true;
        });
    }

    private interface Decision {
        void on(Passage passage, Registration one);
    }

    private int each(EditionId edition, Collection<UUID> ids, Set<RegistrationState> states, Decision decision) {
        return gate.through(edition, passage -> {
            int decided = 0;
            for (var one : registrations.findAll(edition, ids)) {
                if (states.contains(one.state())) {
                    decision.on(passage, one);
                    decided++;
                }
            }
            return decided;
        });
    }

    private @Nullable UUID account() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }
}
