package kolo.membership.directory;

import org.jspecify.annotations.Nullable;

/// A quality label as a page shows it.
///
/// @param level `BRONZE`, `SILVER` or `GOLD`
/// @param year the year of assessment, or null where the source does not say
/// @param valid whether a proof says that it is valid today; otherwise it is history
/// @param source where that was read, or null
public record LabelView(String holder, String level, @Nullable Integer year, boolean valid, @Nullable String source) {

    /// The text key of the level.
    public String key() {
        return "membership.label." + level.toLowerCase(java.util.Locale.ROOT);
    }
}
