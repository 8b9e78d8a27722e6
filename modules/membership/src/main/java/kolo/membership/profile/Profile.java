package kolo.membership.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/// The edited part of a profile as one value: what a form, a spreadsheet row and the database agree on.
///
/// @param values entries by field; a field without an entry is absent
/// @param descriptions longer texts by BCP 47 tag
public record Profile(Map<ProfileField, List<String>> values, SortedMap<String, String> descriptions) {

    /// Nothing at all.
    public static final Profile EMPTY = new Profile(Map.of(), new TreeMap<>());

    /// Copies the values and drops empty ones.
    public Profile {
        var kept = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        values.forEach((field, entries) -> {
            if (!entries.isEmpty()) {
                kept.put(field, List.copyOf(entries));
            }
        });
        values = kept;
        descriptions = new TreeMap<>(descriptions);
        descriptions.values().removeIf(String::isBlank);
    }

    /// The entries of a field.
    public List<String> list(ProfileField field) {
        return values.getOrDefault(field, List.of());
    }

    /// The one entry of a field, or null.
    public @Nullable String value(ProfileField field) {
        var entries = list(field);
        return entries.isEmpty() ? null : entries.getFirst();
    }

    /// The entries as a form shows them, a line each; empty when there is none.
    public String text(ProfileField field) {
        return String.join("\n", list(field));
    }

    /// The number in a field, or null.
    public @Nullable Integer number(ProfileField field) {
        var value = value(field);
        return value == null ? null : Integer.valueOf(value);
    }

    /// The name; a stored profile always has one.
    public String name() {
        var name = value(ProfileField.NAME);
        return name == null ? "" : name;
    }

    /// The same with other entries in one field; none removes it.
    public Profile with(ProfileField field, List<String> entries) {
        var changed = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        changed.putAll(values);
        changed.put(field, entries);
        return new Profile(changed, descriptions);
    }

    /// The same with another description in one language; blank removes it.
    public Profile withDescription(String language, String text) {
        var changed = new TreeMap<>(descriptions);
        changed.put(language, text);
        return new Profile(values, changed);
    }

    /// What differs between this and a later state, in the order of the form.
    public List<Change> changesTo(Profile later) {
        var changes = new ArrayList<Change>();
        for (var field : ProfileField.edited()) {
            if (field != ProfileField.DESCRIPTION && !list(field).equals(later.list(field))) {
                changes.add(new Change(field, "", text(field), later.text(field)));
            }
        }
        var languages = new TreeMap<>(descriptions);
        languages.putAll(later.descriptions);
        for (var language : languages.keySet()) {
            var before = descriptions.getOrDefault(language, "");
            var after = later.descriptions.getOrDefault(language, "");
            if (!before.equals(after)) {
                changes.add(new Change(ProfileField.DESCRIPTION, language, before, after));
            }
        }
        return List.copyOf(changes);
    }

    /// One difference.
    ///
    /// @param language the description's language, otherwise empty
    public record Change(ProfileField field, String language, String before, String after) {}
}
