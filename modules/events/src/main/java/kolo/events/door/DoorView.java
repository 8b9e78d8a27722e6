package kolo.events.door;

import java.util.List;

import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.registration.Registration;

/// What the page at the door shows.
///
/// @param latest who came last
/// @param found  whom the search found
/// @param office whether the papers may be printed
public record DoorView(EditionSummary edition, String title, List<EditionTab> tabs, long expected, long there,
        String words, List<Registration> latest, List<Registration> found, boolean office) {
    /// Copies the lists.
    public DoorView {
        latest = List.copyOf(latest);
        found = List.copyOf(found);
    }
}
