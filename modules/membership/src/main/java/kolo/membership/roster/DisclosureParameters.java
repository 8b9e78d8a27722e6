package kolo.membership.roster;

import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.membership.profile.Disclosure;
import kolo.membership.profile.VisibilityDefaults;

/// What the one decision of [Disclosure] needs to know of the actor and of the network.
@Component
public class DisclosureParameters {
    private final Actors actors;
    private final Keepers keepers;
    private final VisibilityDefaults defaults;
    private final JsonMapper json;

    DisclosureParameters(Actors actors, Keepers keepers, VisibilityDefaults defaults, JsonMapper json) {
        this.actors = actors;
        this.keepers = keepers;
        this.defaults = defaults;
        this.json = json;
    }

    /// The parameters for whoever acts now; needs a transaction.
    public Map<String, Object> current() {
        return of(actors.current());
    }

    /// The parameters for an actor; needs a transaction.
    public Map<String, Object> of(Actor actor) {
        return Disclosure.parameters(actor, keepers.profilesOf(actor), defaults.current(), json);
    }
}
