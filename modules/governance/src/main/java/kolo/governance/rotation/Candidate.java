package kolo.governance.rotation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A member as the rotation sees it: facts, each with its dates, and no judgement.
///
/// @param country      ISO 3166-1 alpha-2 or XK; null where the network has not recorded it (then E4 never meets it)
/// @param since        the first day of its membership without a gap; of the evidence where the accession is not known
/// @param basis        what that day rests on
/// @param restrictions from when until when it may not be asked (E1)
/// @param arrears      whether it owes anything for more than 60 days (E3)
/// @param contacts     whether it has named a contact for the chair and a deputy (E6)
public record Candidate(UUID id, String name, @Nullable String country, LocalDate since, Basis basis,
        List<Restriction> restrictions, boolean arrears, boolean contacts) {

    public Candidate {
        restrictions = List.copyOf(restrictions);
    }

    /// What the first day of a membership rests on.
    public enum Basis {
        /// The day of accession is known.
        STATED,
        /// It is not; the day is that of the earliest evidence.
        EVIDENCE,
        /// Neither is known; the day is that on which the network recorded the membership.
        RECORDED
    }

    /// A time in which the member may not be asked.
    ///
    /// @param until the first day on which it may again; null while no end is known
    public record Restriction(Hindrance hindrance, LocalDate from, @Nullable LocalDate until) {
        /// Whether it holds on the day.
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /// Why E1 does not hold.
    public enum Hindrance {
        /// Observers and associates do not vote.
        NOT_VOTING,
        /// It has given notice.
        NOTICE,
        /// Its exclusion is proposed.
        EXCLUSION_PENDING,
        /// Its rights rest at its own wish.
        PAUSED,
        /// Its rights were taken for a time.
        SUSPENDED,
        /// Its membership is due for renewal and in the days of grace: no new offer.
        GRACE,
        /// Its membership is over, or has not begun.
        NO_MEMBER
    }
}
