package kolo.tenancy.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.bucket4j.TimeMeter;

import kolo.tenancy.Network;
import kolo.tenancy.TenantId;

/// The networks that this node has seen lately, by host, so that a request over the limit asks the database for
/// nothing. What is remembered only counts; who answers is looked up anew for each request that is let in.
final class Doors {
    private static final int MOST = 20_000;
    private final TimeMeter time;
    private final Map<String, TenantId> hosts = new Recent<>();
    private final Map<TenantId, Door> doors = new Recent<>();

    Doors(TimeMeter time) {
        this.time = time;
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }

    synchronized Optional<Door> of(String host) {
        var tenant = hosts.get(host.toLowerCase(Locale.ROOT));
        return tenant == null ? Optional.empty() : Optional.ofNullable(doors.get(tenant));
    }

    /// What the host turned out to lead to.
    synchronized Door learn(String host, Network network) {
        hosts.put(host.toLowerCase(Locale.ROOT), network.id());
        var door = doors.computeIfAbsent(network.id(), ignored -> new Door(network, time));
        door.learn(network);
        return door;
    }

    synchronized void forget(String host) {
        hosts.remove(host.toLowerCase(Locale.ROOT));
    }

    synchronized List<Door> all() {
        return List.copyOf(doors.values());
    }
}
