package kolo.membership.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.membership.profile.FieldProblem;
import kolo.membership.profile.Profile;
import kolo.membership.roster.Provenance;
import kolo.membership.roster.Since;

/// A row as read: what it says of an organisation or a person, and what is wrong with it.
///
/// @param line the line in the file, from 1
/// @param member whether it says that this is a member
/// @param since when the membership began, or null where the row does not say
/// @param label a quality label that the row mentions, or null
record Candidate(int line, Profile profile, boolean member, @Nullable Since since, Provenance provenance,
        @Nullable RowLabel label, List<FieldProblem> problems) {

    /// A quality label as a row mentions it.
    ///
    /// @param level `BRONZE`, `SILVER` or `GOLD`
    record RowLabel(String level, @Nullable Integer year, @Nullable String source) {}
}
