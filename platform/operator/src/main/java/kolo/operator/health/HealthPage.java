package kolo.operator.health;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.tenancy.Figures;
import kolo.tenancy.Networks;
import kolo.web.OnPlatform;
import kolo.web.Page;

/// What the health endpoint of the management port tells machines, for people; and the networks in which mail failed.
@Controller
@OnPlatform
class HealthPage {

    private static final String FAILED_MESSAGES = "mail.failed";

    private final ObjectProvider<HealthEndpoint> health;
    private final Networks networks;
    private final Figures figures;
    private final Actors actors;
    private final TransactionTemplate transaction;

    HealthPage(ObjectProvider<HealthEndpoint> health, Networks networks, Figures figures, Actors actors,
            TransactionTemplate transaction) {
        this.health = health;
        this.networks = networks;
        this.figures = figures;
        this.actors = actors;
        this.transaction = transaction;
    }

    @GetMapping("/operator/health")
    Page show() {
        actors.current().require(IdentityIntent.OPERATE);
        var endpoint = health.getIfAvailable();
        List<HealthView> parts = endpoint == null ? List.of() : parts(endpoint.health());
        List<FailuresView> failures = Objects.requireNonNull(transaction.execute(status -> failures()));
        return Page.of("operator/health")
                .title("operator.health.title")
                .notIndexed()
                .with("parts", parts)
                .with("failures", failures);
    }

    private static List<HealthView> parts(HealthDescriptor whole) {
        var components = whole instanceof CompositeHealthDescriptor composite ? composite.getComponents() : null;
        if (components == null) {
            return List.of(part("whole", whole));
        }
        return new TreeMap<>(components).entrySet().stream().map(each -> part(each.getKey(), each.getValue())).toList();
    }

    private static HealthView part(String name, HealthDescriptor descriptor) {
        return new HealthView("operator.health.part." + name, name, descriptor.getStatus().equals(Status.UP),
                descriptor.getStatus().getCode());
    }

    private List<FailuresView> failures() {
        return networks.all().stream().map(network -> {
            var failed = figures.of(network.id()).get(FAILED_MESSAGES);
            return new FailuresView("/operator/networks/" + network.id(), network.name(),
                    failed == null ? 0 : failed.value());
        }).filter(each -> each.failedMessages() > 0).toList();
    }
}
