package kolo.events.participants;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import kolo.texts.CleanText;

/// Which registrations of an edition are looked at; its fields are those of the address.
///
/// @param words part of a name, an address or an organisation
/// @param state the code of a state, `coming` for those who hold a confirmed place, or empty
/// @param type  a kind of participant, or empty
/// @param fee   `paid`, `due` or empty
public record ParticipantFilter(String words, String state, String type, String country, String mode, String fee) {

    static ParticipantFilter of(@Nullable String q, @Nullable String state, @Nullable String type,
            @Nullable String country, @Nullable String mode, @Nullable String fee) {
        return new ParticipantFilter(cut(q), cut(state), cut(type), cut(country), cut(mode), cut(fee));
    }

    private static String cut(@Nullable String text) {
        var clean = CleanText.clean(text);
        return clean.length() > 100 ? clean.substring(0, 100) : clean;
    }

    /// Whether it leaves anybody out.
    public boolean narrowed() {
        return !words.isEmpty() || !state.isEmpty() || !type.isEmpty() || !country.isEmpty() || !mode.isEmpty()
                || !fee.isEmpty();
    }

    /// The query of an address with this filter, beginning with `?`, or empty.
    public String query() {
        var query = new StringBuilder();
        fields().forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }

    /// The fields by name, to be sent along with a form.
    public Map<String, String> fields() {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("q", words);
        fields.put("state", state);
        fields.put("type", type);
        fields.put("country", country);
        fields.put("mode", mode);
        fields.put("fee", fee);
        return fields;
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("words", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        parameters.put("state", state.toUpperCase(Locale.ROOT).replace('-', '_'));
        parameters.put("type", type);
        parameters.put("country", country);
        parameters.put("mode", mode.toUpperCase(Locale.ROOT));
        parameters.put("fee", fee);
        return parameters;
    }
}
