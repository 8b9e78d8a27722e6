package kolo.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountId;

/// Reads what was recorded in the current network.
public interface AuditTrail {

    /// One page of the trail, the newest entry first.
    ///
    /// @throws kolo.kernel.Forbidden when the actor may not read the audit log
    Page find(Query query);

    /// The actions that occur in the trail, for a filter's choice.
    ///
    /// @throws kolo.kernel.Forbidden when the actor may not read the audit log
    List<String> actions();

    /// What to look for; an absent part excludes nothing.
    ///
    /// @param from the first instant
    /// @param until the first instant no longer wanted
    /// @param page counted from 1
    /// @param size entries on a page, 1 to 200
    record Query(Optional<String> action, Optional<AccountId> actor, Optional<String> subjectType,
            Optional<UUID> subjectId, Optional<Instant> from, Optional<Instant> until, int page, int size) {

        /// Keeps page and size within their bounds.
        public Query {
            page = Math.clamp(page, 1, 100_000);
            size = Math.clamp(size, 1, 200);
        }

        /// Everything.
        public static Query all(int page, int size) {
            return new Query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), page, size);
        }

        /// Entries of one action.
        public Query withAction(String wanted) {
            return new Query(Optional.of(wanted), actor, subjectType, subjectId, from, until, page, size);
        }

        /// Entries about one thing.
        public Query about(String type, UUID id) {
            return new Query(action, actor, Optional.of(type), Optional.of(id), from, until, page, size);
        }

        /// Entries of one person.
        public Query by(AccountId wanted) {
            return new Query(action, Optional.of(wanted), subjectType, subjectId, from, until, page, size);
        }
    }

    /// Some entries, and how many there are in all.
    record Page(List<AuditEntryView> entries, long total, int page, int size) {}

    /// One entry.
    ///
    /// @param actorId empty for a visitor and for the platform itself
    /// @param actorName what the person was called then; empty for a visitor and for the platform itself
    /// @param action a text key
    record AuditEntryView(UUID id, Instant at, Optional<AccountId> actorId, String actorName, String action,
            String subjectType, Optional<UUID> subjectId, List<Change> changes) {}

    /// What became of one field.
    ///
    /// @param field its name in code
    /// @param before absent when the field was added
    /// @param after absent when the field was removed
    record Change(String field, @Nullable String before, @Nullable String after) {}
}
