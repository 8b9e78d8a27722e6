package kolo.membership.directory;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import kolo.membership.MemberId;
import kolo.membership.Standing;

/// A line of the directory, with nothing in it that its reader may not see.
///
/// @param name the name in the reader's language where there is one
/// @param otherName the other name, or null
/// @param country ISO code, or null
/// @param since since when it is a member, in the precision of its source, or null
/// @param labels quality labels, such as `Gold 2024`
/// @param unclaimed whether nobody of the organisation keeps the profile
public record MemberRowView(MemberId id, String name, @Nullable String otherName, @Nullable String abbreviation,
        @Nullable String country, @Nullable String city, List<String> sectors, Standing standing,
        @Nullable String since, List<LabelView> labels, @Nullable UUID logo, boolean unclaimed, boolean demonstration) {

    /// Copies the lists.
    public MemberRowView {
        sectors = List.copyOf(sectors);
        labels = List.copyOf(labels);
    }

    /// Whether the profile is that of a member.
    public boolean member() {
        return standing.member();
    }
}
