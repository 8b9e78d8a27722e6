package kolo.governance.turn;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import kolo.membership.MemberId;

/// The next turn of a rotation that nobody was offered yet.
///
/// @param member whose turn it is by the rules, or null where they name nobody
/// @param due whether the day of the offer has come
public record ProposalView(@Nullable MemberId member, @Nullable String name, LocalDate firstDay, LocalDate lastDay,
        LocalDate offerOn, int responseDays, boolean due) {}
