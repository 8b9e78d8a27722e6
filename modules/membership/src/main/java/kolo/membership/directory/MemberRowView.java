package kolo.membership.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.membership.MemberId;
import kolo.membership.SinceBasis;
import kolo.membership.Standing;

/// A line of the directory, with nothing in it that its reader may not see.
///
/// @param name the name in the reader's language where there is one
/// @param otherName the other name, or null
/// @param country ISO code, or null
/// @param since since when it is a member, in the precision of its source, or null
/// @param sinceBasis what that rests on, or null with it
/// @param labels quality labels, such as `Gold 2024`
/// @param unclaimed whether nobody of the organisation keeps the profile
public record MemberRowView(MemberId id, String name, @Nullable String otherName, @Nullable String abbreviation,
        @Nullable String country, @Nullable String city, List<String> sectors, Standing standing,
        @Nullable String since, @Nullable SinceBasis sinceBasis, List<LabelView> labels, @Nullable UUID logo,
        boolean unclaimed, boolean demonstration) {

    /// Copies the lists.
    public MemberRowView {
        sectors = List.copyOf(sectors);
        labels = List.copyOf(labels);
    }

    /// The year since which it is a member, or null where that is hidden, or nothing is known of it.
    public @Nullable String year() {
        return since == null || sinceBasis == SinceBasis.RECORDED ? null : since.substring(0, 4);
    }

    /// Whether the year is only that of the earliest evidence.
    public boolean yearOfEvidence() {
        return sinceBasis == SinceBasis.EVIDENCE;
    }

    /// The line below the name: the abbreviation and the other name, where they say more than the name.
    public String line() {
        return Stream.of(abbreviation, otherName)
                .filter(text -> text != null && !text.equalsIgnoreCase(name))
                .collect(Collectors.joining(" · "));
    }

    /// Whether the profile is that of a member.
    public boolean member() {
        return standing.member();
    }
}
