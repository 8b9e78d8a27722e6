package kolo.governance.office;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.governance.GovernanceIntent;
import kolo.identity.Actors;
import kolo.identity.Intent;
import kolo.identity.MandateIntents;
import kolo.kernel.Invalid;
import kolo.tenancy.Settings;

/// What the chair of the current network may do for the time of its mandate: to speak as the chair, and what the
/// network's administrators chose from what the modules offer.
@Component
class ChairPowers {
    static final String SETTING = "governance.chair.intents";

    private final Settings settings;
    private final List<MandateIntents> offered;
    private final Actors actors;
    private final Annals annals;

    ChairPowers(Settings settings, List<MandateIntents> offered, Actors actors, Annals annals) {
        this.settings = settings;
        this.offered = offered;
        this.actors = actors;
        this.annals = annals;
    }

    /// Everything that may be given, by the name under which a choice is kept.
    Map<String, Intent> offered() {
        var all = new LinkedHashMap<String, Intent>();
        for (var module : offered) {
            module.intents().forEach(intent -> all.put(module.nameOf(intent), intent));
        }
        return all;
    }

    /// The names of what the network chose, as far as it is still offered.
    Set<String> chosen() {
        var chosen = new TreeSet<>(List.of(settings.find(SETTING).orElse("").split(",")));
        chosen.retainAll(offered().keySet());
        return chosen;
    }

    /// What the chair may do.
    Set<Intent> intents() {
        var intents = new LinkedHashSet<Intent>();
        intents.add(GovernanceIntent.ACT_AS_CHAIR);
        var all = offered();
        chosen().forEach(name -> intents.add(all.get(name)));
        return intents;
    }

    /// Chooses anew; it holds from the next request on.
    ///
    /// @throws Invalid for a name that is not offered
    @Transactional
    void choose(Collection<String> names) {
        actors.current().require(kolo.identity.IdentityIntent.MANAGE_NETWORK);
        if (!offered().keySet().containsAll(names)) {
            throw Invalid.field("intents", "governance.problem.unknown-intent");
        }
        var before = String.join(",", chosen());
        var after = String.join(",", new TreeSet<>(names));
        settings.write(SETTING, after);
        annals.record("chair-intents", "network", annals.tenant(), Map.of("before", before, "after", after));
    }
}
