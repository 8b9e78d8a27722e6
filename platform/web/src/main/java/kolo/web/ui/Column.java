package kolo.web.ui;

import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param label  its heading
/// @param sort   the name by which an address asks for this order; null when the table cannot be sorted by it
/// @param number whether it holds numbers
/// @param hidden whether only screen readers hear the heading, as with a column of buttons
public record Column(String label, @Nullable String sort, boolean number, boolean hidden) {
    /// A column by which the table is not sorted.
    public static Column of(String label) {
        return new Column(label, null, false, false);
    }

    /// A column that can be sorted by.
    public static Column sorted(String label, String sort) {
        return new Column(label, sort, false, false);
    }

    /// A column whose heading is not shown.
    public static Column unseen(String label) {
        return new Column(label, null, false, true);
    }

    /// The same column for numbers.
    public Column numbers() {
        return new Column(label, sort, true, hidden);
    }
}
