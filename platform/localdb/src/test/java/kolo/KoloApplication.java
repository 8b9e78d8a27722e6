package kolo;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/// Stands in for the application: it has the name that the local database looks for, and uses its database to the last.
public final class KoloApplication {

    private KoloApplication() {}

    /// Runs until it is stopped from outside.
    public static void main(String[] args) {
        SpringApplication application = new SpringApplicationBuilder(LastWord.class).web(WebApplicationType.NONE)
                .properties("spring.main.keep-alive=true", "spring.main.banner-mode=off")
                .build();
        var environment = application.run(args).getEnvironment();
        System.out.println("ready: " + environment.getProperty("spring.datasource.url"));
    }

    static class LastWord implements DisposableBean {

        private final Environment environment;

        LastWord(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void destroy() throws SQLException {
            try (var connection = DriverManager.getConnection(
                    environment.getRequiredProperty("spring.datasource.url"),
                    environment.getRequiredProperty("spring.datasource.username"),
                    environment.getRequiredProperty("spring.datasource.password"));
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select current_user")) {
                row.next();
                System.out.println("last word of " + row.getString(1));
            }
        }
    }
}
