package kolo.operator.networks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.operator.OperatorLog;
import kolo.tenancy.Limits;
import kolo.tenancy.Limits.OwnLimits;
import kolo.tenancy.Limits.Use;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkLimits;
import kolo.tenancy.Networks;

/// What an operator allows a network, recorded with it.
@Component
class GovernLimits {
    private final GovernNetworks govern;
    private final Networks networks;
    private final Limits limits;
    private final OperatorLog log;

    GovernLimits(GovernNetworks govern, Networks networks, Limits limits, OperatorLog log) {
        this.govern = govern;
        this.networks = networks;
        this.limits = limits;
        this.log = log;
    }

    /// What a network may have, what of that was set for it alone, and how much it uses now.
    record Allowance(Network network, NetworkLimits usual, OwnLimits own, List<Use> use) {}

    Allowance of(NetworkId id) {
        return govern.in(id, () -> new Allowance(networks.current(), limits.usual(), limits.of(id.tenant()),
                limits.use()));
    }

    /// @throws kolo.kernel.Conflict when another operator set them since this version
    void set(NetworkId id, OwnLimits wished) {
        govern.in(id, () -> {
            var before = limits.of(id.tenant());
            limits.set(id.tenant(), wished);
            log.record("operator.audit.limits-set", told(before), told(wished));
            return true;
        });
    }

    private static Map<String, String> told(OwnLimits limits) {
        var told = new TreeMap<String, String>();
        tell(told, "members", limits.members());
        tell(told, "storage", limits.storage());
        tell(told, "mailsADay", limits.mailsADay());
        tell(told, "requestsASecond", limits.requestsASecond());
        return told;
    }

    private static void tell(Map<String, String> told, String name, @Nullable Long value) {
        told.put(name, value == null ? "usual" : value.toString());
    }
}
