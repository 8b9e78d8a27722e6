package kolo.tenancy.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import kolo.tenancy.TenantId;
import kolo.tenancy.host.CurrentNetwork;

/// Small things of a network that nearly every page reads, kept for as long as the network's content version stands.
///
/// The version is read with every request and rises in the transaction that changes such a thing, so that no node shows
/// what another has changed. What writes reads from the database, and so does work without a request.
final class Remembered<V> {
    /// As many networks as are asked for at one time; the others are read again.
    private static final int NETWORKS = 500;

    private record Kept<V>(long version, V value) {}

    private final Map<TenantId, Kept<V>> entries = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, Kept<V>> eldest) {
            return size() > NETWORKS;
        }
    };

    /// What is remembered of the network of this request, or what `read` answers.
    V or(TenantId tenant, Supplier<V> read) {
        var network = CurrentNetwork.find().filter(current -> current.id().equals(tenant)).orElse(null);
        if (network == null || !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.get();
        }
        synchronized (entries) {
            var entry = entries.get(tenant);
            if (entry != null && entry.version() == network.contentVersion()) {
                return entry.value();
            }
        }
        var value = read.get();
        synchronized (entries) {
            entries.put(tenant, new Kept<>(network.contentVersion(), value));
        }
        return value;
    }
}
