package kolo.events.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.events.LocalText;

/// A session as pages show it.
public record SessionView(String id, int version, SessionKind kind, LocalText titles, LocalText descriptions,
        LocalDate day, LocalTime starts, LocalDate lastDay, LocalTime ends, @Nullable String track,
        @Nullable String room, List<SessionDetails.Speaker> speakers) {}
