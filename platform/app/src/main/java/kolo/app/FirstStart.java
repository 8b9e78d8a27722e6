package kolo.app;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.identity.Role;
import kolo.kernel.CountryCode;
import kolo.kernel.Slug;
import kolo.operator.NetworkOrder;
import kolo.operator.Onboarding;
import kolo.tenancy.Brand;
import kolo.tenancy.CurrentTenant;
import kolo.tenancy.FirstContent;
import kolo.tenancy.Network;
import kolo.tenancy.NetworkRegistry;
import kolo.tenancy.NetworkRegistry.NamePeriod;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;

/// On the embedded database, onboards the three networks and makes an account for each role, unless they are there.
///
/// It goes through the same onboarding as the operator's form, so a start that was cut off is made up for by the next.
@Component
@ConditionalOnBooleanProperty("kolo.local")
class FirstStart {
    private final Networks networks;
    private final NetworkRegistry registry;
    private final NetworkTexts texts;
    private final Settings settings;
    private final Onboarding onboarding;
    private final ObjectProvider<FirstContent> content;
    private final DemonstrationAccounts accounts;
    private final Actors actors;

    FirstStart(Networks networks, NetworkRegistry registry, NetworkTexts texts, Settings settings,
            Onboarding onboarding, ObjectProvider<FirstContent> content, DemonstrationAccounts accounts,
            Actors actors) {
        this.networks = networks;
        this.registry = registry;
        this.texts = texts;
        this.settings = settings;
        this.onboarding = onboarding;
        this.content = content;
        this.accounts = accounts;
        this.actors = actors;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void onboard() {
        var platform = networks.platform();
        accounts.make(platform, Role.OPERATOR);
        var known = networks.all().stream().collect(Collectors.toMap(Network::slug, Function.identity()));
        for (var described : FirstNetworks.read().networks()) {
            var network = Optional.ofNullable(known.get(described.slug()))
                    .orElseGet(() -> CurrentTenant.call(platform.id(), () -> actors.call(Actor.system(),
                            () -> onboarding.onboard(order(described), opened -> describe(described)))));
            accounts.make(network, Role.ADMINISTRATOR);
            accounts.make(network, Role.EDITOR);
            accounts.makeRepresentative(network);
        }
    }

    private static NetworkOrder order(FirstNetworks.Described described) {
        var brand = described.brand();
        return new NetworkOrder(described.name(), described.shortName(), new Slug(described.slug()),
                described.blueprint(), new CountryCode(described.country()), ZoneId.of(described.zone()),
                described.languages(),
                new Brand(brand.getOrDefault("colour", Brand.KOLO.colour()),
                        brand.getOrDefault("accent", Brand.KOLO.accent()),
                        brand.getOrDefault("weave", Brand.KOLO.weave()),
                        brand.getOrDefault("typeface", Brand.KOLO.typeface()), Optional.empty()),
                Optional.empty(), Optional.empty());
    }

    private void describe(FirstNetworks.Described described) {
        described.settings().forEach(settings::write);
        settings.write(Settings.OFFICE_EMAIL, "office." + described.slug() + "@example.org");
        described.names()
                .forEach(name -> registry.recordName(
                        new NamePeriod(name.getOrDefault("name", ""), name.getOrDefault("shortName", ""), null, null)));
        described.texts()
                .forEach((kind, byLanguage) -> byLanguage
                        .forEach((language, text) -> texts.write(NetworkTexts.Kind.valueOf(kind), language, text)));
        content.orderedStream().forEach(part -> part.bring(described.slug()));
    }
}
