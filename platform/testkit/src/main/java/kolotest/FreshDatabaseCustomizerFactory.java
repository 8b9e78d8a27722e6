package kolotest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/// Serves [FreshDatabase].
final class FreshDatabaseCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
            List<ContextConfigurationAttributes> configAttributes) {
        var annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, FreshDatabase.class);
        if (annotation == null) {
            return null;
        }
        return new Customizer(annotation.shared().isEmpty() ? outermost(testClass).getName() : annotation.shared());
    }

    /// Nested test classes are parts of one test and share its context.
    private static Class<?> outermost(Class<?> testClass) {
        var enclosing = testClass.getEnclosingClass();
        return enclosing == null ? testClass : outermost(enclosing);
    }

    /// Spring keeps one context for all tests whose customizers are equal.
    private record Customizer(String key) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var database = TestDatabase.fresh();
            TestServer.stopAfterSpringContexts();
            var app = database.appLogin();
            var migrator = database.migratorLogin();
            var properties = new LinkedHashMap<String, String>();
            properties.put("spring.datasource.url", app.url());
            properties.put("spring.datasource.username", app.user());
            properties.put("spring.datasource.password", app.password());
            properties.put("spring.datasource.hikari.minimum-idle", "0");
            properties.put("kolo.migrator.url", migrator.url());
            properties.put("kolo.migrator.username", migrator.user());
            properties.put("kolo.migrator.password", migrator.password());
            properties.put("spring.liquibase.enabled", "false");
            TestPropertyValues.of(properties).applyTo(context);
            // Tests ask faster than people; one that is about limits says its own.
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("kolotest", Map.of("kolo.limits.requests-a-second", "100000",
                            "kolo.limits.exports-a-minute", "100000", "kolo.limits.patience", "60s")));

            var beans = (DefaultSingletonBeanRegistry) context.getBeanFactory();
            beans.registerSingleton("testDatabase", database);
            // What is registered first is destroyed last: the connection pool is closed by then.
            beans.registerDisposableBean("testDatabase", (DisposableBean) database::close);
        }
    }
}
