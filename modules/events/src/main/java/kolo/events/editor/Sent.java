package kolo.events.editor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import kolo.events.LocalText;
import kolo.kernel.CountryCode;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.texts.CleanText;

/// A form as it was sent, read field by field; everything that is wrong is told at once by [#refuseIfWrong()].
public final class Sent {
    private final MultiValueMap<String, String> fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    /// @param fields by name
    public Sent(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /// One field as it was typed; empty where it is missing.
    public String raw(String field) {
        var value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    /// Whether the form has the field.
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /// A line of text of at most so many characters, or null when nothing was typed.
    public @Nullable String line(String field, int longest) {
        return fitting(field, CleanText.clean(raw(field)), longest);
    }

    /// Several lines of text, or null when nothing was typed.
    public @Nullable String block(String field, int longest) {
        return fitting(field, CleanText.cleanBlock(raw(field)), longest);
    }

    private @Nullable String fitting(String field, String text, int longest) {
        if (!CleanText.fits(text, longest)) {
            wrong(field, "events.problem.too-long", longest, text.codePointCount(0, text.length()));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /// The lines of a field, blank ones left out.
    public List<String> lines(String field, int longest, int most) {
        var lines = CleanText.cleanBlock(raw(field))
                .lines()
                .map(CleanText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > most) {
            wrong(field, "events.problem.too-many", most, lines.size());
            return List.of();
        }
        lines.stream()
                .filter(line -> !CleanText.fits(line, longest))
                .findFirst()
                .ifPresent(
                        line -> wrong(field, "events.problem.too-long", longest,
                                line.codePointCount(0, line.length())));
        return lines;
    }

    /// A text in several languages: fields `{name}.{language}`; languages that the form does not have stay as before.
    public LocalText texts(String name, List<String> languages, LocalText before, int longest, boolean oneLine) {
        var values = new HashMap<>(before.values());
        for (var language : languages) {
            var field = name + "." + language;
            if (has(field)) {
                var text = oneLine ? line(field, longest) : block(field, longest);
                if (text == null) {
                    values.remove(language);
                } else {
                    values.put(language, text);
                }
            }
        }
        return new LocalText(values);
    }

    /// A whole number in bounds, or null when nothing was typed.
    public @Nullable Integer number(String field, int least, int most) {
        var typed = raw(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,9}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            wrong(field, "events.problem.number", least, most);
            return null;
        }
        return Integer.valueOf(typed);
    }

    /// A country, or null when none was chosen.
    public @Nullable String country(String field) {
        var typed = raw(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        return read(() -> new CountryCode(typed).value(), field);
    }

    /// An address of the web, or null when nothing was typed.
    public @Nullable String link(String field) {
        var typed = line(field, 500);
        if (typed == null) {
            return null;
        }
        try {
            var uri = new URI(typed);
            var scheme = String.valueOf(uri.getScheme());
            if (uri.getHost() == null || !Set.of("https", "http").contains(scheme)) {
                wrong(field, "events.problem.link");
                return null;
            }
            return typed;
        } catch (URISyntaxException malformed) {
            wrong(field, "events.problem.link");
            return null;
        }
    }

    /// One of the constants; the usual one where nothing known was sent.
    public <E extends Enum<E>> E choice(String field, Class<E> type, E usual) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(raw(field))) {
                return constant;
            }
        }
        return usual;
    }

    /// What a reader answers; its refusal is kept for the end.
    public <T> @Nullable T read(Supplier<T> reader, String field) {
        try {
            return reader.get();
        } catch (Invalid invalid) {
            if (invalid.fields().isEmpty()) {
                problems.add(new FieldProblem(field, invalid.key(), invalid.arguments()));
            } else {
                problems.addAll(invalid.fields());
            }
            return null;
        }
    }

    /// Notes a problem with a field.
    public void wrong(String field, String key, Object... arguments) {
        problems.add(new FieldProblem(field, key, List.of(arguments)));
    }

    /// The version of the row that the form was opened on.
    public int version() {
        var typed = raw("version");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /// Ends the reading.
    ///
    /// @throws Invalid with every problem, when there is one
    public void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
