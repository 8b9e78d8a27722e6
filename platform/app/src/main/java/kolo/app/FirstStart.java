package kolo.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Role;
import kolo.kernel.CountryCode;
import kolo.kernel.Slug;
import kolo.membership.FirstMembers;
import kolo.tenancy.Brand;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Figures;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NamePeriod;
import kolo.tenancy.NetworkRegistry.NewNetwork;
import kolo.tenancy.NetworkSetup;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;

/// On the first start with the embedded database, onboards the three networks and makes an account for each role.
@Component
@ConditionalOnBooleanProperty("kolo.local")
class FirstStart {
    private static final Set<String> MODULES = Set.of("membership", "governance", "events", "news", "projects");
    private final Networks networks;
    private final NetworkRegistry registry;
    private final NetworkTexts texts;
    private final Settings settings;
    private final ObjectProvider<NetworkSetup> setups;
    private final FirstMembers members;
    private final Figures figures;
    private final DemonstrationAccounts accounts;
    private final Actors actors;
    private final TransactionTemplate transaction;

    FirstStart(Networks networks, NetworkRegistry registry, NetworkTexts texts, Settings settings,
            ObjectProvider<NetworkSetup> setups, FirstMembers members, Figures figures, DemonstrationAccounts accounts,
            Actors actors,
            TransactionTemplate transaction) {
        this.networks = networks;
        this.registry = registry;
        this.texts = texts;
        this.settings = settings;
        this.setups = setups;
        this.members = members;
        this.figures = figures;
        this.accounts = accounts;
        this.actors = actors;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void onboard() {
        if (!networks.all().isEmpty()) {
            return;
        }
        accounts.make(networks.platform(), Role.OPERATOR);
        for (var described : FirstNetworks.read().networks()) {
            var network = open(described);
            accounts.make(network, Role.ADMINISTRATOR);
            accounts.make(network, Role.EDITOR);
        }
    }

    private Network open(FirstNetworks.Described described) {
        var brand = described.brand();
        var network = transaction.execute(status -> registry.open(new NewNetwork(new Slug(described.slug()),
                described.name(), described.shortName(), described.languages(), ZoneId.of(described.zone()),
                new CountryCode(described.country()), described.blueprint().memberKinds(), MODULES,
                new Brand(brand.getOrDefault("colour", Brand.KOLO.colour()),
                        brand.getOrDefault("accent", Brand.KOLO.accent()),
                        brand.getOrDefault("weave", Brand.KOLO.weave()),
                        brand.getOrDefault("typeface", Brand.KOLO.typeface()), Optional.empty()))));
        CurrentTenant.run(network.id(), () -> actors.run(Actor.system(), () -> transaction.executeWithoutResult(
                status -> setUp(network, described))));
        return network;
    }

    private void setUp(Network network, FirstNetworks.Described described) {
        described.settings().forEach(settings::write);
        settings.write(Settings.OFFICE_EMAIL, "office." + described.slug() + "@example.org");
        described.names()
                .forEach(name -> registry.recordName(
                        new NamePeriod(name.getOrDefault("name", ""), name.getOrDefault("shortName", ""), null, null)));
        described.texts()
                .forEach((kind, byLanguage) -> byLanguage
                        .forEach((language, text) -> texts.write(NetworkTexts.Kind.valueOf(kind), language, text)));
        var order = new NetworkSetup.Order(network, described.blueprint(), Optional.empty());
        List<NetworkSetup> all = setups.orderedStream().toList();
        all.forEach(setup -> setup.setUp(order));
        members.bring(described.slug());
        figures.refresh();
    }
}
