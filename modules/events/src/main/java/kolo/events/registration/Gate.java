package kolo.events.registration;

import java.time.Clock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.Events;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.tenancy.ContentVersion;

/// The one path by which places change hands.
///
/// One transaction: lock the edition's gate, then the other pools concerned in the order of their ids; end what has run
/// out of time; do the work; hand what became free to those who wait; write the pools. Who comes second waits at the lock,
/// on whatever node, and then sees what the first has done.
@Component
class Gate {
    private final Events events;
    private final SettingRows settings;
    private final PoolRows pools;
    private final RegistrationRows registrations;
    private final Notices notices;
    private final ContentVersion content;
    private final Actors actors;
    private final Clock clock;

    Gate(Events events, SettingRows settings, PoolRows pools, RegistrationRows registrations, Notices notices,
            ContentVersion content, Actors actors, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.pools = pools;
        this.registrations = registrations;
        this.notices = notices;
        this.content = content;
        this.actors = actors;
        this.clock = clock;
    }

    /// Does work that changes places, behind the gate.
    ///
    /// @throws NotFound when the edition takes no registrations
    @Transactional
    public <T extends @Nullable Object> T through(EditionId id, Function<Passage, T> work) {
        return through(id, null, work);
    }

    /// The same for a guest who came by a link, which is to be the link in the letter too.
    @Transactional
    public <T extends @Nullable Object> T through(EditionId id, @Nullable Secret own, Function<Passage, T> work) {
        var edition = events.find(id).orElseThrow(NotFound::new);
        var types = settings.types(id);
        var gate = pools.lockGate(id).orElseThrow(NotFound::new);
        var setting = settings.find(id).orElseThrow(NotFound::new);
        var passage = new Passage(edition, setting, types, gate, new Passage.Tools(pools, registrations, notices, own),
                clock.instant(), actors.current());
        passage.endWhatIsOverdue();
        var result = work.apply(passage);
        if (passage.settle()) {
            content.changed();
        }
        return result;
    }
}
