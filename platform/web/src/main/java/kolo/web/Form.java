package kolo.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

import kolo.kernel.Invalid;
import kolo.texts.Texts;

/// A form as its template shows it: what stands in the fields, and what is wrong with them.
///
/// After a refusal the fields hold what was typed, letter for letter, also where it could not be read as a date or a
/// number.
public final class Form {
    private final Map<String, List<String>> values;
    private final List<Problem> problems;

    private Form(Map<String, List<String>> values, List<Problem> problems) {
        this.values = values;
        this.problems = List.copyOf(problems);
    }

    /// A form with empty fields.
    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /// A form filled from a record: a component is a field of its name, a record inside one adds `name.`.
    public static Form of(Record filled) {
        var values = new LinkedHashMap<String, List<String>>();
        FormValues.read("", filled, values);
        return new Form(values, List.of());
    }

    /// The form as it was sent, with what is wrong.
    public static Form rejected(Errors errors) {
        var request = request();
        var texts = texts(request);
        var problems = errors.getAllErrors().stream().map(error -> problem(error, texts)).distinct().toList();
        return new Form(sent(request), problems);
    }

    /// The form as it was sent, with what a use case found wrong.
    public static Form rejected(Invalid invalid) {
        var request = request();
        var texts = texts(request);
        var locale = LocaleContextHolder.getLocale();
        var problems = new ArrayList<Problem>();
        for (var field : invalid.fields()) {
            problems.add(new Problem(field.field(), texts.text(locale, field.key(), field.arguments().toArray())));
        }
        if (problems.isEmpty()) {
            problems.add(new Problem("", texts.text(locale, invalid.key(), invalid.arguments().toArray())));
        }
        return new Form(sent(request), problems);
    }

    /// Goes on with a form that was sent: the use case when nothing is wrong, otherwise the page with the form again
    /// (status 422), also when the use case itself refuses what was entered.
    ///
    /// @param errors   what binding and validation found
    /// @param accepted does the work and answers where to go
    /// @param again    the page with the form
    public static View submitted(Errors errors, Supplier<? extends View> accepted, Function<Form, Page> again) {
        if (errors.hasErrors()) {
            return again.apply(rejected(errors)).status(422);
        }
        try {
            return accepted.get();
        } catch (Invalid invalid) {
            return again.apply(rejected(invalid)).status(422);
        }
    }

    /// What stands in a field; empty text when nothing does.
    public String value(String field) {
        var all = values(field);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /// Everything that is chosen in a field of several values.
    public List<String> values(String field) {
        return Objects.requireNonNullElse(values.get(field), List.of());
    }

    /// Whether a value is among what is chosen, for boxes and radio buttons.
    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /// What is wrong with a field, or null.
    public @Nullable String error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /// Whether anything is wrong.
    public boolean invalid() {
        return !problems.isEmpty();
    }

    /// Everything that is wrong, for the summary above the form.
    public List<Problem> errors() {
        return problems;
    }

    /// The same form with another value in one field.
    public Form with(String field, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, List.of(value));
        return new Form(more, problems);
    }

    private static Problem problem(ObjectError error, Texts texts) {
        var field = error instanceof FieldError of ? of.getField() : "";
        var locale = LocaleContextHolder.getLocale();
        boolean unreadable = error instanceof FieldError of && of.isBindingFailure();
        var message = unreadable ? null : error.getDefaultMessage();
        return new Problem(field, message == null ? texts.text(locale, "web.invalid.unreadable") : message);
    }

    private static Map<String, List<String>> sent(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
        return values;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    private static Texts texts(HttpServletRequest request) {
        return Optional.ofNullable(RequestContextUtils.findWebApplicationContext(request))
                .orElseThrow(() -> new IllegalStateException("A form is answered by the DispatcherServlet"))
                .getBean(Texts.class);
    }

    /// A sentence on what is wrong.
    ///
    /// @param field the field's name; empty when the whole form is concerned
    public record Problem(String field, String message) {}

    /// Turns records into the texts of fields.
    private static final class FormValues {
        static void read(String prefix, Record filled, Map<String, List<String>> values) {
            for (var component : filled.getClass().getRecordComponents()) {
                var name = prefix + component.getName();
                var value = value(filled, component);
                if (value instanceof Record inner && !isSingle(inner)) {
                    read(name + ".", inner, values);
                } else {
                    values.put(name, texts(value).toList());
                }
            }
        }

        private static @Nullable Object value(Record filled, java.lang.reflect.RecordComponent component) {
            try {
                var accessor = component.getAccessor();
                accessor.trySetAccessible();
                return accessor.invoke(filled);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static boolean isSingle(Record value) {
            return value.getClass().getRecordComponents().length == 1;
        }

        private static Stream<String> texts(@Nullable Object value) {
            if (value instanceof Record single && isSingle(single)) {
                return texts(value(single, single.getClass().getRecordComponents()[0]));
            }
            return switch (value) {
                case null -> Stream.empty();
                case Optional<?> optional -> texts(optional.orElse(null));
                case Collection<?> several -> several.stream().flatMap(FormValues::texts);
                case Enum<?> constant -> Stream.of(constant.name());
                default -> Stream.of(value.toString());
            };
        }
    }
}
