package kolo.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A part of a page that another module's template makes; slots answer it, `ui.fragment(…)` shows it.
///
/// @param template its name without ending, such as `membership/tile`
/// @param values   the template's parameters beside `ui`
/// @param styles   the style sheets below `static` that a page which shows it must load
public record Fragment(String template, Map<String, Object> values, List<String> styles) {
    public Fragment {
        values = Map.copyOf(values);
        styles = List.copyOf(styles);
    }

    /// A fragment without parameters yet.
    public static Fragment of(String template) {
        return new Fragment(template, Map.of(), List.of());
    }

    /// The same fragment with one more parameter; null leaves the template's default.
    public Fragment with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Fragment(template, more, styles);
    }

    /// The same fragment, which needs these style sheets.
    ///
    /// @param sheets below `static`, such as `/news/news.css`
    public Fragment styled(String... sheets) {
        return new Fragment(template, values, List.of(sheets));
    }
}
