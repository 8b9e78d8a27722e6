package kolo.events;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What other parts may ask about the events of the current network, in the caller's transaction or in one of its own.
public interface Events {

    /// An edition in any state, whoever asks.
    Optional<EditionSummary> find(EditionId id);

    /// An edition that the current actor may know of: announced and visible to them, or any for those who manage
    /// events.
    Optional<EditionSummary> visible(EditionId id);

    /// Editions by id, whoever asks.
    Map<EditionId, EditionSummary> byIds(Collection<EditionId> ids);

    /// The link under which one joins online. Only for those whose registration is confirmed: the caller decides.
    Optional<String> joinLink(EditionId id);

    /// The sessions of an edition in the order of time, to offer them for choice.
    java.util.List<SessionSummary> sessions(EditionId id);
}
