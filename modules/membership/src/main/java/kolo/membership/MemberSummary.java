package kolo.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import kolo.kernel.CountryCode;

/// What other modules need to know of a member on a date; not a page's view, since it obeys no visibility.
///
/// @param name the name by which the network calls it, in English or as published
/// @param nameOriginal the name in its own language and script, where it differs
/// @param person whether it is a natural person
/// @param standing how it stands on the date that was asked about
/// @param continuousSince the first day of the membership without a gap, or null without membership on that date
/// @param sinceBasis what that day rests on, or null without membership on that date
public record MemberSummary(MemberId id, String name, @Nullable String nameOriginal, @Nullable String abbreviation,
        @Nullable CountryCode country, boolean person, Standing standing, @Nullable LocalDate continuousSince,
        @Nullable SinceBasis sinceBasis) {

    /// The abbreviation, or the name where there is none: for places where little room is.
    public String shortName() {
        return abbreviation == null ? name : abbreviation;
    }
}
