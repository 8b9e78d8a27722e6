package kolo.membership.imports;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Where an import stands.
///
/// @param done rows worked through, out of `total`
/// @param problem the text key of why it failed, or null
public record ImportRunView(UUID id, String fileName, Status status, ImportOptions options, int total, int done,
        int created, int changed, int unchanged, int refused, @Nullable String problem, Instant uploadedAt,
        @Nullable Instant finishedAt) {

    /// The steps of an import.
    public enum Status {
        /// Uploaded and readable; its columns can be mapped.
        READ,
        /// Being compared.
        CHECKING,
        /// Compared; the report can be read, and the import applied.
        CHECKED,
        /// Being written.
        APPLYING,
        /// Written.
        APPLIED,
        /// Not written, nothing of it.
        FAILED;

        /// The text key of the status' name.
        public String key() {
            return "membership.import.status." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether work goes on that one may wait for.
    public boolean working() {
        return status == Status.CHECKING || status == Status.APPLYING;
    }

    /// Whether the import can be written as things stand.
    public boolean applicable() {
        return (status == Status.CHECKED || status == Status.FAILED) && created + changed > 0
                && (refused == 0 || options.leaveOutRefused());
    }
}
