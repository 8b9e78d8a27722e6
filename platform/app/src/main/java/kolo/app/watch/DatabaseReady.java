package kolo.app.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Part of the readiness: whether the database answered within the last seconds. Answers at once.
@Component
class DatabaseReady implements HealthIndicator {
    private final Pulse pulse;

    DatabaseReady(Pulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public Health health() {
        return pulse.up() ? Health.up().build() : Health.outOfService().build();
    }
}
