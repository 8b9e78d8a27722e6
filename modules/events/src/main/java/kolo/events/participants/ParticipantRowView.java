package kolo.events.participants;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.events.registration.RegistrationState;

/// A registration in the list of the office.
public record ParticipantRowView(UUID id, long number, String name, String email, @Nullable String organisation,
        @Nullable String country, RegistrationState state, UUID type, String mode, int places, Instant requestedAt,
        boolean fee, boolean paid) {}
