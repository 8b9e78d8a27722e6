package kololocal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/// Gives Kolo a database when the person who starts it has named none.
///
/// It acts when `kolo.KoloApplication` itself is run and `spring.datasource.url` is not set, and then sets
/// `spring.datasource.url`, `.username` and `.password` for the application's role, `kolo.migrator.url`, `.username` and
/// `.password` for the migrations, `kolo.local=true`, and `kolo.local.psql.app`, `.migrator` and `.superuser`, each a
/// command line for a look at the data. `kolo.local.folder` says where the data is (`.kolo/postgres`), and
/// `kolo.local.skip=true` does without it.
///
/// The server stops when the application's contexts are closed and no earlier.
final class LocalDatabase implements EnvironmentPostProcessor, Ordered {

    private static final String APPLICATION = "kolo.KoloApplication";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        // In a test the main class is the test's, and tests bring a database of their own.
        var main = application.getMainApplicationClass();
        if (main != null && main.getName().equals(APPLICATION) && isWanted(environment)) {
            application.addInitializers(new Start());
        }
    }

    private static boolean isWanted(Environment environment) {
        return !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                && !environment.getProperty("kolo.local.skip", Boolean.class, false);
    }

    /// After the configuration files are read, since they may name a database.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /// Starts the server a step later than the environment, when the log works, and before any bean exists.
    private static final class Start implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        private static final Logger log = LoggerFactory.getLogger(LocalDatabase.class);

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var environment = context.getEnvironment();
            if (!isWanted(environment)) {
                return;
            }
            var folder = Path.of(environment.getProperty("kolo.local.folder", ".kolo/postgres"));
            var postgres = LocalPostgres.start(folder);
            // Handlers run after Spring Boot has closed all contexts, whereas a shutdown hook of our own would run beside it.
            SpringApplication.getShutdownHandlers().add(postgres::close);
            environment.getPropertySources().addFirst(new MapPropertySource("localDatabase", properties(postgres)));
            log.info("The local database runs on port {}; its data is in {}.", postgres.port(), postgres.folder());
        }

        private static Map<String, Object> properties(LocalPostgres postgres) {
            var properties = new LinkedHashMap<String, Object>();
            properties.put("spring.datasource.url", postgres.app().url());
            properties.put("spring.datasource.username", postgres.app().user());
            properties.put("spring.datasource.password", postgres.app().password());
            properties.put("kolo.migrator.url", postgres.migrator().url());
            properties.put("kolo.migrator.username", postgres.migrator().user());
            properties.put("kolo.migrator.password", postgres.migrator().password());
            properties.put("kolo.local", "true");
            properties.put("kolo.local.psql.app", postgres.app().psql());
            properties.put("kolo.local.psql.migrator", postgres.migrator().psql());
            properties.put("kolo.local.psql.superuser", postgres.superuser().psql());
            return properties;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
