package kolo.operator.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Accounts;
import kolo.identity.Invitation;
import kolo.identity.Role;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.operator.NetworkOrder;
import kolo.operator.Onboarding;
import kolo.operator.OperatorLog;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Figures;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkIndex;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NewNetwork;
import kolo.tenancy.NetworkSetup;
import kolo.tenancy.TenantId;

/// Makes a network in one transaction, bound to the identifier that the network is about to have.
@Component
class OnboardNetwork implements Onboarding {

    private final NetworkRegistry registry;
    private final NetworkIndex index;
    private final ObjectProvider<NetworkSetup> setups;
    private final Accounts accounts;
    private final Figures figures;
    private final OperatorLog log;
    private final TransactionTemplate transaction;

    OnboardNetwork(NetworkRegistry registry, NetworkIndex index, ObjectProvider<NetworkSetup> setups, Accounts accounts,
            Figures figures, OperatorLog log, TransactionTemplate transaction) {
        this.registry = registry;
        this.index = index;
        this.setups = setups;
        this.accounts = accounts;
        this.figures = figures;
        this.log = log;
        this.transaction = transaction;
    }

    @Override
    public Network onboard(NetworkOrder order) {
        return onboard(order, network -> {});
    }

    @Override
    public Network onboard(NetworkOrder order, Consumer<Network> more) {
        return inNewNetwork(id -> transaction.execute(status -> {
            var network = enter(id, order);
            var setupOrder = new NetworkSetup.Order(network, order.blueprint(), order.members());
            setups.orderedStream().forEach(setup -> setup.setUp(setupOrder));
            order.administrator().ifPresent(administrator -> invite(administrator, network));
            more.accept(network);
            log.record("operator.audit.onboarded", Map.of(),
                    Map.of("name", network.name(), "slug", network.slug(), "blueprint", order.blueprint().name(),
                            "country", network.country().value(), "languages", String.join(", ", network.languages())));
            figures.refresh();
            return network;
        }));
    }

    @Override
    public List<NetworkSetup.Foreseen> foresee(NetworkOrder order) {
        return inNewNetwork(id -> transaction.execute(status -> {
            status.setRollbackOnly();
            var setupOrder = new NetworkSetup.Order(enter(id, order), order.blueprint(), order.members());
            return setups.orderedStream().flatMap(setup -> setup.foresee(setupOrder).stream()).toList();
        }));
    }

    private static <T> T inNewNetwork(Function<TenantId, T> work) {
        var id = new TenantId(Ids.next());
        return CurrentTenant.call(id, () -> work.apply(id));
    }

    private Network enter(TenantId id, NetworkOrder order) {
        // such as c1usnet for clusnet, which a reader could take for each other
        index.alike(order.slug().value()).ifPresent(other -> {
            throw Invalid.field("slug", "operator.problem.slug-alike", other);
        });
        return registry.open(id, new NewNetwork(order.slug(), order.name(), order.shortName(), order.languages(),
                order.zone(), order.country(), order.blueprint().memberKinds(), Set.copyOf(Network.MODULES),
                order.brand()));
    }

    private void invite(NetworkOrder.Administrator administrator, Network network) {
        accounts.invite(Invitation.toOffice(administrator.email(), administrator.name(), network.defaultLanguage(),
                Set.of(Role.ADMINISTRATOR)));
    }
}
