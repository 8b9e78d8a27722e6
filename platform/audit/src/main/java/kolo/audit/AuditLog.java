package kolo.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Records what was done in the current network, in the transaction in which it is done: no commit, no entry.
///
/// Secrets do not belong here: a value whose name speaks of a password, token, secret or hash is recorded as changed,
/// without its content. Of personal data record what a later reader needs to understand the decision, and no more.
public interface AuditLog {

    /// Records an action of the current actor.
    ///
    /// @param action a text key that names it, such as `membership.audit.admitted`
    /// @param subjectType the kind of thing it was done to, such as `member`
    /// @param subjectId the thing, where it has an identifier
    /// @param before what the changed fields held; a field that is equal on both sides is left out
    /// @param after what they hold now; a field that is absent on one side was added or removed
    void record(String action, String subjectType, @Nullable UUID subjectId,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after);

    /// Records an action that happened elsewhere and is told of by an event, which may be told twice: an entry whose
    /// identifier is there already is not recorded again.
    void recordOnce(Told told);

    /// An action as an event tells of it.
    ///
    /// @param id identifies the action, so that the same telling is known again
    record Told(UUID id, Instant at, @Nullable UUID actorId, String actorName, String action, String subjectType,
            @Nullable UUID subjectId, Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {}
}
