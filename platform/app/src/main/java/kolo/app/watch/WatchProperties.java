package kolo.app.watch;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the service is watched.
///
/// @param networks   how many networks have figures of their own; the others are counted together
/// @param backupMark a file that is written after every backup; empty where nobody writes one
/// @param drain      how long a node that is stopping goes on answering after it said that it wants no more requests
@ConfigurationProperties("kolo.watch")
record WatchProperties(@DefaultValue("50") int networks, @DefaultValue("") String backupMark,
        @DefaultValue("0s") Duration drain) {
    WatchProperties {
        if (networks < 0 || networks > 1000) {
            throw new IllegalArgumentException("kolo.watch.networks is a number from 0 to 1000, not " + networks + ".");
        }
        if (drain.isNegative() || drain.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException(
                    "kolo.watch.drain is a time of up to 5m, such as 5s, not " + drain + ".");
        }
    }
}
