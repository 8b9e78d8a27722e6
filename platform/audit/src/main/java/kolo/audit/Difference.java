package kolo.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// What differs between two states, as texts that may be kept.
record Difference(Map<String, String> before, Map<String, String> after) {

    private static final Pattern SECRET = Pattern.compile("password|token|secret|hash|credential|code$");
    private static final String HIDDEN = "•••";
    private static final int LONGEST = 1_000;
    private static final int MOST_FIELDS = 30;

    static Difference between(Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        var was = new LinkedHashMap<String, String>();
        var is = new LinkedHashMap<String, String>();
        var fields = new TreeMap<String, Object>(before.keySet().stream().collect(Collectors.toMap(f -> f, f -> f)));
        after.keySet().forEach(field -> fields.put(field, field));
        for (var field : fields.keySet()) {
            var old = before.get(field);
            var now = after.get(field);
            if (Objects.equals(old, now) || was.size() + is.size() >= 2 * MOST_FIELDS) {
                continue;
            }
            put(was, field, old);
            put(is, field, now);
        }
        return new Difference(was, is);
    }

    private static void put(Map<String, String> texts, String field, @Nullable Object value) {
        if (value != null) {
            texts.put(shortened(field, 100), isSecret(field) ? HIDDEN : shortened(text(value), LONGEST));
        }
    }

    private static boolean isSecret(String field) {
        return SECRET.matcher(field.toLowerCase(Locale.ROOT)).find();
    }

    private static String text(Object value) {
        var text = switch (value) {
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Object[] many -> java.util.Arrays.stream(many).map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
        // jsonb cannot hold a zero byte.
        return text.replace("\0", "");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
