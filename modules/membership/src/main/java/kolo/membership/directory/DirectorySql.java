package kolo.membership.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import kolo.membership.profile.Disclosure;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.SearchTerms;

/// A filter as SQL conditions on row `m` of the roll, with their parameters.
///
/// A condition on a field includes that the reader may see the field: otherwise a filter would tell what the list hides.
final class DirectorySql {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> words;

    DirectorySql(DirectoryFilter filter) {
        conditions.add(Disclosure.LISTED);
        switch (filter.show()) {
            case MEMBERS -> conditions.add("m.standing not in ('NONE', 'ENDED')");
            case PROFILES -> conditions.add("m.standing in ('NONE', 'ENDED')");
            case ALL -> {
            }
        }
        words = SearchTerms.query(filter.words());
        if (words.isEmpty() && !filter.words().isEmpty()) {
            conditions.add("false");
        }
        for (int i = 0; i < words.size(); i++) {
            conditions.add(word(i));
            parameters.put("word" + i, words.get(i));
            parameters.put("after" + i, SearchTerms.after(words.get(i)));
        }
        equal(ProfileField.COUNTRY, "m.country = :country", "country", filter.country());
        equal(ProfileField.SECTORS, ":sector = any(m.sectors)", "sector", filter.sector());
        if (!filter.competence().isEmpty()) {
            conditions.add("(" + Disclosure.seen(ProfileField.OFFERS) + " and :competence = any(m.offers) or "
                    + Disclosure.seen(ProfileField.SEEKS) + " and :competence = any(m.seeks))");
            parameters.put("competence", filter.competence());
        }
        equal(ProfileField.LABELS,
                """
                exists (select 1 from membership.label l
                        where l.tenant_id = m.tenant_id and l.member_id = m.id and l.level = :label)""", "label",
                filter.label().toUpperCase(Locale.ROOT));
    }

    private void equal(ProfileField field, String condition, String parameter, String value) {
        if (!value.isEmpty()) {
            conditions.add(Disclosure.seen(field));
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    private static String word(int number) {
        return """
               exists (select 1 from membership.term t
                       where t.tenant_id = m.tenant_id and t.doc_id = m.id
                         and t.term >= :word%1$d and t.term < :after%1$d
                         and %2$s)""".formatted(number, Disclosure.seenBy("t.kind"));
    }

    /// What a search's order begins with: whole words before beginnings of words, names before descriptions.
    String relevance() {
        var points = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            points.add("""
                       (select max(t.weight * case when t.term = :word%1$d then 3 else 1 end) from membership.term t
                        where t.tenant_id = m.tenant_id and t.doc_id = m.id
                          and t.term >= :word%1$d and t.term < :after%1$d and %2$s)"""
                    .formatted(i, Disclosure.seenBy("t.kind")));
        }
        return String.join(" + ", points);
    }

    boolean searching() {
        return !words.isEmpty();
    }

    String where() {
        return String.join("\n  and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
