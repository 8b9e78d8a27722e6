package kolo.events.agenda;

import java.time.Instant;
import java.util.List;

import kolo.events.EditionSummary;
import kolo.web.Choice;
import kolo.web.Paging;

/// The list of events as its page shows it.
///
/// @param manages whether the reader may create events
public record AgendaView(AgendaFilter filter, List<EditionSummary> rows, Paging paging, List<Choice> countries,
        boolean manages, Instant now) {}
