package kolo.app;

import java.util.ArrayList;

import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import kolo.identity.Role;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;

/// Says at the end of the log where to go and how to sign in, on the embedded database only.
@Component
@ConditionalOnBooleanProperty("kolo.local")
class Welcome {
    private final Networks networks;
    private final Addresses addresses;
    private final DemonstrationAccounts accounts;
    private final Environment environment;

    Welcome(Networks networks, Addresses addresses, DemonstrationAccounts accounts, Environment environment) {
        this.networks = networks;
        this.addresses = addresses;
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void say() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Kolo is ready.");
        lines.add("");
        var platform = networks.platform();
        lines.add(row("The platform", addresses.url(platform, "/"), DemonstrationAccounts.nameOf(Role.OPERATOR)));
        for (var network : networks.all()) {
            lines.add(row(network.shortName(), addresses.url(network, "/"),
                    DemonstrationAccounts.nameOf(Role.ADMINISTRATOR) + ", "
                            + DemonstrationAccounts.nameOf(Role.EDITOR)
                            + (network.memberKinds().organisations() ? ", " + DemonstrationAccounts.MEMBER : "")));
        }
        lines.add("");
        lines.add("Password of these demonstration accounts: " + accounts.password());
        lines.add("Letters are not sent; read them at " + addresses.url(platform, "/operator/outbox"));
        for (var role : new String[]{"app", "migrator", "superuser"}) {
            var psql = environment.getProperty("kolo.local.psql." + role);
            if (psql != null) {
                lines.add("Database as %-9s %s".formatted(role, psql));
            }
        }
        LoggerFactory.getLogger(Welcome.class).info("{}", String.join("\n  ", lines));
    }

    private static String row(String name, String address, String accounts) {
        return "%-22s %-34s %s".formatted(name, address, accounts);
    }
}
