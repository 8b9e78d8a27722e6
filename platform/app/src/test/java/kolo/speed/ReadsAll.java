package kolo.speed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The statements that read most of a network's rows, by a part of their text (behind `^` by how they begin), each with
/// its reason.
///
/// A new entry needs a reason that a reviewer accepts: what the page is for, and why its size is bounded.
final class ReadsAll {
    /// What is about everything cannot but read it.
    private static final Map<String, String> ON_PURPOSE = Map.ofEntries(
            Map.entry("^select count(*)",
                    "how many there are, for the pages of a list: entries of one table, no rows joined"),
            Map.entry("^select distinct", "the choices of a filter"),
            Map.entry("a.kind, a.topic, a.year, count(*)", "the choices of the filters of news with their counts"),
            Map.entry("with seen as materialized",
                    "the choices of the filters of projects; remembered until content changes"),
            Map.entry("count(*) filter", "the figures of a tile, in one pass"),
            Map.entry("with ran as", "the yearly report on all projects that ran"),
            Map.entry("greatest(a.changed_at, t.changed_at) as changed from news.article",
                    "the sitemap names every article"),
            Map.entry("p.id = any(?)", "an export of everything that the filter leaves"),
            Map.entry("from projects.translation where tenant_id = ? and project_id = any(?)", "an export"),
            Map.entry("as text) as at from", "what is kept about a person: asked seldom, by that person"),
            Map.entry("with matched as", "a word that stands in most of the texts; others read their own entries"));
    /// Lists that sort or choose by what no index holds. Bearable with thousands of rows, and named here so that each of
    /// them is known: `infra/benchmarks/plans.sh` says what they cost with a hundred thousand.
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("with roll as",
                    "a profile's standing and the name that its reader sees are computed, and sorted by"),
            Map.entry("from events.edition e where",
                    "the table is small and its index far: read as a whole at this size"),
            Map.entry("cut join projects.project p",
                    "sorted by an index from some thousands of projects on; by place and word never"),
            Map.entry("select d.*, n.title, n.locales",
                    "the desk's list is by a state that follows from all languages"),
            Map.entry("order by array_position(?, p.status)", "ideas are chosen by their state, which no index holds"),
            Map.entry("from files.media_use where", "a page of the library asks where its pictures are used"),
            Map.entry("from files.media m where", "the library asks of each picture where it is used"),
            Map.entry("from identity.account a where", "people by role: the roles in force are looked up for each"));

    private ReadsAll() {}

    static Optional<String> reason(String sql) {
        return all().filter(entry -> holds(sql, entry.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static boolean holds(String sql, String part) {
        return part.startsWith("^") ? sql.startsWith(part.substring(1)) : sql.contains(part);
    }

    private static Stream<Map.Entry<String, String>> all() {
        return Stream.concat(ON_PURPOSE.entrySet().stream(), KNOWN.entrySet().stream());
    }

    /// The entries that no statement has any more.
    static List<String> unused(Collection<String> asked) {
        return all().map(Map.Entry::getKey)
                .filter(part -> asked.stream().noneMatch(sql -> holds(sql, part)))
                .sorted()
                .toList();
    }
}
