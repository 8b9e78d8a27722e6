package kolo.web.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import org.jspecify.annotations.Nullable;

import kolo.web.Choice;

/// Writes the control of a field. A template cannot: the names of a field's further attributes are not known to it.
record Control(Field field) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        switch (field.kind()) {
            case INPUT -> input(output, null);
            case FILE -> input(output, "file");
            case TEXTAREA -> {
                open(output, "textarea");
                output.writeContent(">\n");
                Escape.htmlContent(field.value(), output);
                output.writeContent("</textarea>");
            }
            case SELECT -> select(output);
            case CHECKBOX -> tick(output, "checkbox", field.id(), "true", field.ticked());
            case RADIOS, CHECKBOXES -> throw new IllegalStateException("each choice has a control of its own");
        }
    }

    /// The control of one of several choices.
    ///
    /// @param index its place among them, from 0; the first has the field's id
    Content choice(Choice choice, int index) {
        var type = field.kind() == Field.Kind.RADIOS ? "radio" : "checkbox";
        return output -> tick(output, type, choiceId(index), choice.value(), field.chosen(choice));
    }

    /// The id of the control of one of several choices.
    String choiceId(int index) {
        return index == 0 ? field.id() : field.id() + "-" + index;
    }

    private void input(TemplateOutput output, @Nullable String type) {
        open(output, "input");
        attribute(output, "type", type);
        if (type == null && !"password".equals(field.attributes().get("type"))) {
            attribute(output, "value", field.value());
        }
        flag(output, "multiple", field.isMultiple());
        output.writeContent(">");
    }

    private void select(TemplateOutput output) {
        open(output, "select");
        flag(output, "multiple", field.isMultiple());
        output.writeContent(">");
        if (field.empty() != null) {
            option(output, new Choice("", field.empty()), field.value().isEmpty());
        }
        field.choices().forEach(choice -> option(output, choice, field.chosen(choice)));
        if (!field.offered() && !field.value().isEmpty()) {
            option(output, new Choice(field.value(), field.value()), true);
        }
        output.writeContent("</select>");
    }

    private static void option(TemplateOutput output, Choice choice, boolean chosen) {
        output.writeContent("<option");
        attribute(output, "value", choice.value());
        flag(output, "selected", chosen);
        output.writeContent(">");
        Escape.htmlContent(choice.label(), output);
        output.writeContent("</option>");
    }

    private void tick(TemplateOutput output, String type, String id, String value, boolean ticked) {
        output.writeContent("<input");
        attribute(output, "type", type);
        attribute(output, "id", id);
        attribute(output, "name", field.name());
        attribute(output, "value", value);
        flag(output, "checked", ticked);
        flag(output, "required", field.isRequired() && field.kind() != Field.Kind.CHECKBOXES);
        common(output);
        output.writeContent(">");
    }

    private void open(TemplateOutput output, String element) {
        output.writeContent("<" + element);
        attribute(output, "id", field.id());
        attribute(output, "name", field.name());
        flag(output, "required", field.isRequired());
        flag(output, "readonly", field.isReadOnly());
        common(output);
    }

    private void common(TemplateOutput output) {
        flag(output, "disabled", field.isDisabled());
        attribute(output, "aria-describedby", field.describedBy());
        attribute(output, "aria-invalid", field.invalid());
        for (var attribute : field.attributes().entrySet()) {
            attribute(output, attribute.getKey(), attribute.getValue());
        }
    }

    private static void attribute(TemplateOutput output, String name, @Nullable String value) {
        if (value != null) {
            output.writeContent(" " + name + "=\"");
            Escape.htmlAttribute(value, output);
            output.writeContent("\"");
        }
    }

    private static void flag(TemplateOutput output, String name, boolean set) {
        if (set) {
            output.writeContent(" " + name);
        }
    }
}
