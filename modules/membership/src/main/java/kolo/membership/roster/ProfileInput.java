package kolo.membership.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.util.MultiValueMap;

import kolo.identity.Visibility;
import kolo.kernel.Invalid;
import kolo.membership.profile.Countries;
import kolo.membership.profile.FieldReader;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.texts.CleanText;
import kolo.texts.Languages;
import kolo.web.Form;

/// A profile as a form sends it: fields by their codes, descriptions as `description.{language}`, and under
/// `visibility.{field}` to whom a field is shown.
record ProfileInput(Profile profile, Map<ProfileField, Visibility> visibility) {
    private static final String DESCRIPTION = "description.";
    private static final String VISIBILITY = "visibility.";

    /// Reads what was sent; fields that the form does not have keep their values.
    ///
    /// @param before what the form was opened on
    /// @param fields the fields of the form
    /// @throws Invalid with every problem at once
    static ProfileInput read(MultiValueMap<String, String> sent, Profile before, Collection<ProfileField> fields) {
        var problems = new ArrayList<Invalid.FieldProblem>();
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        values.putAll(before.values());
        for (var field : fields) {
            if (field != ProfileField.DESCRIPTION && sent.containsKey(field.code())) {
                values.put(field, FieldReader.read(field, first(sent, field.code()), Countries::read,
                        problem -> problems.add(new Invalid.FieldProblem(problem.field(), problem.key(),
                                problem.arguments()))));
            }
        }
        var profile = new Profile(values, descriptions(sent, before, problems));
        if (profile.name().isEmpty() && problems.stream().noneMatch(problem -> problem.field().equals("name"))) {
            problems.add(new Invalid.FieldProblem("name", "membership.problem.name-missing", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new ProfileInput(profile, visibility(sent));
    }

    private static TreeMap<String, String> descriptions(MultiValueMap<String, String> sent, Profile before,
            List<Invalid.FieldProblem> problems) {
        var texts = new TreeMap<>(before.descriptions());
        for (var language : Languages.CONTENT) {
            var name = DESCRIPTION + language;
            if (sent.containsKey(name)) {
                var text = CleanText.cleanBlock(first(sent, name));
                if (!CleanText.fits(text, ProfileField.DESCRIPTION.length())) {
                    problems.add(new Invalid.FieldProblem(name, "membership.problem.too-long",
                            List.of(ProfileField.DESCRIPTION.length())));
                }
                texts.put(language, text);
            }
        }
        return texts;
    }

    /// Only the levels: groups come with the module that has them.
    private static Map<ProfileField, Visibility> visibility(MultiValueMap<String, String> sent) {
        var visibility = new EnumMap<ProfileField, Visibility>(ProfileField.class);
        for (var field : ProfileField.governed()) {
            for (var level : Visibility.Level.values()) {
                if (level.code().equals(first(sent, VISIBILITY + field.code()))) {
                    visibility.put(field, level);
                }
            }
        }
        return visibility;
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /// The form filled with a profile.
    static Form filled(Profile profile, Map<ProfileField, Visibility> visibility) {
        var form = Form.empty();
        for (var field : ProfileField.edited()) {
            form = form.with(field.code(), profile.text(field));
        }
        for (var description : profile.descriptions().entrySet()) {
            form = form.with(DESCRIPTION + description.getKey(), description.getValue());
        }
        for (var shown : visibility.entrySet()) {
            form = form.with(VISIBILITY + shown.getKey().code(), shown.getValue().code());
        }
        return form;
    }
}
