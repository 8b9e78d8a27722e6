package kolo.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which column of a table holds which field, recognised by the names in its header or set by hand.
public final class Columns {

    /// What a table may hold.
    ///
    /// @param key the field's name in code, itself recognised as a header
    /// @param synonyms other headers by which people call it, in any language and script; case, diacritics, spaces and
    ///            punctuation do not matter
    public record Field(String key, Set<String> synonyms) {

        /// A field with its synonyms.
        public static Field of(String key, String... synonyms) {
            return new Field(key, Set.of(synonyms));
        }
    }

    private final Map<String, Integer> columnOf;
    private final List<Integer> unused;

    private Columns(Map<String, Integer> columnOf, int width) {
        this.columnOf = columnOf;
        var rest = new ArrayList<Integer>();
        for (int column = 0; column < width; column++) {
            if (!columnOf.containsValue(column)) {
                rest.add(column);
            }
        }
        this.unused = List.copyOf(rest);
    }

    /// Recognises the columns of a header by name.
    public static Columns recognise(List<String> header, Collection<Field> fields) {
        return recognise(header, fields, Map.of());
    }

    /// Recognises columns by name where nothing was set by hand.
    ///
    /// @param byHand column (from 0) to field key, or to the empty text for a column to leave out; unknown keys and
    ///            columns are ignored. Two columns for one field: the first is used
    public static Columns recognise(List<String> header, Collection<Field> fields, Map<Integer, String> byHand) {
        var names = new HashMap<String, String>();
        for (var field : fields) {
            names.putIfAbsent(normalised(field.key()), field.key());
            field.synonyms().forEach(synonym -> names.putIfAbsent(normalised(synonym), field.key()));
        }
        var keys = fields.stream().map(Field::key).toList();
        var columnOf = new LinkedHashMap<String, Integer>();
        for (int column = 0; column < header.size(); column++) {
            var chosen = byHand.get(column);
            if (chosen != null && keys.contains(chosen)) {
                columnOf.putIfAbsent(chosen, column);
            }
        }
        for (int column = 0; column < header.size(); column++) {
            var key = byHand.containsKey(column) ? null : names.get(normalised(header.get(column)));
            if (key != null) {
                columnOf.putIfAbsent(key, column);
            }
        }
        return new Columns(columnOf, header.size());
    }

    /// Whether the table has this field.
    public boolean has(String key) {
        return columnOf.containsKey(key);
    }

    /// The text of a field in a row, empty where the table does not have it.
    public String value(Row row, String key) {
        var column = columnOf.get(key);
        return column == null ? "" : row.cell(column);
    }

    /// Field key to column, in the order of columns set by hand, then recognised.
    public Map<String, Integer> mapping() {
        return Map.copyOf(columnOf);
    }

    /// Columns that hold no field, to be shown so that nothing is lost unnoticed.
    public List<Integer> unused() {
        return unused;
    }

    /// Lower case, without diacritics, letters and digits only, so that `E-Mail` and `e mail` are one name.
    static String normalised(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace("đ", "dj").replace("ł", "l").replace("ı", "i");
        return Normalizer.normalize(plain, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
