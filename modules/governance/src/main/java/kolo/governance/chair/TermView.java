package kolo.governance.chair;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.governance.ContactRole;
import kolo.governance.TermId;
import kolo.governance.TermPhase;
import kolo.texts.DatePrecision;

/// A term as the pages tell of it.
///
/// @param id its identifier, or null for a turn that the rules only project
/// @param holder the name of the member or person, or null where the rules name nobody yet
/// @param country the holder's country (ISO 3166-1 alpha-2), where it has one
/// @param href the holder's page, for a reader who may see it
/// @param from the first day
/// @param lastDay the last day
/// @param precision how exactly the days are known
/// @param contacts the persons through whom the holder acts
/// @param aims what the holder set out to do, as recorded with the term
/// @param plan whether a plan of the mandate is published
/// @param progress how much of the published objectives is reached, in percent; null without any
public record TermView(@Nullable TermId id, @Nullable String holder, @Nullable String country, @Nullable String href,
        LocalDate from, LocalDate lastDay, DatePrecision precision, @Nullable TermPhase phase, boolean acting,
        List<Contact> contacts, @Nullable String aims, @Nullable String source, boolean plan,
        @Nullable Integer progress) {
    /// Copies the contacts.
    public TermView {
        contacts = List.copyOf(contacts);
    }

    /// A person in a role.
    public record Contact(ContactRole role, String name) {
        /// The key of the role's text.
        public String roleKey() {
            return "governance.contact." + role.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether the term is exactly one calendar year, which then names it.
    public boolean calendarYear() {
        return from.getDayOfYear() == 1 && lastDay.equals(from.withDayOfYear(from.lengthOfYear()));
    }

    /// Whether the rules name the holder and nothing has been offered yet.
    public boolean projected() {
        return id == null;
    }
}
