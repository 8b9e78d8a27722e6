package kolo.governance.handover;

import java.time.LocalDate;
import java.util.List;

import kolo.governance.chair.TermView;

/// What waits in one mandate.
///
/// @param own whether the reader acts for its holder
public record MandateTile(TermView term, boolean own, List<Line> lines) {
    /// Copies the lines.
    public MandateTile {
        lines = List.copyOf(lines);
    }

    /// Something to do, with its day.
    ///
    /// @param key of the text with the day as its argument
    /// @param late whether the day has passed
    /// @param path where it is done
    public record Line(String key, LocalDate by, boolean late, String path) {}
}
