package kolo.membership.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import kolo.membership.MemberId;
import kolo.membership.RepresentativeRole;
import kolo.membership.SinceBasis;
import kolo.membership.Standing;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;

/// A member's page, with nothing in it that its reader may not see.
///
/// @param profile what is seen of the profile
/// @param since since when it is a member, in the precision of its source, or null
/// @param leavesOn the first day without membership, where that is recorded and seen
/// @param keeper whether the reader may edit it
/// @param office whether the reader admits members
/// @param sources where it was read, for those who keep it
public record MemberView(MemberId id, boolean person, String name, @Nullable String otherName, Profile profile,
        Standing standing, @Nullable String since, @Nullable SinceBasis sinceBasis, @Nullable LocalDate leavesOn,
        Set<String> seen, List<LabelView> labels, List<PersonView> people, @Nullable UUID logo, String status,
        boolean doNotList, boolean demonstration, @Nullable Instant lastConfirmedAt, boolean keeper, boolean office,
        List<SourceView> sources, List<StandingView> standings, List<PeriodView> periods) {

    /// A person who represents the member.
    public record PersonView(UUID representation, UUID account, String name, @Nullable String email,
            RepresentativeRole role, LocalDate from) {
        /// The text key of the role.
        public String roleKey() {
            return "membership.role." + role.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Where a statement about the member was read.
    public record SourceView(@Nullable String source, @Nullable String evidence, @Nullable String asOf,
            @Nullable String note) {
        /// Whether the source is an address one can follow.
        public boolean followed() {
            return source != null && source.matches("https?://.*");
        }
    }

    /// A recorded notice, pause or suspension.
    public record StandingView(UUID id, Standing standing, LocalDate from, @Nullable LocalDate until, String reason,
            boolean inForce) {
        /// The text key of the standing.
        public String key() {
            return "membership.standing." + standing.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// A time of membership.
    public record PeriodView(LocalDate from, @Nullable LocalDate until, SinceBasis basis, @Nullable String printed,
            @Nullable String reason) {}

    /// The text key of the standing.
    public String standingKey() {
        return "membership.standing." + standing.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether a membership is in force.
    public boolean member() {
        return standing.member();
    }

    /// Whether nobody of the organisation keeps the profile.
    public boolean unclaimed() {
        return status.equals("IMPORTED_UNCLAIMED");
    }

    /// The text of a field that is seen, or null.
    public @Nullable String text(String code) {
        return ProfileField.of(code).map(profile::value).orElse(null);
    }

    /// The path of the list of everyone who has a value in common.
    ///
    /// @param filter the name of the filter in addresses
    public String listed(String filter, String value) {
        return UriComponentsBuilder.fromPath("/members")
                .queryParam(filter, "{value}")
                .encode()
                .buildAndExpand(value)
                .toUriString();
    }

    /// The entries of a list that is seen.
    public List<String> list(String code) {
        return ProfileField.of(code).map(profile::list).orElse(List.of());
    }

    /// The description in the language that serves a reader best: theirs, then English, then any.
    public Map.@Nullable Entry<String, String> description(String language) {
        var texts = profile.descriptions();
        for (var wished : preferred(language)) {
            var text = texts.get(wished);
            if (text != null) {
                return Map.entry(wished, text);
            }
        }
        return texts.isEmpty() ? null : texts.firstEntry();
    }

    private static List<String> preferred(String language) {
        return switch (language) {
            case "sr-Latn" -> List.of("sr-Latn", "sr-Cyrl", "hr", "bs", "en");
            case "sr-Cyrl" -> List.of("sr-Cyrl", "sr-Latn", "bs", "hr", "en");
            default -> List.of(language, "en");
        };
    }
}
