package kolo.membership.directory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.kernel.CountryCode;
import kolo.texts.CleanText;

/// What somebody looks for in the directory; everything of it stands in the address, so that a link shares it.
///
/// @param words what was typed into the search, at most 200 characters
/// @param country ISO code, or empty for all
/// @param sector a sector as it is written in profiles, or empty for all
/// @param competence a competence offered or sought, or empty for all
/// @param label the level of a quality label in lower case, or empty for all
/// @param show whether members, profiles of organisations that are none, or all are listed
public record DirectoryFilter(String words, String country, String sector, String competence, String label, Show show) {
    private static final int LONGEST = 200;

    /// Whom the list shows.
    public enum Show {
        /// Members.
        MEMBERS,
        /// Profiles without a membership: unclaimed, claimed, or of former members.
        PROFILES,
        /// Both.
        ALL;

        /// The value in addresses.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Everyone who is a member.
    public static final DirectoryFilter EVERYONE = new DirectoryFilter("", "", "", "", "", Show.MEMBERS);

    /// Reads the filter from an address; what makes no sense there filters nothing.
    static DirectoryFilter of(@Nullable String words, @Nullable String country, @Nullable String sector,
            @Nullable String competence, @Nullable String label, @Nullable String show) {
        var code = limited(country).toUpperCase(Locale.ROOT);
        var level = limited(label).toLowerCase(Locale.ROOT);
        return new DirectoryFilter(limited(words), CountryCode.isKnown(code) ? code : "", limited(sector),
                limited(competence), level.matches("bronze|silver|gold") ? level : "", show(limited(show)));
    }

    private static Show show(String code) {
        return switch (code) {
            case "profiles" -> Show.PROFILES;
            case "all" -> Show.ALL;
            default -> Show.MEMBERS;
        };
    }

    private static String limited(@Nullable String text) {
        var clean = CleanText.clean(text);
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }

    /// Whether anything is filtered.
    public boolean narrowed() {
        return !words.isEmpty() || !country.isEmpty() || !sector.isEmpty() || !competence.isEmpty() || !label.isEmpty();
    }

    /// The parts that are set, by the names they have in addresses.
    public Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        put(query, "q", words);
        put(query, "country", country);
        put(query, "sector", sector);
        put(query, "competence", competence);
        put(query, "label", label);
        put(query, "show", show == Show.MEMBERS ? "" : show.code());
        return query;
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) {
            query.put(name, value);
        }
    }

    /// The same for all countries.
    DirectoryFilter everywhere() {
        return new DirectoryFilter(words, "", sector, competence, label, show);
    }
}
