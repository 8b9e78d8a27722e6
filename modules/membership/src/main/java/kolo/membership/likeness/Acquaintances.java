package kolo.membership.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Everyone an import knows already, found by what they might share with a newcomer without comparing with all.
///
/// @param <T> what stands for one of them
public final class Acquaintances<T> {
    /// A word that more names have than this says too little to be worth comparing.
    private static final int COMMON_WORD = 60;

    /// A domain or a name that more have than this is compared with the first of them only.
    private static final int CROWD = 500;

    /// Compared by identity: two of them are never one.
    private static final class Entry<T> {
        private final T who;
        private final Identity identity;

        Entry(T who, Identity identity) {
            this.who = who;
            this.identity = identity;
        }
    }

    private final Map<String, List<Entry<T>>> byTrait = new HashMap<>();

    /// The best likeness that was found.
    public record Match<T>(T who, Likeness likeness) {}

    /// Makes somebody known.
    public void add(T who, Identity identity) {
        var entry = new Entry<>(who, identity);
        for (var trait : traits(identity)) {
            byTrait.computeIfAbsent(trait, key -> new ArrayList<>()).add(entry);
        }
    }

    /// Whoever is most like the newcomer, if that is at least doubtful; among equals the one that came first.
    public Optional<Match<T>> closest(Identity newcomer) {
        @Nullable
        Match<T> best = null;
        var compared = new HashSet<Entry<T>>();
        for (var trait : traits(newcomer)) {
            var sharing = byTrait.getOrDefault(trait, List.of());
            if (trait.startsWith("word ") && sharing.size() > COMMON_WORD) {
                continue;
            }
            for (var entry : sharing.subList(0, Math.min(CROWD, sharing.size()))) {
                if (compared.add(entry)) {
                    var likeness = Likeness.between(entry.identity, newcomer);
                    if (best == null || likeness.points() > best.likeness().points()) {
                        best = new Match<>(entry.who, likeness);
                    }
                }
            }
        }
        return Optional.ofNullable(best).filter(match -> match.likeness().same() || match.likeness().doubtful());
    }

    private static Collection<String> traits(Identity identity) {
        var traits = new LinkedHashSet<String>();
        if (identity.registration() != null) {
            traits.add("registration " + identity.registration());
        }
        if (identity.domain() != null) {
            traits.add("domain " + identity.domain());
        }
        for (var name : identity.names()) {
            traits.add("name " + name);
        }
        for (var name : identity.names()) {
            Identity.distinctive(name).forEach(word -> traits.add("word " + word));
        }
        return traits;
    }
}
