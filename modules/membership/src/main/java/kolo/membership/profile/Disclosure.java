package kolo.membership.profile;

import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.SqlParameterValue;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.membership.MembershipIntent;

/// The one decision on what of a profile an actor sees: the network's default for each field, which a member may change
/// for its own profile, except that a listing can only be narrowed.
///
/// The decision is made in SQL, by [#FIELD] and [#LISTED], so that a list, a search, a page and an export cannot
/// disagree and nothing hidden leaves the database. The office and a member's own representatives see everything.
public final class Disclosure {

    /// Whether a field of row `m` is seen; `%s` is an SQL expression for the field's code, a literal or a column.
    private static final String FIELD = """
                                        (:seesAll or m.id = any(:ownProfiles)
                                          or coalesce(m.field_visibility ->> %1$s, cast(:fieldDefaults as jsonb) ->> %1$s) = any(:visibleCodes))""";

    /// Whether row `m`, which has a column `standing`, may be named at all.
    public static final String LISTED = """
                                        (:seesAll or m.id = any(:ownProfiles)
                                          or not m.do_not_list and m.profile_status <> 'ARCHIVED'
                                            and cast(:fieldDefaults as jsonb) ->> 'list' = any(:visibleCodes)
                                            and coalesce(m.field_visibility ->> 'list', 'PUBLIC') = any(:visibleCodes)
                                            and (m.standing in ('ACTIVE', 'NOTICE', 'PAUSED')
                                              or m.standing = 'NONE' and cast(:fieldDefaults as jsonb) ->> 'unclaimed' = any(:visibleCodes)))""";

    private Disclosure() {}

    /// The SQL condition under which a field of row `m` is seen.
    public static String seen(ProfileField field) {
        return FIELD.formatted("'" + field.rule().code() + "'");
    }

    /// The SQL condition under which the field named by a column is seen.
    public static String seenBy(String column) {
        return FIELD.formatted(column);
    }

    /// What a network shows where it decided nothing else.
    ///
    /// @param persons whether the network's members are natural persons, who are named to members only
    public static Map<ProfileField, Visibility> usual(boolean persons) {
        var usual = new EnumMap<ProfileField, Visibility>(ProfileField.class);
        for (var field : ProfileField.governed()) {
            usual.put(field, switch (field) {
                case UNCLAIMED -> Visibility.OFFICE;
                case EMAIL, PHONE, ADDRESS, PEOPLE, REGISTRATION_NUMBER -> Visibility.MEMBERS;
                case LISTING -> persons ? Visibility.MEMBERS : Visibility.PUBLIC;
                default -> Visibility.PUBLIC;
            });
        }
        return usual;
    }

    /// The parameters of the conditions for one actor.
    ///
    /// @param own the profiles that the actor keeps
    /// @param defaults the network's defaults for every governed field
    public static Map<String, Object> parameters(Actor actor, Collection<UUID> own,
            Map<ProfileField, Visibility> defaults, JsonMapper json) {
        var codes = new java.util.TreeMap<String, String>();
        defaults.forEach((field, visibility) -> codes.put(field.code(), visibility.code()));
        // Sent as what the query makes of it: as a text it would be read as JSON again for each field of each row.
        return Map.of("seesAll", actor.may(MembershipIntent.EDIT_MEMBERS), "ownProfiles", own.toArray(UUID[]::new),
                "fieldDefaults",
                new SqlParameterValue(Types.OTHER, json.writeValueAsString(codes)), "visibleCodes",
                actor.visibleCodes());
    }
}
