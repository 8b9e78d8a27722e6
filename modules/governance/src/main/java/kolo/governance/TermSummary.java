package kolo.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountId;
import kolo.membership.MemberId;
import kolo.texts.DatePrecision;

/// A term as it is recorded: who, which office, which days, and what was decided.
///
/// @param member the organisation or member that holds it, or null when a person does
/// @param account the person's account, where the holder is a person who has one
/// @param personName the person, or null when a member holds it
/// @param from the first planned day
/// @param until the first planned day on which it is over
/// @param precision how exactly the days are known
/// @param tenure the instants in office of a confirmed or vacated term; else null
/// @param offer what was offered and answered, or null for a term that was entered
/// @param mandate what the holder set out to do, as recorded with the term
/// @param source where it was read
/// @param unableSince since when the chair is unable to act, or null
public record TermSummary(TermId id, OfficeId office, @Nullable MemberId member, @Nullable AccountId account,
        @Nullable String personName, TermKind kind, TermState state, LocalDate from, LocalDate until,
        DatePrecision precision, @Nullable Tenure tenure, @Nullable Offer offer, @Nullable String mandate,
        @Nullable String source, @Nullable LocalDate unableSince, @Nullable String closeReason,
        List<TermContact> contacts, int version) {

    /// Copies the contacts.
    public TermSummary {
        contacts = List.copyOf(contacts);
    }

    /// An offer and what came of it.
    ///
    /// @param answerBy the last day of the answer
    /// @param reminders how many reminders were sent
    /// @param answeredAt when it was accepted or declined, or null
    public record Offer(Instant madeAt, LocalDate answerBy, int reminders, @Nullable Instant remindedAt,
            @Nullable Instant answeredAt) {
        /// How many reminders an invited member gets before its silence counts.
        public static final int REMINDERS = 2;

        /// Whether the last day of the answer has passed and both reminders went out before today. A reminder that was
        /// late leaves a day to answer after it: nobody loses a turn to a job that did not run.
        public boolean expired(LocalDate today, ZoneId zone) {
            return reminders >= REMINDERS && today.isAfter(answerBy)
                    && (remindedAt == null || LocalDate.ofInstant(remindedAt, zone).isBefore(today));
        }
    }

    /// Where it stands at the instant.
    public TermPhase phase(Instant at, ZoneId zone) {
        return switch (state) {
            case OFFERED -> Objects.requireNonNull(offer).expired(LocalDate.ofInstant(at, zone), zone)
                    ? TermPhase.EXPIRED
                    : TermPhase.OFFERED;
            case ACCEPTED -> TermPhase.ACCEPTED;
            case CONFIRMED -> held(at, TermPhase.COMPLETED);
            case VACATED -> held(at, TermPhase.VACATED);
            case DECLINED -> TermPhase.DECLINED;
            case DEFERRED -> TermPhase.DEFERRED;
            case SKIPPED -> TermPhase.SKIPPED;
            case REVOKED -> TermPhase.REVOKED;
        };
    }

    private TermPhase held(Instant at, TermPhase over) {
        var held = Objects.requireNonNull(tenure);
        if (at.isBefore(held.from())) {
            return TermPhase.UPCOMING;
        }
        return held.holds(at) ? TermPhase.IN_OFFICE : over;
    }

    /// Whether the office is held under this term at the instant.
    public boolean inOffice(Instant at) {
        return tenure != null && tenure.holds(at);
    }

    /// Whether the term counts as served: it was held for at least half of its planned days, and not for another.
    public boolean counts(ZoneId zone) {
        if (tenure == null || kind == TermKind.ACTING) {
            return false;
        }
        if (kind == TermKind.REMAINDER) {
            return true;
        }
        long planned = ChronoUnit.DAYS.between(from, until);
        long served = ChronoUnit.DAYS.between(LocalDate.ofInstant(tenure.from(), zone),
                LocalDate.ofInstant(tenure.until(), zone));
        return served * 2 >= planned;
    }

    /// Who has the role on the day.
    public List<TermContact> contacts(ContactRole role, LocalDate day) {
        return contacts.stream().filter(contact -> contact.role() == role && contact.on(day)).toList();
    }
}
