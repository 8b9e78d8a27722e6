package kolo.events;

import java.time.Instant;
import java.time.ZoneId;

/// A session of a programme, as other parts need it.
public record SessionSummary(SessionId id, EditionId edition, LocalText titles, Instant startsAt, Instant endsAt,
        ZoneId zone) {}
