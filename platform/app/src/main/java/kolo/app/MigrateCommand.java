package kolo.app;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import kolo.tenancy.Migrations;

/// `migrate`: brings the database to the schema of this version, as the migrator role.
record MigrateCommand() implements Command {
    @Override
    public int run(Class<?> application) {
        try (var context = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "kolo.local.skip=true")
                .run()) {
            var environment = context.getEnvironment();
            var url = environment.getProperty("kolo.migrator.url",
                    environment.getProperty("spring.datasource.url", ""));
            var user = environment.getProperty("kolo.migrator.username", "");
            if (url.isBlank() || user.isBlank()) {
                System.err.println(
                        """
                        migrate needs to know the database: set spring.datasource.url, kolo.migrator.username and \
                        kolo.migrator.password.""");
                return 2;
            }
            Migrations.run(url, user, environment.getProperty("kolo.migrator.password", ""));
            System.out.println("The database has the schema of this version.");
            return 0;
        }
    }

    /// Nothing but the environment is needed.
    static class Settings {}
}
