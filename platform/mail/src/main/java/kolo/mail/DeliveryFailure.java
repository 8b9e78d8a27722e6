package kolo.mail;

import java.time.Instant;

/// An address that mail did not reach. It is forgotten at the next message that does reach it.
///
/// @param reason what the mail server said
public record DeliveryFailure(Instant at, String reason) {}
