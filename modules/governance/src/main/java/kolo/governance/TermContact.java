package kolo.governance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountId;

/// A person through whom an organisation holds an office.
///
/// @param from the first day
/// @param until the first day on which it is over, or null when it is to the end of the term
public record TermContact(ContactRole role, String name, @Nullable AccountId account, LocalDate from,
        @Nullable LocalDate until) {

    /// Whether the person has the role on the day.
    public boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
