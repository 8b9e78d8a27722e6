package kolo.events;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;

/// What other parts need to know of an edition. The link to join online is not among it: see [Events#joinLink].
///
/// @param slug     the word for its short address `/e/{slug}`
/// @param sequence the revision that calendars know (RFC 5545, 3.8.7.4)
public record EditionSummary(EditionId id, @Nullable SeriesId series, EditionKind kind, LocalText titles, String slug,
        EditionState state, Visibility visibility, When when, AttendanceMode attendance, @Nullable String venue,
        @Nullable String address, @Nullable String city, @Nullable String country, boolean demonstration, int sequence,
        Instant changedAt) {

    /// The title for a reader of a language; the slug where there is none.
    public String title(String language) {
        return titles.in(language).map(LocalText.Written::text).orElse(slug);
    }

    /// The path of its page, without language.
    public String path() {
        return "/events/" + id;
    }

    /// Whether people may still take part: announced, not somebody else's, and not over.
    public boolean ahead(Instant now) {
        return state == EditionState.PUBLISHED && kind != EditionKind.ELSEWHERE && !when.over(now);
    }

    /// Where it is in one line: venue and city, as far as they are known.
    public Optional<String> place() {
        if (venue == null) {
            return Optional.ofNullable(city);
        }
        return Optional.of(city == null ? venue : venue + ", " + city);
    }
}
