package kolo.web.ui;

import org.jspecify.annotations.Nullable;

/// A number worth showing large, with what it counts.
///
/// @param href where the number comes from, if one may look
public record Fact(String value, String label, @Nullable String href) {
    /// A fact without a link.
    public static Fact of(String value, String label) {
        return new Fact(value, label, null);
    }
}
