package kolo.membership.likeness;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.WebDomain;
import kolo.texts.Folding;

/// What tells one organisation from another, folded so that script, case and diacritics do not matter.
///
/// @param names the folded names, English and original
public record Identity(@Nullable String country, Set<String> names, @Nullable String abbreviation,
        @Nullable String registration, @Nullable String domain) {
    /// Words that say nothing about which organisation it is.
    private static final Set<String> COMMON = Set.of("cluster", "klaster", "clusterul", "klasteri", "of", "the", "and",
            "for", "za", "i", "de", "al", "si", "in", "u", "d", "o", "ltd", "association", "udruzenje", "asociatia");

    /// What a profile says of who it is.
    public static Identity of(Profile profile) {
        var names = new LinkedHashSet<String>();
        Stream.of(ProfileField.NAME, ProfileField.NAME_ORIGINAL)
                .flatMap(field -> profile.list(field).stream())
                .map(Folding::fold)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return new Identity(profile.value(ProfileField.COUNTRY), names,
                folded(profile.value(ProfileField.ABBREVIATION)),
                folded(profile.value(ProfileField.REGISTRATION_NUMBER)),
                WebDomain.of(profile.value(ProfileField.WEBSITE)).orElse(null));
    }

    private static @Nullable String folded(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var folded = Folding.fold(text).replace(" ", "");
        return folded.isEmpty() ? null : folded;
    }

    /// The words that make a name its own.
    static Set<String> distinctive(String name) {
        var words = new HashSet<>(List.of(name.split(" ")));
        words.removeAll(COMMON);
        return words;
    }
}
