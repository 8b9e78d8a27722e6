package kolo.identity.sessions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session holds (OWASP ASVS 5.0, 7.3).
///
/// @param idle             without a request, in a network
/// @param absolute         whatever is done, in a network
/// @param operatorIdle     without a request, on the platform's own host
/// @param operatorAbsolute whatever is done, on the platform's own host
@ConfigurationProperties("kolo.session")
record SessionLimits(@DefaultValue("8h") Duration idle, @DefaultValue("7d") Duration absolute,
        @DefaultValue("30m") Duration operatorIdle, @DefaultValue("12h") Duration operatorAbsolute) {
    SessionLimits {
        refuse("idle", idle, absolute);
        refuse("operator-idle", operatorIdle, operatorAbsolute);
    }

    private static void refuse(String name, Duration idle, Duration absolute) {
        if (idle.toSeconds() < 60 || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("kolo.session." + name + " is at least 1m and kolo.session."
                    + name.replace("idle", "absolute") + " no shorter, not " + idle + " and " + absolute + ".");
        }
    }

    Duration idle(boolean platform) {
        return platform ? operatorIdle : idle;
    }

    Duration absolute(boolean platform) {
        return platform ? operatorAbsolute : absolute;
    }
}
