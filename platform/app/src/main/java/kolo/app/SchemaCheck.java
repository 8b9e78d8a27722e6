package kolo.app;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import kolo.tenancy.CannotStart;
import kolo.tenancy.Migrations;

/// Sees to the schema as soon as there is a data source and before anything uses it.
///
/// With the embedded database the migrations are run here, as the migrator role. With any other they are a command of
/// its own, and a node only checks that it has been run.
@Component
class SchemaCheck implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource source && name.equals("dataSource")) {
                    check(beans, source);
                }
                return bean;
            }
        });
    }

    private static void check(BeanFactory beans, DataSource source) {
        var environment = beans.getBean(Environment.class);
        if (environment.getProperty("kolo.local", Boolean.class, false)) {
            Migrations.run(environment.getRequiredProperty("kolo.migrator.url"),
                    environment.getRequiredProperty("kolo.migrator.username"),
                    environment.getRequiredProperty("kolo.migrator.password"));
            return;
        }
        try (var connection = source.getConnection()) {
            if (Migrations.pending(connection)) {
                throw new CannotStart("The database does not have the schema of this version.",
                        "Run the command `migrate` first: nodes do not migrate by themselves.");
            }
        } catch (SQLException problem) {
            throw new CannotStart("The database does not answer: " + problem.getMessage(),
                    "Check spring.datasource.url, .username and .password, and that the server runs.", problem);
        }
    }
}
