package kolo.membership.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

import kolo.membership.MemberId;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.web.Choice;

/// The form of a profile.
///
/// @param version what the change will be compared with
/// @param groups the fields in the order and under the headings of the form
/// @param countries the choices of a country
/// @param kinds the choices of a kind
/// @param levels the choices of whom a field is shown to
/// @param languages BCP 47 tags of the descriptions that the form offers
/// @param overtaken what somebody else stored meanwhile, against what was sent; empty when nobody did
/// @param logo the address of the logo, or null
public record ProfileFormView(MemberId id, String name, int version, List<Group> groups, List<Choice> countries,
        List<Choice> kinds, List<ShownView> levels, List<String> languages, boolean office, boolean person,
        List<Profile.Change> overtaken, @Nullable String logo) {

    /// A part of the form.
    public record Group(String key, List<ProfileField> fields) {}

    /// Whom a field can be shown to, with the network's own choice first.
    ///
    /// @param usual the text key of what the network shows
    public record ShownView(ProfileField field, String usual, List<Choice> choices) {}

    /// The choices for a field, or null where another field's decide.
    public @Nullable ShownView shown(ProfileField field) {
        return levels.stream().filter(level -> level.field() == field).findFirst().orElse(null);
    }
}
