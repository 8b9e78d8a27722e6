package kolo.tenancy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.tenancy.host.CurrentNetwork;

/// What was read of networks, for as long as the content version of each stands.
///
/// The version is read with every request, before anything else of its network, and rises in the transaction that changes
/// such a thing: no node answers with what another has changed. Only requests that read are answered from memory: a form is
/// worked on when the last of it has come, long after the version was read if somebody likes, and shows what it has written.
/// A transaction that may write sees what nobody else may see yet, so nothing of it is kept. What is remembered opens no
/// transaction; what is read is read in one.
///
/// @param <K> what is asked for, within one network
/// @param <V> what was read; whoever gets it changes nothing of it
public final class ContentMemory<K, V> {
    private record Place<K>(TenantId network, K key) {}

    /// @param registry the version of the network's row, which has its zone, its languages and its modules
    private record Kept<V>(long version, int registry, V value) {
        boolean standsFor(Network network) {
            return version == network.contentVersion() && registry == network.version();
        }
    }

    private final Map<Place<K>, Kept<V>> entries;
    private final TransactionTemplate reading;

    /// @param most as many entries as are kept, of all networks together: those that were asked for last
    public ContentMemory(int most, PlatformTransactionManager transactions) {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        entries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place<K>, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /// What is kept of the network of this request, or what `read` answers.
    public V or(K key, Supplier<V> read) {
        return or(key, kept -> true, read);
    }

    /// The same for what the clock may end before the version does.
    ///
    /// @param holds whether what is kept holds still
    public V or(K key, Predicate<V> holds, Supplier<V> read) {
        var network = network().orElse(null);
        if (network == null) {
            return anew(read);
        }
        var place = new Place<>(network.id(), key);
        synchronized (entries) {
            var kept = entries.get(place);
            if (kept != null && kept.standsFor(network) && holds.test(kept.value())) {
                return kept.value();
            }
        }
        var value = anew(read);
        synchronized (entries) {
            entries.put(place, new Kept<>(network.contentVersion(), network.version(), value));
        }
        return value;
    }

    /// What `read` answers in a transaction, which nobody is to remember.
    public V anew(Supplier<V> read) {
        return Objects.requireNonNull(reading.execute(status -> read.get()));
    }

    private static Optional<Network> network() {
        boolean mayWrite = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return mayWrite
                ? Optional.empty()
                : CurrentNetwork.read().filter(network -> CurrentTenant.find().equals(Optional.of(network.id())));
    }
}
