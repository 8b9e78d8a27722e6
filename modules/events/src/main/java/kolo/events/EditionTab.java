package kolo.events;

import kolo.identity.Intent;

/// A slot: one more page for those who run an edition, shown among the tabs of its management.
///
/// @param key  the text key of the tab
/// @param path what follows `/events/{id}`, such as `/registrations`
/// @param need what one must be allowed to see the tab
public record EditionTab(String key, String path, int order, Intent need) {}
