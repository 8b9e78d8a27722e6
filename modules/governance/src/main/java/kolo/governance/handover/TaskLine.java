package kolo.governance.handover;

import org.jspecify.annotations.Nullable;

/// A task of the list, as its page shows it.
///
/// @param id null while the list is not the network's own
/// @param days from the first day of the incoming term
public record TaskLine(@Nullable HandoverTemplateId id, String title, @Nullable String details, int days) {
    static TaskLine of(@Nullable HandoverTemplateId id, HandoverTask.Work work) {
        return new TaskLine(id, work.title(), work.details(), work.dueOffset());
    }
}
