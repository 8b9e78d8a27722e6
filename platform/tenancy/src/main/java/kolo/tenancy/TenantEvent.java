package kolo.tenancy;

import java.time.Instant;
import java.util.UUID;

/// A fact that happened in one network. It carries identifiers and the time, never entities or personal data.
///
/// Published inside a transaction; around every listener the tenant is bound, also when the event is delivered again
/// after a crash.
public interface TenantEvent {
    /// The network in which it happened.
    UUID tenantId();

    /// When it happened.
    Instant at();
}
