package kolo.events.registration;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.EditionId;
import kolo.events.capacity.Pool;

/// What other parts of this module may know of an edition's registration. Needs an open transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EditionTypes {
    private final SettingRows settings;
    private final PoolRows pools;
    private final RegistrationRows registrations;

    EditionTypes(SettingRows settings, PoolRows pools, RegistrationRows registrations) {
        this.settings = settings;
        this.pools = pools;
        this.registrations = registrations;
    }

    /// How it takes registrations, if it does.
    public Optional<RegistrationSetting> setting(EditionId id) {
        return settings.find(id);
    }

    /// The kinds of participant, retired ones last.
    public List<ParticipationType> of(EditionId id) {
        return settings.types(id);
    }

    /// The questions, those no longer asked among them.
    public List<Question> questions(EditionId id) {
        return settings.everyQuestion(id);
    }

    /// The pools as they stand.
    public List<Pool> pools(EditionId id) {
        return pools.all(id);
    }

    /// The place in the waiting list; 0 for one that does not wait.
    public long position(Registration one) {
        return one.state() == RegistrationState.WAITLISTED ? registrations.position(one.edition(), one.number()) : 0;
    }
}
