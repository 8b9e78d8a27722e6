package kolo.operator.networks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.kernel.Conflict;
import kolo.kernel.NotFound;
import kolo.operator.NetworkSection;
import kolo.operator.OperatorLog;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Domains;
import kolo.tenancy.Domains.Domain;
import kolo.tenancy.Figures;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.Closing;
import kolo.tenancy.NetworkRegistry.NamePeriod;
import kolo.tenancy.NetworkStatus;
import kolo.tenancy.Networks;
import kolo.web.Fragment;

/// What an operator does to a network, each in a transaction of that network and recorded with it.
@Component
class GovernNetworks {

    private final Networks networks;
    private final NetworkRegistry registry;
    private final Domains domains;
    private final Figures figures;
    private final CloseNetwork closing;
    private final ObjectProvider<NetworkSection> sections;
    private final OperatorLog log;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    GovernNetworks(Networks networks, NetworkRegistry registry, Domains domains, Figures figures, CloseNetwork closing,
            ObjectProvider<NetworkSection> sections, OperatorLog log,
            Actors actors, Clock clock, TransactionTemplate transaction) {
        this.networks = networks;
        this.registry = registry;
        this.domains = domains;
        this.figures = figures;
        this.closing = closing;
        this.sections = sections;
        this.log = log;
        this.actors = actors;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Everything the console shows of a network.
    record Portrait(Network network, List<NamePeriod> names, List<Domain> domains,
            Map<String, Figures.Figure> figures, Optional<Closing> closing, List<Fragment> sections) {}

    Portrait portrait(NetworkId id) {
        return in(id, () -> new Portrait(networks.current(), registry.names(), domains.of(id.tenant()),
                figures.of(id.tenant()), closing.closing(),
                sections.orderedStream()
                        .sorted(Comparator.comparingInt(NetworkSection::order))
                        .flatMap(section -> section.section(networks.current()).stream())
                        .toList()));
    }

    /// @throws Conflict when the network is not in the one state from which this leads on
    Network changeStatus(NetworkId id, NetworkStatus from, NetworkStatus to, String action) {
        return in(id, () -> {
            var before = networks.current();
            if (before.status() != from) {
                throw new Conflict("operator.problem.status-changed");
            }
            registry.changeStatus(id.tenant(), to);
            log.record(action, Map.of("status", from.name()), Map.of("status", to.name()));
            return before;
        });
    }

    /// Closes a network in any state; its data stays until the grace period is over.
    Network close(NetworkId id) {
        return in(id, closing::close);
    }

    /// Opens a closed network again.
    Network reopen(NetworkId id) {
        return in(id, closing::reopen);
    }

    void rename(NetworkId id, String name, String shortName, int version) {
        in(id, () -> {
            var before = networks.current();
            registry.rename(id.tenant(), name, shortName, LocalDate.ofInstant(clock.instant(), before.zone()), version);
            log.record("operator.audit.renamed", Map.of("name", before.name(), "shortName", before.shortName()),
                    Map.of("name", name, "shortName", shortName));
            return true;
        });
    }

    Domain requestDomain(NetworkId id, String host) {
        return in(id, () -> {
            var domain = domains.request(id.tenant(), host);
            log.record("operator.audit.domain-requested", Map.of(), Map.of("host", domain.host()));
            return domain;
        });
    }

    /// Looks for the proof; asking the DNS can take seconds.
    ///
    /// @return whether it is proven now
    boolean proveDomain(NetworkId id, String host) {
        return in(id, () -> {
            var before = own(id, host);
            var after = domains.prove(host);
            if (before.provenAt().isEmpty() && after.provenAt().isPresent()) {
                log.record("operator.audit.domain-proven", Map.of(), Map.of("host", after.host()));
            }
            return after.provenAt().isPresent();
        });
    }

    void releaseDomain(NetworkId id, String host) {
        in(id, () -> {
            var domain = own(id, host);
            domains.release(domain.host());
            log.record("operator.audit.domain-released", Map.of("host", domain.host()), Map.of());
            return true;
        });
    }

    private Domain own(NetworkId id, String host) {
        return domains.of(id.tenant())
                .stream()
                .filter(domain -> domain.host().equals(host))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Does the work in a transaction of the network, for an operator.
    <T> T in(NetworkId id, Supplier<T> work) {
        actors.current().require(IdentityIntent.OPERATE);
        var known = Objects.requireNonNull(transaction.execute(status -> networks.get(id.tenant())));
        if (known.platform()) {
            throw new NotFound();
        }
        return CurrentTenant.call(id.tenant(), () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
