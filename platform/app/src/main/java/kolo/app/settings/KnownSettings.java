package kolo.app.settings;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.util.unit.DataSize;

/// The names of Kolo's own settings. A test compares them with the sources and with docs/operations/settings.md.
final class KnownSettings {
    /// What an operator sets.
    static final Set<String> DOCUMENTED = new TreeSet<>(List.of("kolo.closing.grace", "kolo.events.attempts",
            "kolo.events.batch", "kolo.events.first-pause", "kolo.events.forgotten-after", "kolo.events.longest-pause",
            "kolo.events.retry-every", "kolo.portability.kept", "kolo.portability.most-entries",
            "kolo.portability.most-packed", "kolo.portability.most-unpacked",
            "kolo.files.folder",
            "kolo.files.s3.access-key", "kolo.files.s3.bucket", "kolo.files.s3.endpoint", "kolo.files.s3.region",
            "kolo.files.s3.secret-key", "kolo.files.store", "kolo.limits.exports-a-minute", "kolo.limits.mails-a-day",
            "kolo.limits.members",
            "kolo.limits.patience", "kolo.limits.requests-a-second", "kolo.limits.storage", "kolo.local.folder",
            "kolo.local.password",
            "kolo.local.skip", "kolo.mail.from", "kolo.mail.max-attempts", "kolo.migrator.password",
            "kolo.migrator.url", "kolo.migrator.username", "kolo.platform.domain", "kolo.platform.port",
            "kolo.platform.scheme", "kolo.session.absolute", "kolo.session.idle", "kolo.session.operator-absolute",
            "kolo.session.operator-idle", "kolo.watch.backup-mark", "kolo.watch.drain", "kolo.watch.networks",
            "kolo.web.kept-pages"));
    /// What the embedded database says of itself.
    static final Set<String> INNER = Set.of("kolo.local", "kolo.local.psql.app", "kolo.local.psql.migrator",
            "kolo.local.psql.superuser");
    /// Those that are asked for by name, so that no record looks at them, with what they are.
    static final Map<String, Class<?>> LOOKED_UP = Map.of("kolo.limits.patience", Duration.class, "kolo.local",
            Boolean.class, "kolo.local.skip", Boolean.class, "kolo.portability.kept", Duration.class,
            "kolo.portability.most-entries", Integer.class, "kolo.portability.most-packed", DataSize.class,
            "kolo.portability.most-unpacked", DataSize.class, "kolo.web.kept-pages", DataSize.class);
    private static final int NEAR = 3;
    private static final Map<String, String> BY_BARE_NAME = java.util.stream.Stream
            .concat(DOCUMENTED.stream(), INNER.stream())
            .collect(Collectors.toMap(KnownSettings::bare, Function.identity()));

    private KnownSettings() {}

    /// Whether there is such a setting, in any of the spellings that are understood.
    static boolean knows(String name) {
        return BY_BARE_NAME.containsKey(bare(name));
    }

    /// The setting that was probably meant.
    static Optional<String> near(String name) {
        var bare = bare(name);
        return BY_BARE_NAME.entrySet()
                .stream()
                .filter(known -> distance(bare, known.getKey()) <= NEAR)
                .min(Comparator.comparingInt(known -> distance(bare, known.getKey())))
                .map(Map.Entry::getValue);
    }

    /// `kolo.mail.max-attempts`, `kolo.mail.maxAttempts` and `KOLO_MAIL_MAXATTEMPTS` are one setting.
    private static String bare(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /// How many letters have to be put in, left out or changed (Levenshtein).
    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(Math.min(here[column - 1], above[column]) + 1, above[column - 1] + changed);
            }
            above = here;
        }
        return above[other.length()];
    }
}
