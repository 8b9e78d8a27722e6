package kolo.membership.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import kolo.identity.Visibility;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;

/// How the parts of a profile that are maps stand in their columns.
public final class ProfileColumns {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {
    };

    private ProfileColumns() {}

    /// A profile from its columns.
    static Profile read(Function<ProfileField, List<String>> column, String descriptions) {
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        for (var field : ProfileField.edited()) {
            values.put(field, column.apply(field));
        }
        return new Profile(values, texts(descriptions));
    }

    /// A map of texts out of a `jsonb` column.
    public static SortedMap<String, String> texts(String json) {
        return JSON.readValue(json, TEXTS);
    }

    /// A map of texts for a `jsonb` column.
    public static String json(Map<String, String> texts) {
        return JSON.writeValueAsString(texts);
    }

    static Map<ProfileField, Visibility> readVisibility(String json) {
        var visibility = new EnumMap<ProfileField, Visibility>(ProfileField.class);
        texts(json).forEach((code, value) -> ProfileField.of(code)
                .ifPresent(field -> visibility.put(field, Visibility.parse(value))));
        return visibility;
    }

    static String writeVisibility(Map<ProfileField, Visibility> visibility) {
        var codes = new TreeMap<String, String>();
        visibility.forEach((field, value) -> codes.put(field.rule().code(), value.code()));
        return json(codes);
    }
}
