package kolo.governance.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import kolo.governance.TermId;
import kolo.governance.chair.TermView;

/// A handover as its readers see it.
///
/// @param outgoing who hands over, or null when nobody held the office before and the network's office hands over
/// @param keep whether the reader may keep the tasks now
/// @param sign the sides for which the reader may sign now
/// @param act the kept act, once both sides have signed
public record HandoverView(TermId id, String office, TermView incoming, @Nullable TermView outgoing,
        HandoverTimes times, LocalDate today, List<TaskView> tasks, @Nullable String remarks,
        @Nullable Signature outgoingSignature, @Nullable Signature incomingSignature, boolean keep, Set<Side> sign,
        @Nullable FileView act) {
    /// Copies the lists.
    public HandoverView {
        tasks = List.copyOf(tasks);
        sign = Set.copyOf(sign);
    }

    /// A task.
    public record TaskView(HandoverTaskId id, String title, @Nullable String details, int dueOffset, LocalDate due,
            @Nullable String outgoingOwner, @Nullable String incomingOwner, @Nullable String link,
            @Nullable FileView file, @Nullable Signature outgoing, @Nullable Signature incoming, int version) {
        /// Whether both sides have signed.
        public boolean done() {
            return outgoing != null && incoming != null;
        }

        /// Whether one side has signed at least.
        public boolean signed() {
            return outgoing != null || incoming != null;
        }

        /// The signature of a side.
        public @Nullable Signature by(Side side) {
            return side == Side.OUTGOING ? outgoing : incoming;
        }
    }

    /// A file to open.
    public record FileView(String name, String path, String sha256) {}

    /// Where it stands today.
    public HandoverTimes.Stage stage() {
        return times.stage(today);
    }

    /// How many tasks both sides have signed.
    public int done() {
        return (int) tasks.stream().filter(TaskView::done).count();
    }

    /// Whether a side has signed the act, so that nothing changes any more.
    public boolean frozen() {
        return outgoingSignature != null || incomingSignature != null;
    }

    /// Whether both sides have signed the act.
    public boolean complete() {
        return outgoingSignature != null && incomingSignature != null;
    }

    /// The signature of a side under the act.
    public @Nullable Signature by(Side side) {
        return side == Side.OUTGOING ? outgoingSignature : incomingSignature;
    }
}
