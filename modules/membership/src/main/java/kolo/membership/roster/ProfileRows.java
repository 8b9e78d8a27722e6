package kolo.membership.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import kolo.membership.profile.Disclosure;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;

/// Reads profiles from rows of lists, with nothing in them that the reader may not see.
public final class ProfileRows {

    /// The columns of row `m`, all of them: for the office's own work, such as comparing an import.
    public static final String EVERYTHING = ProfileField.edited()
            .stream()
            .map(field -> "m." + column(field))
            .collect(Collectors.joining(", "));

    /// The columns of row `m`, each null where the reader may not see it; takes the parameters of [Disclosure].
    public static final String SEEN = ProfileField.edited()
            .stream()
            .map(field -> field.rule() == ProfileField.LISTING
                    ? "m." + column(field)
                    : "case when " + Disclosure.seen(field) + " then m." + column(field) + " end as " + column(field))
            .collect(Collectors.joining(", "));

    private ProfileRows() {}

    /// The profile in a row that has the columns of [#EVERYTHING] or [#SEEN].
    public static Profile read(ResultSet row) throws SQLException {
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        for (var field : ProfileField.edited()) {
            if (field == ProfileField.DESCRIPTION) {
                continue;
            }
            if (field.list()) {
                var entries = row.getArray(column(field));
                values.put(field, entries == null ? List.of() : Arrays.asList((String[]) entries.getArray()));
            } else {
                var value = row.getString(column(field));
                values.put(field, value == null ? List.of() : List.of(value));
            }
        }
        var descriptions = row.getString(column(ProfileField.DESCRIPTION));
        return new Profile(values, descriptions == null ? new TreeMap<>() : ProfileColumns.texts(descriptions));
    }

    /// The fields out of the list that a reader may see, as the SQL array `seen` of row `m`.
    public static String seen(Set<ProfileField> fields) {
        return fields.stream()
                .map(field -> "case when " + Disclosure.seen(field) + " then '" + field.code() + "' end")
                .collect(Collectors.joining(", ", "array_remove(array[", "]::text[], null) as seen"));
    }

    private static String column(ProfileField field) {
        return field == ProfileField.DESCRIPTION ? "descriptions" : field.code();
    }
}
