package kolo.governance.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.governance.chair.TermView;

/// A mandate as a reader may see it.
///
/// @param office the name of the office
/// @param plan what was promised, or null where nothing is published and the reader does not write it
/// @param schedule when what is due
/// @param history whether the term was entered as history, so that nothing is due
/// @param version the version of the mandate, for whoever writes
public record MandateView(TermView term, String office, @Nullable Plan plan, @Nullable Text review,
        @Nullable Text report, Schedule schedule, LocalDate today, boolean history, Powers powers, int version) {

    /// What was promised.
    ///
    /// @param aims in a sentence or two
    /// @param publishedAt null for a draft
    /// @param late whether it was published after its last day
    public record Plan(@Nullable String aims, String language, List<ObjectiveView> objectives,
            @Nullable Instant publishedAt, boolean late) {
        /// Copies the objectives.
        public Plan {
            objectives = List.copyOf(objectives);
        }

        /// The mean progress of the objectives in percent.
        public int progress() {
            return (int) Math.round(objectives.stream().mapToInt(ObjectiveView::progress).average().orElse(0));
        }
    }

    /// An objective.
    public record ObjectiveView(ObjectiveId id, String title, String indicator, String baseline, String target,
            String owner, int progress, @Nullable String note, @Nullable ObjectiveResult result, int version) {
        static ObjectiveView of(Objective objective) {
            var promise = objective.promise();
            return new ObjectiveView(new ObjectiveId(objective.getId()), promise.title(), promise.indicator(),
                    promise.baseline(), promise.target(), promise.owner(), objective.progress(),
                    objective.note().orElse(null), objective.result().orElse(null), objective.version());
        }
    }

    /// A text with the instant of its first publication.
    public record Text(String text, String language, Instant at) {
        /// The paragraphs.
        public List<String> paragraphs() {
            return List.of(text.split("\n\n"));
        }
    }

    /// What the reader may do today.
    public record Powers(boolean write, boolean plan, boolean review, boolean report) {}
}
