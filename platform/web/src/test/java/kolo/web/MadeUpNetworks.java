package kolo.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import kolo.kernel.CountryCode;
import kolo.kernel.NotFound;
import kolo.tenancy.Brand;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.tenancy.TenantId;

/// Two networks and the platform, without a database.
final class MadeUpNetworks implements Networks {
    static final String CLUSNET = "clusnet.localhost";
    static final String CRAFTS = "crafts.localhost";
    static final String PLATFORM = "localhost";

    private final Map<String, Network> byHost = new LinkedHashMap<>();
    private long newest;

    MadeUpNetworks() {
        reset();
    }

    void reset() {
        put(network(1, CLUSNET, "BBS ClusNet", Network.Kind.NETWORK, List.of("en", "sr-Latn", "sr-Cyrl", "ro"), 1));
        put(network(2, CRAFTS, "Крагујевачке занатлије", Network.Kind.NETWORK, List.of("sr-Cyrl", "sr-Latn"), 1));
        put(network(3, PLATFORM, "Kolo", Network.Kind.PLATFORM, List.of("en"), 1));
    }

    /// A change of content in every network; the version only ever rises, as in the database.
    void changeEverywhere() {
        newest += 1000;
        for (var host : List.copyOf(byHost.keySet())) {
            changeContent(host);
        }
    }

    void changeContent(String host) {
        var old = byHost(host).orElseThrow();
        var number = (int) old.id().value().getLeastSignificantBits();
        put(network(number, host, old.name(), old.kind(), old.languages(), Math.max(newest, old.contentVersion() + 1)));
    }

    private static Network network(int number, String host, String name, Network.Kind kind, List<String> languages,
            long contentVersion) {
        return new Network(new TenantId(new UUID(0, number)), kind, "n" + number, name, name, NetworkStatus.ACTIVE,
                languages, ZoneId.of("Europe/Belgrade"), new CountryCode("RS"), MemberKinds.ORGANISATIONS, Set.of(),
                Brand.KOLO, host, contentVersion,
                new NetworkLimits(10_000, 2_000_000_000, 2_000, 100), 1);
    }

    private void put(Network network) {
        byHost.put(network.host(), network);
    }

    @Override
    public Optional<Network> byHost(String host) {
        return Optional.ofNullable(byHost.get(host));
    }

    @Override
    public Network current() {
        return get(CurrentTenant.required());
    }

    @Override
    public Network get(TenantId id) {
        return byHost.values()
                .stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    public List<Network> all() {
        return byHost.values().stream().filter(network -> !network.platform()).toList();
    }

    @Override
    public Network platform() {
        return byHost(PLATFORM).orElseThrow();
    }
}
