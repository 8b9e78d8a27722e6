package kolo.web.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

import kolo.web.Choice;
import kolo.web.Form;

/// A field of a form with its label, its hint and what is wrong with it.
///
/// `Field.text("name", ui.t("membership.name")).hint(…).required().in(form)`
///
/// Made while a template renders and used once; the methods change and answer the same field.
public final class Field {
    private final Kind kind;
    private final String name;
    private final String label;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Choice> choices = new ArrayList<>();
    private List<String> values = List.of();
    private @Nullable String hint;
    private @Nullable String problem;
    private @Nullable String empty;
    private boolean required;
    private boolean checked;
    private boolean multiple;
    private boolean disabled;
    private boolean readOnly;

    /// Which control shows the field.
    public enum Kind {
        /// An `<input>`, whose type is among the attributes.
        INPUT,
        /// Several lines.
        TEXTAREA,
        /// One or some of many.
        SELECT,
        /// Yes or no.
        CHECKBOX,
        /// One of few.
        RADIOS,
        /// Some of few.
        CHECKBOXES,
        /// A file to choose or to drop.
        FILE
    }

    private Field(Kind kind, String name, String label) {
        this.kind = kind;
        this.name = name;
        this.label = label;
    }

    private static Field input(String type, String name, String label) {
        return new Field(Kind.INPUT, name, label).attribute("type", type);
    }

    /// One line of text.
    public static Field text(String name, String label) {
        return input("text", name, label);
    }

    /// An e-mail address; the keyboard of a phone follows.
    public static Field email(String name, String label) {
        return input("email", name, label).attribute("autocomplete", "email").attribute("spellcheck", "false");
    }

    /// A password.
    ///
    /// @param autocomplete `current-password` or `new-password`, for password managers
    public static Field password(String name, String label, String autocomplete) {
        return input("password", name, label).attribute("autocomplete", autocomplete);
    }

    /// A code of digits, as one types it from a message.
    public static Field code(String name, String label) {
        return text(name, label).attribute("inputmode", "numeric").attribute("autocomplete", "one-time-code");
    }

    /// An address on the web.
    public static Field url(String name, String label) {
        return input("url", name, label).attribute("inputmode", "url").attribute("spellcheck", "false");
    }

    /// A telephone number.
    public static Field telephone(String name, String label) {
        return input("tel", name, label).attribute("autocomplete", "tel");
    }

    /// A number.
    public static Field number(String name, String label) {
        return input("number", name, label).attribute("inputmode", "numeric");
    }

    /// A day.
    public static Field date(String name, String label) {
        return input("date", name, label);
    }

    /// A time of day.
    public static Field time(String name, String label) {
        return input("time", name, label);
    }

    /// A day and a time of day.
    public static Field dateTime(String name, String label) {
        return input("datetime-local", name, label);
    }

    /// A colour.
    public static Field colour(String name, String label) {
        return input("color", name, label);
    }

    /// Several lines of text.
    public static Field textarea(String name, String label) {
        return new Field(Kind.TEXTAREA, name, label).attribute("rows", "4");
    }

    /// One of many.
    public static Field select(String name, String label, Collection<Choice> choices) {
        return new Field(Kind.SELECT, name, label).choices(choices);
    }

    /// One of few, all of them seen.
    public static Field radios(String name, String label, Collection<Choice> choices) {
        return new Field(Kind.RADIOS, name, label).choices(choices);
    }

    /// Some of few.
    public static Field checkboxes(String name, String label, Collection<Choice> choices) {
        return new Field(Kind.CHECKBOXES, name, label).choices(choices);
    }

    /// Yes or no; sends `true` when it is ticked and nothing otherwise.
    public static Field checkbox(String name, String label) {
        return new Field(Kind.CHECKBOX, name, label);
    }

    /// A file, chosen or dropped.
    ///
    /// @param accept the types, such as `image/png,image/jpeg` or `.csv,.xlsx`
    public static Field file(String name, String label, String accept) {
        return new Field(Kind.FILE, name, label).attribute("accept", accept);
    }

    /// What it holds; null leaves it empty.
    public Field value(@Nullable Object value) {
        values = value == null ? List.of() : List.of(value.toString());
        return this;
    }

    /// What is chosen, where several may be.
    public Field values(Collection<?> chosen) {
        values = chosen.stream().map(Object::toString).toList();
        return this;
    }

    /// Whether it is ticked.
    public Field checked(boolean ticked) {
        checked = ticked;
        return this;
    }

    /// What helps to fill it in.
    public Field hint(@Nullable String text) {
        hint = text;
        return this;
    }

    /// Must be filled in.
    public Field required() {
        required = true;
        return this;
    }

    /// Several may be chosen.
    public Field multiple() {
        multiple = true;
        return this;
    }

    /// Cannot be changed and is not sent.
    public Field disabled(boolean off) {
        disabled = off;
        return this;
    }

    /// Cannot be changed and is sent.
    public Field readOnly() {
        readOnly = true;
        return this;
    }

    /// The first choice of a select, which chooses nothing, such as "All countries".
    public Field empty(String text) {
        empty = text;
        return this;
    }

    /// The most characters it takes.
    public Field longest(int characters) {
        return attribute("maxlength", String.valueOf(characters));
    }

    /// The least and the most a number or a date may be; null leaves a side open.
    public Field between(@Nullable Object least, @Nullable Object most) {
        return attribute("min", least).attribute("max", most);
    }

    /// How browsers fill it in, a token of the HTML standard such as `name` or `organization`.
    public Field autocomplete(String token) {
        return attribute("autocomplete", token);
    }

    /// The language of what is written here.
    public Field lang(String tag) {
        return attribute("lang", tag);
    }

    /// An example shown while it is empty; never instead of a label.
    public Field placeholder(String example) {
        return attribute("placeholder", example);
    }

    /// Any further attribute of the control, such as `hx-get`; null removes it.
    public Field attribute(String attribute, @Nullable Object value) {
        if (value == null) {
            attributes.remove(attribute);
        } else {
            attributes.put(attribute, value.toString());
        }
        return this;
    }

    /// What is wrong with it; null when it is in order.
    public Field problem(@Nullable String text) {
        problem = text;
        return this;
    }

    /// Takes what it holds, and what is wrong with it, from its form.
    public Field in(Form form) {
        checked = form.has(name, "true");
        return values(form.values(name)).problem(form.error(name));
    }

    private Field choices(Collection<Choice> offered) {
        choices.addAll(offered);
        return this;
    }

    /// The id of a field's control, to which labels and error summaries lead.
    public static String idOf(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /// The control without its label.
    public Content control() {
        return new Control(this);
    }

    /// The control of one of several choices.
    ///
    /// @param index its place among them, from 0
    public Content control(Choice choice, int index) {
        return new Control(this).choice(choice, index);
    }

    /// The id of the control of one of several choices.
    public String choiceId(int index) {
        return new Control(this).choiceId(index);
    }

    /// Which control shows it.
    public Kind kind() {
        return kind;
    }

    /// The name under which it is sent.
    public String name() {
        return name;
    }

    /// What it is called.
    public String label() {
        return label;
    }

    /// The id of its control.
    public String id() {
        return idOf(name);
    }

    /// What it holds; empty when it holds nothing.
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// What it offers.
    public List<Choice> choices() {
        return List.copyOf(choices);
    }

    /// Further attributes of its control.
    public Map<String, String> attributes() {
        return attributes;
    }

    /// What helps to fill it in.
    public @Nullable String hint() {
        return hint;
    }

    /// What is wrong with it.
    public @Nullable String problem() {
        return problem;
    }

    /// The choice that chooses nothing.
    public @Nullable String empty() {
        return empty;
    }

    /// Whether it must be filled in.
    public boolean isRequired() {
        return required;
    }

    /// Whether several may be chosen.
    public boolean isMultiple() {
        return multiple;
    }

    /// Whether it cannot be changed and is not sent.
    public boolean isDisabled() {
        return disabled;
    }

    /// Whether it cannot be changed and is sent.
    public boolean isReadOnly() {
        return readOnly;
    }

    /// Whether it is ticked.
    public boolean ticked() {
        return checked;
    }

    /// Whether this choice is chosen.
    public boolean chosen(Choice choice) {
        return values.contains(choice.value());
    }

    /// Whether the value is among what is offered; a value that is no longer offered must not be lost unseen.
    public boolean offered() {
        var offered = choices.stream().map(Choice::value).toList();
        return Set.copyOf(offered).containsAll(values);
    }

    /// The ids of what describes the control, for `aria-describedby`; null when nothing does.
    public @Nullable String describedBy() {
        var ids = new ArrayList<String>();
        if (problem != null) {
            ids.add(id() + "-problem");
        }
        if (hint != null) {
            ids.add(id() + "-hint");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /// The value for `aria-invalid`; null when the field is in order.
    public @Nullable String invalid() {
        return problem == null ? null : "true";
    }
}
