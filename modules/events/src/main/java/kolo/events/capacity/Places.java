package kolo.events.capacity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// The pools of one edition while their rows are locked: asked, changed, and written back at the end.
///
/// A registration takes places of every pool it needs, or of none. Not safe for several threads.
public final class Places {
    private final Map<UUID, Pool> pools = new LinkedHashMap<>();
    private final Map<UUID, Integer> changes = new TreeMap<>();

    /// @param locked the pools as they stand
    public Places(Collection<Pool> locked) {
        locked.forEach(pool -> pools.put(pool.id(), pool));
    }

    /// Brings in pools that were locked later; those known already keep what was decided since.
    public void bring(Collection<Pool> locked) {
        locked.forEach(pool -> pools.putIfAbsent(pool.id(), pool));
    }

    /// Whether every needed pool has so many places free.
    public boolean fit(Set<UUID> needs, int places) {
        return lacking(needs, places).isEmpty();
    }

    private Set<UUID> lacking(Set<UUID> needs, int places) {
        var lacking = new HashSet<UUID>();
        for (var need : needs) {
            if (!pool(need).has(places)) {
                lacking.add(need);
            }
        }
        return lacking;
    }

    /// Takes places without asking whether they are free: after [#fit], or by the office's own decision.
    public void take(Set<UUID> needs, int places) {
        needs.forEach(need -> change(need, places));
    }

    /// Gives places back.
    public void release(Set<UUID> needs, int places) {
        needs.forEach(need -> change(need, -places));
    }

    /// Gives a pool another capacity; null without a limit.
    public void resize(UUID pool, @Nullable Integer capacity) {
        var before = pool(pool);
        pools.put(pool, new Pool(pool, before.kind(), before.subject(), capacity, before.taken()));
    }

    private void change(UUID pool, int difference) {
        pools.put(pool, pool(pool).with(difference));
        changes.merge(pool, difference, Integer::sum);
    }

    /// Hands free places to those who wait, in order, and takes the places for them.
    ///
    /// Nobody who needs a pool that somebody before them lacks gets places before them, unless the first that fits may.
    /// Afterwards nobody in the list could be given a place, so that a newcomer for whom there is one overtakes nobody.
    ///
    /// @param queue who waits, the first first
    public Promotion promote(List<Waiter> queue, Fairness fairness) {
        var seated = new ArrayList<Waiter>();
        var skips = new ArrayList<Promotion.Skip>();
        var waiting = new ArrayList<Waiter>();
        var kept = new LinkedHashMap<UUID, Waiter>();
        for (var waiter : queue) {
            var lacking = lacking(waiter.needs(), waiter.places());
            var before = waiter.needs().stream().filter(kept::containsKey).toList();
            if (lacking.isEmpty() && (before.isEmpty() || fairness == Fairness.FIRST_THAT_FITS)) {
                take(waiter.needs(), waiter.places());
                seated.add(waiter);
                before.stream()
                        .map(kept::get)
                        .distinct()
                        .forEach(passed -> skips
                                .add(new Promotion.Skip(passed.registration(), waiter.registration())));
                // What was taken now may be what somebody before, who waits for another pool, lacks as well.
                waiting.forEach(one -> keep(one, kept));
            } else {
                waiting.add(waiter);
                keep(waiter, kept);
            }
        }
        return new Promotion(seated, skips);
    }

    private void keep(Waiter waiter, Map<UUID, Waiter> kept) {
        lacking(waiter.needs(), waiter.places()).forEach(pool -> kept.putIfAbsent(pool, waiter));
    }

    /// By how much each pool's places changed since the rows were locked, in the order of the ids.
    public Map<UUID, Integer> changes() {
        var changed = new TreeMap<>(changes);
        changed.values().removeIf(difference -> difference == 0);
        return Collections.unmodifiableMap(changed);
    }

    /// How a pool stands now.
    ///
    /// @throws IllegalArgumentException for one that is not locked
    public Pool pool(UUID id) {
        var pool = pools.get(id);
        if (pool == null) {
            throw new IllegalArgumentException("Pool " + id + " is not locked");
        }
        return pool;
    }

    /// All of them, as they stand now.
    public List<Pool> all() {
        return List.copyOf(pools.values());
    }
}
