package kolo.app.settings;

import java.util.stream.Stream;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import kolo.tenancy.CannotStart;

/// Refuses a start with a setting that nobody knows, and with a wrong one that no bean would look at soon enough.
///
/// The earliest step at which the log works, and before anything is connected to.
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final String REMEDY = "Set it right; every setting is in docs/operations/settings.md.";
    /// Names of the build's and the tests' own, which are not the service's settings.
    private static final String FOR_TESTS = "kolo.test.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        refuseUnknown(environment);
        KnownSettings.LOOKED_UP.forEach((name, type) -> {
            try {
                environment.getProperty(name, type);
            } catch (ConversionException unreadable) {
                throw new CannotStart(name + " is " + WrongSetting.looks(type) + ", not \""
                        + environment.getProperty(name) + "\".", REMEDY, unreadable);
            }
        });
        refuseOtherDatabases(environment, "spring.datasource.url");
        refuseOtherDatabases(environment, "kolo.migrator.url");
        refuseNoDatabase(environment);
    }

    private static void refuseUnknown(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> known) {
                boolean variables = source.getName()
                        .contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
                Stream.of(known.getPropertyNames())
                        .filter(name -> variables ? mistyped(name) : unknown(name))
                        .findFirst()
                        .ifPresent(SettingsCheck::refuse);
            }
        }
    }

    private static boolean unknown(String name) {
        return name.startsWith("kolo.") && !name.startsWith(FOR_TESTS) && !KnownSettings.knows(name);
    }

    /// Variables of the stack around the service are called KOLO_ too, so only what looks like one of ours is refused.
    private static boolean mistyped(String name) {
        return name.startsWith("KOLO_") && !KnownSettings.knows(name) && KnownSettings.near(name).isPresent();
    }

    private static void refuse(String name) {
        throw new CannotStart(
                "There is no setting " + name
                        + KnownSettings.near(name).map(known -> "; was " + known + " meant?").orElse("."),
                REMEDY);
    }

    /// The value is not repeated: a URL may hold a password.
    private static void refuseOtherDatabases(ConfigurableEnvironment environment, String name) {
        var url = environment.getProperty(name, "");
        if (!url.isBlank() && !url.startsWith("jdbc:postgresql:")) {
            throw new CannotStart(name + " begins with jdbc:postgresql: and names the server and the database, "
                    + "such as jdbc:postgresql://db.example/kolo.", REMEDY);
        }
    }

    private static void refuseNoDatabase(ConfigurableEnvironment environment) {
        boolean embedded = ClassUtils.isPresent("kololocal.LocalDatabase", null);
        if (!embedded && !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && !environment.getProperty("kolo.local.skip", Boolean.class, false)) {
            throw new CannotStart("spring.datasource.url is missing: this build brings no database of its own.",
                    "Set it, spring.datasource.username and spring.datasource.password; see docs/operations/settings.md.");
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
