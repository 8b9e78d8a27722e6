package kolo.events.editions;

import org.jspecify.annotations.Nullable;

import kolo.events.AttendanceMode;

/// Where an edition is and how people take part.
///
/// @param country  ISO 3166-1 alpha-2, or null
/// @param joinLink under which one joins online; a secret of those who are registered
public record Place(AttendanceMode attendance, @Nullable String venue, @Nullable String address, @Nullable String city,
        @Nullable String country, @Nullable String joinLink) {
    /// A city of a country.
    public static Place in(@Nullable String city, @Nullable String country) {
        return new Place(AttendanceMode.OFFLINE, null, null, city, country, null);
    }
}
