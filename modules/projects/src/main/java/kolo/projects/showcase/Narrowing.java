package kolo.projects.showcase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import kolo.identity.Actor;
import kolo.projects.terms.Course;
import kolo.projects.terms.ProjectStatus;
import kolo.tenancy.CurrentTenant;
import kolo.texts.Folding;

/// Which projects a list may hold, as a condition of SQL on `projects.project p`: those that the reader may see, that are
/// projects already, and that the filter leaves. Only what is asked for is in the statement, so that each finds its index.
///
/// @param sql the condition
/// @param parameters its parameters, beside others that the caller adds
record Narrowing(String sql, Map<String, Object> parameters) {
    private static final String SEEN = """
                                       p.tenant_id = :tenant and p.visibility = any(:codes)
                                       and (p.status is null or p.status <> all(:proposals))
                                       """;
    private static final String YEAR = """
                                        and coalesce(p.start_date, p.end_date) < :after
                                        and coalesce(p.end_date, p.start_date) >= :from
                                       """;
    /// A word may be found among the partners' names only by those who see the partner list.
    private static final String WORD = """
                                        and (position(:word in p.folded) > 0
                                          or p.partner_list_visibility = any(:codes)
                                            and position(:word in p.folded_partners) > 0)
                                       """;

    static Narrowing of(ProjectFilter filter, LocalDate today, Actor reader) {
        var sql = new StringBuilder(SEEN);
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("codes", reader.visibleCodes());
        parameters.put("proposals", proposals());
        if (filter.type() != null) {
            sql.append(" and p.project_type = :type");
            parameters.put("type", filter.type().name());
        }
        if (filter.programme() != null) {
            sql.append(" and p.framework_programme = :programme");
            parameters.put("programme", filter.programme());
        }
        if (filter.place() != null) {
            sql.append(" and :place = any(p.geographical_focus)");
            parameters.put("place", filter.place());
        }
        if (filter.year() != null) {
            sql.append(YEAR);
            parameters.put("from", LocalDate.of(filter.year(), 1, 1));
            parameters.put("after", LocalDate.of(filter.year() + 1, 1, 1));
        }
        if (filter.course() != null) {
            sql.append(course(filter.course()));
            parameters.put("today", today);
        }
        var words = words(filter);
        for (int i = 0; i < words.size(); i++) {
            sql.append(WORD.replace(":word", ":word" + i));
            parameters.put("word" + i, words.get(i));
        }
        return new Narrowing(sql.append(' ').toString(), parameters);
    }

    /// The words that are looked for.
    static List<String> words(ProjectFilter filter) {
        return Folding.terms(filter.words());
    }

    private static String course(Course course) {
        return switch (course) {
            case PLANNED -> " and p.start_date > :today";
            case FINISHED -> " and p.end_date < :today";
            case RUNNING -> " and p.start_date <= :today and p.end_date >= :today";
        };
    }

    private static String[] proposals() {
        return Arrays.stream(ProjectStatus.values())
                .filter(ProjectStatus::proposal)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
