package kolo.events.editions;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionKind;
import kolo.events.LocalText;
import kolo.events.SeriesId;
import kolo.events.When;
import kolo.identity.Visibility;

/// Everything of an edition that its editor decides.
///
/// @param number  which of its series it is, counted from 1
/// @param website the event's own page elsewhere
public record EditionDetails(EditionKind kind, @Nullable SeriesId series, @Nullable Integer number, LocalText titles,
        LocalText descriptions, LocalText reports, Visibility visibility, When when, Place place,
        @Nullable String website, EditionFacts facts) {}
