package kolo.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A part of a page that another module's template makes; slots answer it, `ui.fragment(…)` shows it.
///
/// @param template its name without ending, such as `membership/tile`
/// @param values   the template's parameters beside `ui`
public record Fragment(String template, Map<String, Object> values) {
    public Fragment {
        values = Map.copyOf(values);
    }

    /// A fragment without parameters yet.
    public static Fragment of(String template) {
        return new Fragment(template, Map.of());
    }

    /// The same fragment with one more parameter; null leaves the template's default.
    public Fragment with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Fragment(template, more);
    }
}
