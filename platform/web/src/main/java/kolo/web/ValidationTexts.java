package kolo.web;

import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.validation.MessageInterpolator;

import org.springframework.context.i18n.LocaleContextHolder;

import kolo.texts.Texts;

/// Takes the messages of Bean Validation from the text bundles.
///
/// `{membership.form.website}` is the text of that key; the messages of the built-in constraints are
/// `web.invalid.not-blank` and the like. The constraint's attributes are named arguments (`{max}`).
final class ValidationTexts implements MessageInterpolator {
    private static final Pattern KEY = Pattern.compile("\\{([A-Za-z0-9.-]+)}");
    private static final Pattern BUILT_IN = Pattern
            .compile("(?:jakarta\\.validation|org\\.hibernate\\.validator)\\.constraints\\.(\\w+)\\.message");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private final Texts texts;
    private final MessageInterpolator otherwise;

    ValidationTexts(Texts texts, MessageInterpolator otherwise) {
        this.texts = texts;
        this.otherwise = otherwise;
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, LocaleContextHolder.getLocale());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        var matcher = KEY.matcher(template);
        if (matcher.matches()) {
            var key = key(matcher.group(1));
            if (texts.has(key)) {
                return texts.text(locale, key, context.getConstraintDescriptor().getAttributes());
            }
        }
        return otherwise.interpolate(template, context, locale);
    }

    private static String key(String name) {
        var builtIn = BUILT_IN.matcher(name);
        return builtIn.matches()
                ? "web.invalid." + HUMP.matcher(builtIn.group(1)).replaceAll("-").toLowerCase(Locale.ROOT)
                : name;
    }
}
