package kolo.events.agenda;

import org.jspecify.annotations.Nullable;

import kolo.events.When;

/// A stop of an economic mission.
public record StopView(String id, String title, @Nullable String place, @Nullable String city,
        @Nullable String country, When when, @Nullable String about) {}
