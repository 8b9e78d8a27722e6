package kolo.tenancy;

import java.util.UUID;

/// The identity of a tenant: one network, or the platform itself.
public record TenantId(UUID value) {
    /// Parses the canonical form.
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
