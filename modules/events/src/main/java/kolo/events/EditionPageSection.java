package kolo.events;

import java.util.Optional;

import kolo.identity.Actor;
import kolo.web.Fragment;

/// A slot: what another part shows on the page of an edition. Asked in a read-only transaction of the network.
///
/// The page is kept by caches for visitors: a section for a visitor holds nothing of one person and no form, but a link
/// to a page with one.
public interface EditionPageSection {
    /// Where on the page a section stands.
    enum Place {
        /// In the card beside the description, where one finds what to do next.
        ACTION,
        /// Under the description.
        BODY
    }

    /// Where the section stands.
    Place place();

    /// Its place among the others; lower comes first.
    int order();

    /// The section, or nothing.
    Optional<Fragment> section(EditionSummary edition, Actor actor);
}
