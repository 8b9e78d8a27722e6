package kolo.events.registration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionId;
import kolo.identity.AccountId;

/// One person's, or one party's, wish to take part in an edition, as it is recorded.
///
/// @param number   the order of requests within the edition, which is the order of the waiting list
/// @param account  the person's account; null for a guest
/// @param member   the member represented, where one is
/// @param answers  by question, the texts or the numbers of the options
/// @param code     what the QR code carries
/// @param paidBy   who paid, as the office recorded it
/// @param reason   why it was rejected or called off, as the participant is told
public record Registration(RegistrationId id, EditionId edition, UUID type, long number, RegistrationState state,
        Instant stateAt, @Nullable Instant expiresAt, Instant requestedAt, @Nullable AccountId account,
        @Nullable UUID member, String name, String email, @Nullable String organisation, @Nullable String country,
        String language, ParticipationMode mode, int places, Map<UUID, List<String>> answers, String code,
        @Nullable BigDecimal fee, @Nullable String currency, @Nullable BigDecimal paid, @Nullable Instant paidAt,
        @Nullable String paidBy, @Nullable Instant arrivedAt, @Nullable String reason) {
    /// Copies the answers.
    public Registration {
        answers = Map.copyOf(answers);
    }

    /// The same in another state.
    ///
    /// @param until when the state ends by itself, for an offer or a fee that is waited for
    Registration in(RegistrationState next, Instant at, @Nullable Instant until) {
        return new Registration(id, edition, type, number, next, at, until, requestedAt, account, member, name, email,
                organisation, country, language, mode, places, answers, code, fee, currency, paid, paidAt, paidBy,
                next == RegistrationState.CHECKED_IN ? at : null, reason);
    }

    /// The same with what the participant is told.
    Registration because(@Nullable String told) {
        return new Registration(id, edition, type, number, state, stateAt, expiresAt, requestedAt, account, member,
                name, email, organisation, country, language, mode, places, answers, code, fee, currency, paid, paidAt,
                paidBy, arrivedAt, told);
    }

    /// The path of the participant's own page, without language; for a guest the link in the letter leads there.
    public String path() {
        return "/registrations/" + id;
    }
}
