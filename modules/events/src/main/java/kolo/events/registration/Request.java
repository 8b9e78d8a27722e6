package kolo.events.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What somebody who registers says, after it was looked over.
///
/// @param submitKey one per sent form: the same key again changes nothing and gives the same answer
/// @param account   null for a guest
/// @param sessions  the sessions chosen
/// @param invitation the digest of the invitation's secret, where one was followed
public record Request(UUID submitKey, UUID type, @Nullable UUID account, @Nullable UUID member, String name,
        String email, @Nullable String organisation, @Nullable String country, String language, ParticipationMode mode,
        int places, List<UUID> sessions, Map<UUID, List<String>> answers, @Nullable String invitation) {
    /// Copies the lists.
    public Request {
        sessions = List.copyOf(sessions);
        answers = Map.copyOf(answers);
    }
}
