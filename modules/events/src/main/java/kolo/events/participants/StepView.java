package kolo.events.participants;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One thing that happened to a registration.
public record StepView(Instant at, String step, @Nullable UUID account, @Nullable String note) {
    /// The text key of what happened.
    public String key() {
        return "events.registration.step." + step.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
