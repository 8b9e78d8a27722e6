package kolotest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.FormElement;

import kolotest.Request.Part;

/// A form on a page while a person fills it in.
public final class Form {

    private final Browser browser;
    private final Answer page;
    private final FormElement element;
    private final List<Part> parts = new ArrayList<>();

    Form(Browser browser, Answer page, FormElement element) {
        this.browser = browser;
        this.page = page;
        this.element = element;
        element.formData().forEach(field -> parts.add(Part.field(field.key(), field.value())));
    }

    /// Types `value` into the field `name`, or chooses it, in place of what was there.
    ///
    /// @throws AssertionError when the form has no such field
    public Form fill(String name, String value) {
        requireField(name);
        parts.removeIf(part -> part.name().equals(name));
        parts.add(Part.field(name, value));
        return this;
    }

    /// Chooses all of `values` in a group of check boxes or a list, and nothing else.
    public Form choose(String name, String... values) {
        requireField(name);
        parts.removeIf(part -> part.name().equals(name));
        List.of(values).forEach(value -> parts.add(Part.field(name, value)));
        return this;
    }

    /// Puts a file into the field `name`.
    public Form attach(String name, String fileName, String contentType, byte[] content) {
        requireField(name);
        parts.removeIf(part -> part.name().equals(name));
        parts.add(Part.file(name, fileName, contentType, content));
        return this;
    }

    /// Sends a field that the page does not offer, as an attacker would.
    public Form smuggle(String name, String value) {
        parts.add(Part.field(name, value));
        return this;
    }

    /// Leaves a field out, the CSRF token for instance.
    public Form without(String name) {
        parts.removeIf(part -> part.name().equals(name));
        return this;
    }

    /// The value that the field `name` has at the moment, empty when it has none.
    public String value(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(part -> new String(part.content(),
                        UTF_8))
                .collect(Collectors.joining(","));
    }

    /// Sends the form; the answer to a success is usually a redirect.
    public Answer submit() {
        return browser.send(request());
    }

    /// Presses the button with this name and value.
    public Answer press(String name, String value) {
        parts.add(Part.field(name, value));
        return submit();
    }

    /// What [#submit()] would send, for tests that send it twice or at once.
    public Request request() {
        var action = element.hasAttr("action") && !element.attr("action").isEmpty()
                ? element.attr("action")
                : page.request().target();
        var method = element.attr("method").toUpperCase(Locale.ROOT);
        if (!method.equals("POST")) {
            var query = parts.stream()
                    .map(p -> Request.encode(p.name()) + "=" + Request.encode(value(p.name())))
                    .collect(Collectors.joining("&"));
            return Request.get(action.replaceFirst("[?].*", "") + "?" + query);
        }
        if (element.attr("enctype").equals("multipart/form-data")) {
            return Request.post(action).multipart(parts);
        }
        return Request.post(action)
                .form(parts.stream()
                        .map(part -> Map.entry(part.name(),
                                new String(part.content(), UTF_8)))
                        .toList());
    }

    private void requireField(String name) {
        if (element.elements().stream().noneMatch(field -> field.attr("name").equals(name))) {
            throw new AssertionError("the form has no field %s: %s".formatted(name, element.outerHtml()));
        }
    }
}
