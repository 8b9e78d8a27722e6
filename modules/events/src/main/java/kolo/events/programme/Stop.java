package kolo.events.programme;

import org.jspecify.annotations.Nullable;

import kolo.events.When;

/// A stop of an economic mission.
///
/// @param place   the house, such as a chamber of commerce
/// @param country ISO 3166-1 alpha-2
/// @param when    to the day or to the hour, in the stop's own zone
public record Stop(String title, @Nullable String place, @Nullable String city, @Nullable String country, When when,
        @Nullable String about) {}
