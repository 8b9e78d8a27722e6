package kolo.events.programme;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.web.Paging;

/// A part of a programme as its pages show it.
///
/// @param day null for every day
public record ProgrammeView(EditionSummary edition, List<LocalDate> days, @Nullable LocalDate day,
        List<String> tracks, String track, List<SessionView> sessions, Paging paging, List<EditionTab> tabs,
        boolean manages) {}
