package kolo.membership.profile;

import java.util.List;

/// Why a value cannot be a field's, as a message key with its arguments.
public record FieldProblem(String field, String key, List<Object> arguments) {

    /// Copies the arguments.
    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    static FieldProblem of(ProfileField field, String key, Object... arguments) {
        return new FieldProblem(field.code(), key, List.of(arguments));
    }
}
