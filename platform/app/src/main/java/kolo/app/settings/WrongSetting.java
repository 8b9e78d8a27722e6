package kolo.app.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/// Says of a setting of Kolo's that cannot be understood what it should look like.
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class WrongSetting extends AbstractFailureAnalyzer<BindException> {
    private static final String REMEDY = "Set it right; every setting is in docs/operations/settings.md.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
        var name = cause.getName().toString();
        if (!name.startsWith("kolo.")) {
            return null;
        }
        var rule = rootOf(cause);
        var property = cause.getProperty();
        var type = Objects.requireNonNullElse(cause.getTarget().getType().resolve(), Object.class);
        var ownWords = Objects.requireNonNullElse(rule.getMessage(), "");
        var said = property == null || ownWords.startsWith("kolo.")
                ? ownWords
                : name + " is " + looks(type) + ", not \"" + property.getValue() + "\".";
        return new FailureAnalysis(said, REMEDY, cause);
    }

    private static Throwable rootOf(Throwable problem) {
        return Objects.requireNonNullElse(NestedExceptionUtils.getRootCause(problem), problem);
    }

    /// What a value of the type looks like.
    static String looks(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (type == Duration.class) {
            return "a time such as 30s, 10m, 8h or 7d";
        }
        if (type == DataSize.class) {
            return "a size such as 500MB or 2GB";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == URI.class ? "an address such as https://s3.example.org" : "something else";
    }
}
