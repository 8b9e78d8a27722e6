package kolo.membership.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.membership.SinceBasis;
import kolo.membership.Standing;
import kolo.membership.profile.Countries;
import kolo.membership.profile.Disclosure;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.VisibilityDefaults;
import kolo.membership.roster.DisclosureParameters;
import kolo.membership.roster.NetworkDay;
import kolo.membership.roster.ProfileRows;
import kolo.membership.roster.Roll;
import kolo.tenancy.CurrentTenant;
import kolo.web.Paging;
import kolo.web.Sort;

/// Reads the directory for the current actor.
@Component
class Directory {
    static final List<String> SORTS = List.of("name", "country", "city", "since");

    private final JdbcClient jdbc;
    private final NetworkDay day;
    private final DisclosureParameters disclosure;
    private final VisibilityDefaults defaults;
    private final Countries countries;
    private final Labels labels;
    private final RememberedDirectory remembered;

    Directory(JdbcClient jdbc, NetworkDay day, DisclosureParameters disclosure, VisibilityDefaults defaults,
            Countries countries, Labels labels, RememberedDirectory remembered) {
        this.jdbc = jdbc;
        this.day = day;
        this.disclosure = disclosure;
        this.defaults = defaults;
        this.countries = countries;
        this.labels = labels;
        this.remembered = remembered;
    }

    /// A part of the list.
    record Found(List<MemberRowView> rows, Paging paging) {}

    /// A value of a filter with the number of members it leaves.
    record Count(String value, int members) {}

    /// Whether the network's list as such is open to the actor.
    boolean open(Actor actor) {
        var listed = defaults.current().get(ProfileField.LISTING);
        return listed == null || actor.sees(listed);
    }

    Found find(DirectoryFilter filter, @Nullable Sort sort, int page, int size, String language) {
        var sql = new DirectorySql(filter);
        var parameters = parameters(sql);
        var naming = Naming.of(language);
        parameters.put("homeCountries", naming.countries());
        if (sort != null && sort.column().equals("country")) {
            parameters.put("countryOrder", countryOrder(language));
        }
        return remembered.page("%s %d %d %s".formatted(sort, page, size, language), filter, Map.copyOf(parameters),
                () -> read(sql, sort, naming, parameters, page, size));
    }

    private Found read(DirectorySql sql, @Nullable Sort sort, Naming naming, Map<String, Object> parameters, int page,
            int size) {
        var wished = new Paging(page, size, Long.MAX_VALUE);
        var counted = rows(sql, sort, naming, parameters, wished);
        if (counted.rows().isEmpty() && wished.offset() > 0) {
            // A link of yesterday may lead beyond the end: then it shows the last page.
            long total = query("select count(*) from roll m where " + sql.where(), parameters).query(Long.class)
                    .single();
            counted = rows(sql, sort, naming, parameters, new Paging(page, size, total));
        }
        return new Found(List.copyOf(withLabels(counted.rows())), new Paging(page, size, counted.total()));
    }

    private record Counted(List<MemberRowView> rows, long total) {}

    /// The rows of a page, each with how many there are altogether.
    private Counted rows(DirectorySql sql, @Nullable Sort sort, Naming naming, Map<String, Object> parameters,
            Paging paging) {
        parameters.put("limit", paging.size());
        parameters.put("offset", paging.offset());
        var total = new AtomicLong();
        var rows = query(
                "select count(*) over () as total, m.id, m.standing, m.since_text, m.since, m.since_basis, m.logo_file, m.profile_status, m.demonstration, "
                        + ProfileRows.SEEN + ", " + ProfileRows.seen(Set.of(ProfileField.LOGO, ProfileField.SINCE,
                                ProfileField.LABELS))
                        + " from roll m where " + sql.where() + " order by " + order(sql, sort, naming)
                        + " limit :limit offset :offset",
                parameters).query((row, number) -> {
                    total.set(row.getLong("total"));
                    return row(row, naming);
                }).list();
        return new Counted(rows, total.get());
    }

    /// Names in the language's order, whatever else comes first; the id makes the order whole.
    private static String order(DirectorySql sql, @Nullable Sort sort, Naming naming) {
        var names = naming.sql() + ", m.id";
        if (sort == null) {
            return sql.searching() ? sql.relevance() + " desc nulls last, " + names : names;
        }
        var direction = sort.ascending() ? " asc nulls last" : " desc nulls last";
        return switch (sort.column()) {
            case "country" -> "case when " + Disclosure.seen(ProfileField.COUNTRY)
                    + " then array_position(:countryOrder, m.country) end" + direction + ", " + names;
            case "city" -> "case when " + Disclosure.seen(ProfileField.CITY) + " then m.city end" + direction + ", "
                    + names;
            case "since" -> "case when " + Disclosure.seen(ProfileField.SINCE) + " then m.since end" + direction + ", "
                    + names;
            default -> naming.sql() + direction + ", m.id";
        };
    }

    private String[] countryOrder(String language) {
        return countries.in(language)
                .sorted(kolo.kernel.CountryCode.all().map(kolo.kernel.CountryCode::value))
                .toArray(String[]::new);
    }

    private static MemberRowView row(ResultSet row, Naming naming) throws SQLException {
        var profile = ProfileRows.read(row);
        var seen = Set.of((String[]) row.getArray("seen").getArray());
        var country = profile.value(ProfileField.COUNTRY);
        var original = profile.value(ProfileField.NAME_ORIGINAL);
        return new MemberRowView(new MemberId(row.getObject("id", UUID.class)),
                naming.first(profile.name(), original, country), naming.second(profile.name(), original, country),
                profile.value(ProfileField.ABBREVIATION), country, profile.value(ProfileField.CITY),
                profile.list(ProfileField.SECTORS), Standing.valueOf(row.getString("standing")),
                seen.contains("since") ? since(row) : null,
                seen.contains("since") ? basis(row) : null,
                seen.contains("labels") ? LABELS_TO_COME : List.of(),
                seen.contains("logo") ? row.getObject("logo_file", UUID.class) : null,
                row.getString("profile_status").equals("IMPORTED_UNCLAIMED"), row.getBoolean("demonstration"));
    }

    /// Stands in a row whose labels may be shown, until they are read for the whole page at once.
    private static final List<LabelView> LABELS_TO_COME = List.of(new LabelView("", "", null, false, null));

    private static @Nullable String since(ResultSet row) throws SQLException {
        var printed = row.getString("since_text");
        var day = row.getString("since");
        // The day on which somebody wrote the membership down says nothing about its beginning.
        if (day == null || (printed == null && "RECORDED".equals(row.getString("since_basis")))) {
            return null;
        }
        return printed == null ? day : printed;
    }

    private static @Nullable SinceBasis basis(ResultSet row) throws SQLException {
        var basis = row.getString("since_basis");
        return basis == null ? null : SinceBasis.valueOf(basis);
    }

    private List<MemberRowView> withLabels(List<MemberRowView> rows) {
        var ids = rows.stream().filter(row -> !row.labels().isEmpty()).map(MemberRowView::id).toList();
        var known = labels.of(ids);
        return rows.stream()
                .map(row -> row.labels().isEmpty()
                        ? row
                        : new MemberRowView(row.id(), row.name(), row.otherName(), row.abbreviation(), row.country(),
                                row.city(), row.sectors(), row.standing(), row.since(), row.sinceBasis(),
                                known.getOrDefault(row.id(), List.of()), row.logo(), row.unclaimed(),
                                row.demonstration()))
                .toList();
    }

    /// How many members of the filtered list each country has; a member whose country is hidden counts nowhere.
    List<Count> countries(DirectoryFilter filter) {
        return counts("m.country", "", ProfileField.COUNTRY, filter.everywhere());
    }

    /// The sectors of everyone whom the reader may see.
    List<Count> sectors(DirectoryFilter.Show show) {
        return counts("value", ", unnest(m.sectors) as value", ProfileField.SECTORS, only(show));
    }

    /// The competences offered or sought by everyone whom the reader may see.
    List<Count> competences(DirectoryFilter.Show show) {
        var sums = new TreeMap<String, Integer>();
        for (var field : List.of(ProfileField.OFFERS, ProfileField.SEEKS)) {
            counts("value", ", unnest(m." + field.code() + ") as value", field, only(show))
                    .forEach(count -> sums.merge(count.value(), count.members(), Integer::sum));
        }
        return sums.entrySet().stream().map(sum -> new Count(sum.getKey(), sum.getValue())).toList();
    }

    private static DirectoryFilter only(DirectoryFilter.Show show) {
        return new DirectoryFilter("", "", "", "", "", show);
    }

    private List<Count> counts(String value, String from, ProfileField field, DirectoryFilter filter) {
        var sql = new DirectorySql(filter);
        var parameters = parameters(sql);
        return remembered.counts(value + from + field, filter, parameters, () -> query("select " + value
                + " as value, count(distinct m.id) as members from roll m" + from + " where " + sql.where() + " and "
                + Disclosure.seen(field) + " and " + value + " is not null group by 1 order by 1", parameters)
                .query((row, number) -> new Count(row.getString("value"), row.getInt("members")))
                .list());
    }

    /// How many profiles without membership the reader could list beside the members.
    int profiles() {
        var filter = only(DirectoryFilter.Show.PROFILES);
        var sql = new DirectorySql(filter);
        var parameters = parameters(sql);
        return remembered.counts("profiles", filter, parameters, () -> query(
                "select count(*) as members from roll m where " + sql.where(), parameters)
                .query((row, number) -> new Count("", row.getInt("members")))
                .list()).getFirst().members();
    }

    /// Hands every profile of the filtered list to the consumer, with what the reader may see of it.
    @Transactional(readOnly = true)
    void each(DirectoryFilter filter, String language, Consumer<Exported> consumer) {
        var sql = new DirectorySql(filter);
        var parameters = parameters(sql);
        var naming = Naming.of(language);
        parameters.put("homeCountries", naming.countries());
        var rows = query("select m.id, m.standing, m.since_text, m.since, m.since_basis, " + ProfileRows.SEEN + ", "
                + ProfileRows.seen(Set.of(ProfileField.SINCE)) + " from roll m where " + sql.where() + " order by "
                + naming.sql() + ", m.id", parameters).query((row, number) -> exported(row)).list();
        rows.forEach(consumer);
    }

    /// A profile as it is exported.
    record Exported(MemberId id, Profile profile, @Nullable Standing standing, @Nullable String since) {}

    private static Exported exported(ResultSet row) throws SQLException {
        boolean since = List.of((String[]) row.getArray("seen").getArray()).contains("since");
        return new Exported(new MemberId(row.getObject("id", UUID.class)), ProfileRows.read(row),
                since ? Standing.valueOf(row.getString("standing")) : null, since ? since(row) : null);
    }

    private Map<String, Object> parameters(DirectorySql sql) {
        var parameters = new HashMap<String, Object>(sql.parameters());
        parameters.putAll(disclosure.current());
        parameters.put("tenant", CurrentTenant.required().value());
        parameters.put("today", day.today());
        return parameters;
    }

    private JdbcClient.StatementSpec query(String sql, Map<String, Object> parameters) {
        return jdbc.sql("with " + Roll.SQL + sql).params(parameters);
    }

    static List<String> values(List<Count> counts) {
        return new ArrayList<>(counts).stream().map(Count::value).toList();
    }
}
