package kolo.membership;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import kolo.identity.AccountId;

/// A person who represents a member, in one role.
///
/// @param from the first day
/// @param until the first day on which it is over, or null while it is open
/// @param rank the order among alternates, from 0
public record Representative(MemberId member, AccountId account, RepresentativeRole role, int rank, LocalDate from,
        @Nullable LocalDate until) {}
