package kolo.events.participants;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.capacity.Pool;
import kolo.web.Choice;
import kolo.web.Paging;
import kolo.web.Sort;

/// The office's list of registrations.
///
/// @param pools the pools with a limit, with what they are about
/// @param types names of the kinds of participant
public record ParticipantsView(EditionSummary edition, String title, List<EditionTab> tabs, ParticipantFilter filter,
        List<ParticipantRowView> rows, Paging paging, Sort sort, List<Choice> types, List<Choice> countries,
        Map<UUID, String> typeNames, List<PoolView> pools) {
    /// Copies the lists.
    public ParticipantsView {
        rows = List.copyOf(rows);
        typeNames = Map.copyOf(typeNames);
        pools = List.copyOf(pools);
    }

    /// How full one pool is.
    public record PoolView(String label, Pool pool) {}
}
