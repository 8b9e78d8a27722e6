package kolo.operator;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.tenancy.TenantEvent;

/// An operator did something to a network.
///
/// Told by an event, because the deed is done in the network's transaction and recorded in the platform's.
///
/// @param id identifies the deed
/// @param tenantId the network it was done to
/// @param operator the operator's account on the platform; absent for the platform itself
/// @param action a text key
/// @param before what the changed properties of the network were; never personal data
/// @param after what they are
public record OperatorActed(UUID id, UUID tenantId, Instant at, @Nullable UUID operator, String action,
        Map<String, String> before, Map<String, String> after) implements TenantEvent {

    /// Copies the maps.
    public OperatorActed {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
