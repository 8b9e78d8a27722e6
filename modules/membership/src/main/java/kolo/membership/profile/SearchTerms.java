package kolo.membership.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import kolo.texts.Folding;

/// The words under which a profile is found, folded so that script and diacritics do not matter.
public final class SearchTerms {
    /// Longer words are cut: nobody types them to the end.
    private static final int LONGEST = 40;
    /// A profile's text may be long; its first words say what it is about.
    private static final int MOST = 300;

    private SearchTerms() {}

    /// One word of one field.
    ///
    /// @param field the code of the field whose visibility decides whether the word may lead to the profile
    /// @param weight how much a hit says, 1 to 100
    public record Term(String term, String field, int weight) {}

    /// The words of a profile.
    ///
    /// @param countryNames the country's names in every language of the interface
    public static List<Term> of(Profile profile, Function<String, List<String>> countryNames) {
        var terms = new LinkedHashMap<String, Term>();
        for (var field : List.of(ProfileField.NAME, ProfileField.NAME_ORIGINAL, ProfileField.ABBREVIATION)) {
            add(terms, ProfileField.LISTING, 10, profile.list(field));
        }
        add(terms, ProfileField.CITY, 6, profile.list(ProfileField.CITY));
        add(terms, ProfileField.REGION, 5, profile.list(ProfileField.REGION));
        add(terms, ProfileField.SECTORS, 5, profile.list(ProfileField.SECTORS));
        add(terms, ProfileField.OFFERS, 4, profile.list(ProfileField.OFFERS));
        add(terms, ProfileField.SEEKS, 4, profile.list(ProfileField.SEEKS));
        add(terms, ProfileField.SERVICES, 3, profile.list(ProfileField.SERVICES));
        var country = profile.value(ProfileField.COUNTRY);
        if (country != null) {
            add(terms, ProfileField.COUNTRY, 4, countryNames.apply(country));
        }
        add(terms, ProfileField.DESCRIPTION, 1, List.copyOf(profile.descriptions().values()));
        return terms.values().stream().limit(MOST).toList();
    }

    private static void add(Map<String, Term> terms, ProfileField field, int weight, List<String> texts) {
        for (var text : texts) {
            for (var word : Folding.terms(text)) {
                var term = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
                terms.putIfAbsent(field.code() + ' ' + term, new Term(term, field.code(), weight));
            }
        }
    }

    /// The words of a query, each to be found as the beginning of a word; at most eight.
    public static List<String> query(String typed) {
        return Folding.terms(typed)
                .stream()
                .map(term -> term.length() > LONGEST ? term.substring(0, LONGEST) : term)
                .limit(8)
                .toList();
    }

    /// The least text that no word beginning with the prefix reaches, in the order of code points.
    public static String after(String prefix) {
        return prefix + '\uffff';
    }
}
