package kolo.operator.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.audit.AuditLog;
import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.tenancy.EventBacklog;
import kolo.tenancy.NetworkIndex;
import kolo.web.OnPlatform;
import kolo.web.Page;
import kolo.web.Redirect;

/// What the health endpoint of the management port tells machines, for people; what could not be delivered within the
/// platform; and the networks in which mail failed.
@Controller
@OnPlatform
class HealthPage {

    /// Where mail fails in more networks than these, it fails in all of them for one reason.
    private static final int SHOWN = 100;
    private static final String FAILED_MESSAGES = "mail.failed";

    private final ObjectProvider<HealthEndpoint> health;
    private final NetworkIndex index;
    private final Actors actors;
    private final EventBacklog backlog;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    HealthPage(ObjectProvider<HealthEndpoint> health, NetworkIndex index, Actors actors, EventBacklog backlog,
            AuditLog audit, TransactionTemplate transaction) {
        this.health = health;
        this.index = index;
        this.actors = actors;
        this.backlog = backlog;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/operator/health")
    Page show() {
        actors.current().require(IdentityIntent.OPERATE);
        var endpoint = health.getIfAvailable();
        List<HealthView> parts = endpoint == null ? List.of() : parts(endpoint.health());
        var failures = failures();
        return Page.of("operator/health")
                .title("operator.health.title")
                .notIndexed()
                .with("parts", parts)
                .with("failures", failures)
                .with("parked", backlog.parked());
    }

    /// Delivers once more what no attempt could deliver, when its cause is mended.
    @PostMapping("/operator/events")
    Redirect deliverAgain() {
        actors.current().require(IdentityIntent.OPERATE);
        var parked = backlog.parked();
        parked.forEach(delivery -> backlog.tryAgain(delivery.id()));
        return Redirect.to("/operator/health").saying("operator.health.tried-again");
    }

    /// Gives up for good one delivery that nobody needs any more.
    @PostMapping("/operator/events/dropping")
    Redirect drop(@RequestParam UUID id) {
        actors.current().require(IdentityIntent.OPERATE);
        transaction.executeWithoutResult(status -> {
            var parked = backlog.parked().stream().filter(each -> each.id().equals(id)).findFirst();
            if (backlog.drop(id)) {
                audit.record("operator.audit.event-dropped", "platform", null, Map.of(),
                        Map.of("event", parked.map(EventBacklog.Parked::event).orElse(""), "listener",
                                parked.map(EventBacklog.Parked::listener).orElse("")));
            }
        });
        return Redirect.to("/operator/health").saying("operator.health.dropped");
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
        return index.above(FAILED_MESSAGES, SHOWN).stream().map(row -> {
            var failed = row.figures().get(FAILED_MESSAGES);
            return new FailuresView("/operator/networks/" + row.network().id(), row.network().name(),
                    failed == null ? 0 : failed.value());
        }).toList();
    }
}
