package kolo.web;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/// By which column a table is ordered; in an address `name` or, from the end, `-name`.
public record Sort(String column, boolean ascending) {
    /// The order that the address asks for, when the table has the column, otherwise by the other one.
    ///
    /// @param columns names that may be sorted by; nothing else ever reaches a query
    public static Sort of(@Nullable String text, Collection<String> columns, String otherwise) {
        var wished = parse(text == null ? otherwise : text);
        return columns.contains(wished.column()) ? wished : parse(otherwise);
    }

    private static Sort parse(String text) {
        return text.startsWith("-") ? new Sort(text.substring(1), false) : new Sort(text, true);
    }

    /// What a click on the column's heading asks for: the other direction when it is the one already.
    public String after(String clicked) {
        return clicked.equals(column) && ascending ? "-" + clicked : clicked;
    }

    /// The form of addresses.
    @Override
    public String toString() {
        return ascending ? column : "-" + column;
    }
}
