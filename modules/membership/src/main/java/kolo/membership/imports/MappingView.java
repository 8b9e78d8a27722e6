package kolo.membership.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Which column of a file holds what, to be corrected by hand.
///
/// @param read how the file was read, such as `CSV, UTF-8`
public record MappingView(String read, List<ColumnView> columns) {

    /// A column of the file.
    ///
    /// @param index its place, from 0
    /// @param name its header, or its letter where it has none
    /// @param key what it is taken for, or null for a column that is left out
    /// @param samples its first values
    public record ColumnView(int index, String name, @Nullable String key, List<String> samples) {}
}
