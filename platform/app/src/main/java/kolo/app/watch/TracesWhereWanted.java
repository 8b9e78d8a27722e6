package kolo.app.watch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;

/// Leaves everything that makes traces out of the service unless somebody said where to send them: no tracer, no
/// exporter, no handler, and so no cost to a request.
final class TracesWhereWanted implements AutoConfigurationImportFilter, EnvironmentAware {
    /// Where spans go, in OTLP over HTTP, such as `http://localhost:4318/v1/traces`.
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private Environment environment = new StandardEnvironment();

    /// Made by Spring Boot.
    TracesWhereWanted() {}

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean wanted = StringUtils.hasText(environment.getProperty(ENDPOINT));
        var matches = new boolean[candidates.length];
        for (int at = 0; at < candidates.length; at++) {
            matches[at] = wanted || !makesTraces(candidates[at]);
        }
        return matches;
    }

    private static boolean makesTraces(@Nullable String configuration) {
        return configuration != null && (configuration.startsWith("org.springframework.boot.micrometer.tracing.")
                || configuration.startsWith("org.springframework.boot.opentelemetry."));
    }
}
