package kolo.operator.networks;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a network is closed for good.
///
/// @param grace how long a closed network can be opened again before everything of it is erased
@ConfigurationProperties("kolo.closing")
record ClosingProperties(@DefaultValue("30d") Duration grace) {
    ClosingProperties {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("kolo.closing.grace is a time such as 30d, or 0, not " + grace + ".");
        }
    }
}
