package kolo.membership.imports;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A line of the report: a row, what becomes of it, and why.
///
/// @param line the line in the file, from 1
/// @param member the profile that it is about, or null
/// @param joins whether a membership begins
public record ImportLineView(int line, Outcome outcome, @Nullable UUID member, String title, boolean joins,
        List<ChangeView> changes, List<ChangeView> kept, List<ReasonView> reasons) {

    /// A difference, by the text key of the field's name.
    public record ChangeView(String key, String language, String before, String after) {}

    /// Why a row is refused.
    ///
    /// @param fieldKey the text key of the field's name, or empty
    public record ReasonView(String fieldKey, String key, List<Object> arguments) {}
}
