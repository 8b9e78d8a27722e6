package kolo.governance.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid;
import kolo.texts.CleanText;

/// What is sent about a task, of a handover or of the network's list.
record TaskForm(@NotBlank @Size(max = 200) String title, @Nullable @Size(max = 2000) String details,
        @NotBlank @Size(max = 4) String due, @Nullable @Size(max = 200) String outgoingOwner,
        @Nullable @Size(max = 200) String incomingOwner, @Nullable @Pattern(regexp = "\\d{0,9}") String version) {

    /// The task as told.
    ///
    /// @throws Invalid when the days are not from -60 to 30
    HandoverTask.Work work() {
        return new HandoverTask.Work(CleanText.clean(title), block(details), days(), line(outgoingOwner),
                line(incomingOwner));
    }

    int seen() {
        return version == null || version.isEmpty() ? 0 : Integer.parseInt(version);
    }

    private int days() {
        if (!due.strip().matches("[-−]?\\d{1,2}")) {
            throw Invalid.field("due", "governance.handover.problem.due");
        }
        int days = Integer.parseInt(due.strip().replace('−', '-'));
        if (days < -HandoverTimes.BEFORE || days > HandoverTimes.AFTER) {
            throw Invalid.field("due", "governance.handover.problem.due");
        }
        return days;
    }

    private static @Nullable String block(@Nullable String text) {
        var clean = text == null ? "" : CleanText.cleanBlock(text);
        return clean.isBlank() ? null : clean;
    }

    private static @Nullable String line(@Nullable String text) {
        var clean = text == null ? "" : CleanText.clean(text);
        return clean.isBlank() ? null : clean;
    }
}
