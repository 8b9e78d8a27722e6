package kolo.membership.imports;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.membership.profile.FieldProblem;
import kolo.membership.profile.Profile;

/// What an import would do with one row, and why.
///
/// @param profile the profile as it would be; empty for a refused row
/// @param member the profile that the row is about, or null for a new one
/// @param joins whether a membership would begin
/// @param changes what would differ from the stored profile
/// @param kept where file and profile differ and the profile's value stays
/// @param reasons why the row is refused
record PlannedRow(Candidate candidate, Outcome outcome, @Nullable UUID member, Profile profile, boolean joins,
        List<Profile.Change> changes, List<Profile.Change> kept, List<FieldProblem> reasons) {

    String title() {
        var name = candidate.profile().name();
        return name.codePointCount(0, name.length()) <= 250 ? name : name.substring(0, name.offsetByCodePoints(0, 250));
    }
}
