package kolo.events.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionSummary;
import kolo.events.LocalText;
import kolo.events.When;

/// One thing of a calendar: an edition or a session of its programme.
///
/// @param uid         never changes and is the same in every feed, download and mail
/// @param title       in the reader's language
/// @param description plain text, may be empty
/// @param location    may be empty
/// @param url         the absolute address of its page
/// @param changedAt   when anything of it last changed
record CalendarEntry(String uid, String title, String description, String location, String url, When when,
        boolean cancelled, int sequence, Instant changedAt) {

    /// An edition as a calendar shows it.
    ///
    /// @param domain of the platform, the right side of the UID
    static CalendarEntry of(EditionSummary edition, @Nullable String description, String domain, String url,
            String language, String country) {
        var place = edition.place().orElse("");
        var address = edition.address() == null ? "" : ", " + edition.address();
        var location = place + (place.isEmpty() ? "" : address)
                + (country.isEmpty() ? "" : place.isEmpty() ? country : ", " + country);
        return new CalendarEntry("edition-" + edition.id() + "@" + domain,
                edition.titles().in(language).map(LocalText.Written::text).orElse(edition.slug()),
                description == null ? "" : description, location, url, edition.when(),
                edition.state() == kolo.events.EditionState.CANCELLED, edition.sequence(), edition.changedAt());
    }
}
