package kolo.projects.imports;

import java.time.Instant;

/// An import as a page shows it.
///
/// @param applied whether it is written
public record ImportRunView(ImportRunId id, String fileNames, ImportOptions options, ImportReportView report,
        boolean applied, Instant uploadedAt) {
    /// Whether it may be written as it is.
    public boolean ready() {
        return !applied && (report.clean() || options.leaveOut()) && report.created() + report.changed() > 0;
    }
}
