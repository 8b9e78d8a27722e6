package kolo.kernel;

import java.util.List;

/// What was entered cannot be accepted (status 422): one message per field, or one for the whole.
public final class Invalid extends Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<FieldProblem> fields;

    /// A problem with the whole of what was entered.
    public Invalid(String key, Object... arguments) {
        super(key, arguments);
        this.fields = List.of();
    }

    /// Problems with single fields.
    public Invalid(List<FieldProblem> fields) {
        super("kernel.invalid");
        this.fields = List.copyOf(fields);
    }

    /// A problem with one field.
    public static Invalid field(String field, String key, Object... arguments) {
        return new Invalid(List.of(new FieldProblem(field, key, List.of(arguments))));
    }

    /// The problems by field, in the order of the form; empty when the whole is concerned.
    public List<FieldProblem> fields() {
        return fields;
    }

    /// A message about one field.
    public record FieldProblem(String field, String key, List<Object> arguments) {}
}
