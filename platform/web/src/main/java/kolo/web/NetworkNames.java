package kolo.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.tenancy.Network;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.TenantId;
import kolo.texts.Scripts;

/// The names of networks in the languages of their pages.
///
/// Every page bears the name, so it is kept until the network's content changes; what is kept for one network is never
/// asked for by another.
@Component
class NetworkNames {
    /// As many networks as are asked for at one time; the others are read again.
    private static final int NETWORKS = 2_000;
    private final NetworkTexts texts;
    private final TransactionTemplate reading;
    private final Map<TenantId, Names> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, Names> eldest) {
            return size() > NETWORKS;
        }
    });

    NetworkNames(NetworkTexts texts, PlatformTransactionManager transactions) {
        this.texts = texts;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// The name of the current network in a language; the registry's where it has no other.
    String of(Network network, String language) {
        var names = known.get(network.id());
        if (names == null || names.version() != network.contentVersion()) {
            var all = Objects.requireNonNull(reading.execute(status -> texts.all(NetworkTexts.Kind.NAME)));
            names = new Names(network.contentVersion(), Map.copyOf(all));
            known.put(network.id(), names);
        }
        var own = names.byLanguage().get(language);
        if (own != null) {
            return own;
        }
        var cyrillic = names.byLanguage().get("sr-Cyrl");
        return language.equals("sr-Latn") && cyrillic != null ? Scripts.toLatin(cyrillic) : network.name();
    }

    private record Names(long version, Map<String, String> byLanguage) {}
}
