package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Why a turn went to whom it went: who was considered, in the order of the line, and who was passed over by which rule.
///
/// @param eligible those who qualify, the chosen one first; with what put the chosen one before them
/// @param barred   those who do not, with every rule that says so
public record Explanation(List<Eligible> eligible, List<Barred> barred) {
    /// No reasons.
    public static final Explanation NONE = new Explanation(List.of(), List.of());

    public Explanation {
        eligible = List.copyOf(eligible);
        barred = List.copyOf(barred);
    }

    /// What put the chosen one before the next in the line; empty where nobody else qualified.
    public Optional<Criterion> decidedBy() {
        return eligible.size() < 2 ? Optional.empty() : Optional.ofNullable(eligible.get(1).behindBy());
    }

    /// Why a member was passed over; empty for one who was not.
    public Optional<Barred> barred(UUID member) {
        return barred.stream().filter(one -> one.member().equals(member)).findFirst();
    }

    /// Where a member stood in the line; empty for one who did not qualify.
    public Optional<Eligible> eligible(UUID member) {
        return eligible.stream().filter(one -> one.member().equals(member)).findFirst();
    }

    /// A member who qualifies, with the facts that place it in the line.
    ///
    /// @param behindBy      what put the chosen one before it; null for the chosen one
    /// @param lastServed    the first day after its last term, null for one that never served
    /// @param countryServed the same of its country
    /// @param terms         how many terms it has served
    /// @param since         the first day of its membership
    /// @param basis         what that day rests on
    /// @param endOfLine     whether it went to the end of the line after declining twice
    public record Eligible(UUID member, @Nullable Criterion behindBy, @Nullable LocalDate lastServed,
            @Nullable LocalDate countryServed, int terms, LocalDate since, Candidate.Basis basis, boolean endOfLine) {}

    /// A member who was passed over.
    public record Barred(UUID member, List<Objection> objections) {
        public Barred {
            objections = List.copyOf(objections);
        }

        /// The first rule that says no.
        public Objection first() {
            return objections.getFirst();
        }
    }

    /// One rule that says no.
    ///
    /// @param date      E2: from when it would qualify; E4 and E5: the first day of the term that is too near; E1: until when
    ///                  it is hindered; null where there is no such day
    /// @param hindrance E1: what hinders it
    public record Objection(Rule rule, @Nullable LocalDate date, Candidate.@Nullable Hindrance hindrance) {}
}
