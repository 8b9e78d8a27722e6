package kolo.app.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import kolo.tenancy.Network;
import kolo.tenancy.TenantId;

/// The names of networks in figures: never more than a fixed number of them, and never anything that a client sent.
///
/// The oldest networks have a name of their own, on every node the same and for as long as the process runs.
@Component
class NetworkTags {
    /// The platform's own host.
    static final String PLATFORM = "-";
    /// A host that nobody answers on.
    static final String NOBODY = "none";
    /// All networks beyond the number.
    static final String OTHER = "other";
    private static final Logger LOG = LoggerFactory.getLogger(NetworkTags.class);
    private final JdbcClient jdbc;
    private final int most;
    private volatile Map<TenantId, String> names = Map.of();

    NetworkTags(JdbcClient jdbc, WatchProperties properties) {
        this.jdbc = jdbc;
        this.most = properties.networks();
    }

    String of(Optional<Network> network) {
        return network.map(this::of).orElse(NOBODY);
    }

    String of(Network network) {
        if (network.platform()) {
            return PLATFORM;
        }
        var known = names;
        var name = known.get(network.id());
        if (name != null) {
            return name;
        }
        return known.size() >= most ? OTHER : learn(network.id());
    }

    /// A name once given stays, whatever becomes of the network: the number of names counts all that were ever given.
    private synchronized String learn(TenantId network) {
        try {
            var learned = new LinkedHashMap<>(names);
            jdbc.sql("select id, slug from tenancy.tenant where kind = 'NETWORK' order by created_at, id limit ?")
                    .param(most)
                    .query(row -> {
                        if (learned.size() < most) {
                            learned.putIfAbsent(TenantId.of(row.getString("id")), row.getString("slug"));
                        }
                    });
            names = Map.copyOf(learned);
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The networks' names cannot be read now", away);
        }
        return names.getOrDefault(network, OTHER);
    }
}
