package kolo.membership.roster;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.membership.profile.Disclosure;
import kolo.membership.profile.VisibilityDefaults;

/// What the one decision of [Disclosure] needs to know of the actor and of the network.
@Component
public class DisclosureParameters {
    private static final String KNOWN = DisclosureParameters.class.getName();
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

    /// The parameters for whoever acts now. A page that is read asks once for all of its queries.
    public Map<String, Object> current() {
        var actor = actors.current();
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
                || !attributes.getRequest().getMethod().equals("GET")) {
            return of(actor);
        }
        var request = attributes.getRequest();
        if (request.getAttribute(KNOWN) instanceof Known known && known.actor() == actor) {
            return known.parameters();
        }
        var parameters = of(actor);
        request.setAttribute(KNOWN, new Known(actor, parameters));
        return parameters;
    }

    private record Known(Actor actor, Map<String, Object> parameters) {}

    /// The parameters for an actor.
    public Map<String, Object> of(Actor actor) {
        return Disclosure.parameters(actor, keepers.profilesOf(actor), defaults.current(), json);
    }
}
