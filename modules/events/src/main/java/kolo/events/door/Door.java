package kolo.events.door;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationDecisions;
import kolo.events.registration.RegistrationId;
import kolo.events.registration.RegistrationState;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.texts.Folding;

/// Checks people in. Twice is once; every arrival can be taken back.
@Component
class Door {
    private static final Pattern LINK = Pattern.compile(".*/check-in/([0-9A-Za-z-]{12,20})/?");
    private final RegistrationDecisions decisions;
    private final Certificates certificates;
    private final Events events;
    private final Actors actors;
    private final Clock clock;

    Door(RegistrationDecisions decisions, Certificates certificates, Events events, Actors actors, Clock clock) {
        this.decisions = decisions;
        this.certificates = certificates;
        this.events = events;
        this.actors = actors;
        this.clock = clock;
    }

    /// What somebody at the door sees.
    ///
    /// @param expected how many places are confirmed, those who are there among them
    /// @param latest   the last to come, the latest first
    record Seen(EditionSummary edition, long expected, long there, List<Registration> latest,
            List<Registration> found) {}

    /// @param words part of a name; empty finds nobody
    @Transactional(readOnly = true)
    Seen at(EditionId id, String words) {
        var edition = open(id);
        var coming = decisions.inStates(id,
                Set.of(RegistrationState.CONFIRMED, RegistrationState.CHECKED_IN, RegistrationState.NO_SHOW));
        var there = coming.stream().filter(one -> one.state() == RegistrationState.CHECKED_IN).toList();
        var wanted = Folding.fold(words);
        return new Seen(edition, coming.stream().mapToLong(Registration::places).sum(),
                there.stream().mapToLong(Registration::places).sum(),
                there.stream()
                        .sorted(java.util.Comparator.comparing(Registration::stateAt).reversed())
                        .limit(10)
                        .toList(),
                wanted.isEmpty()
                        ? List.of()
                        : coming.stream()
                                .filter(one -> Folding.fold(one.name()).contains(wanted))
                                .limit(30)
                                .toList());
    }

    private EditionSummary open(EditionId id) {
        var edition = events.visible(id).orElseThrow(NotFound::new);
        actors.current().require(EventsIntent.CHECK_IN);
        return edition;
    }

    /// The registration that a code, or the link in a QR code, is about; only for who may check in.
    ///
    /// @throws NotFound for an unknown code, and for everybody else
    @Transactional(readOnly = true)
    Registration about(String typed) {
        if (!actors.current().may(EventsIntent.CHECK_IN)) {
            throw new NotFound();
        }
        var link = LINK.matcher(typed.strip());
        return decisions.byCode(link.matches() ? link.group(1) : typed);
    }

    /// Checks somebody in, which is when the certificate is issued.
    @Transactional
    Registration arrive(EditionId id, RegistrationId registration) {
        open(id);
        var one = decisions.arrive(id, registration);
        certificates.issue(one, clock.instant());
        return one;
    }

    /// Takes an arrival back; a certificate that was issued holds no longer.
    @Transactional
    Registration undo(EditionId id, RegistrationId registration) {
        open(id);
        certificates.revoke(registration, clock.instant());
        return decisions.undoArrival(id, registration);
    }
}
