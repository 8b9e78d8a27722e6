package kolo.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import kolo.WholeSystem;
import kolo.load.Copies;
import kolo.speed.Plans.Plan;
import kolo.speed.Statements.Asked;

/// Behind row security only leakproof conditions reach an index, and a list that loses its index reads every row that its
/// network has. So every page is opened in a network that holds most rows of each table, and every statement that the
/// pages really send is asked again for its plan, as the application's role.
///
/// Nothing has to be registered: a new list is a mapping, and is opened. `target/plans.txt` has every statement.
@WholeSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotQueriesKeepTheirIndexTests extends OpenedPages {
    /// A table of which the network has fewer rows is as good as its index.
    private static final int LARGE = 400;
    /// A statement that reads this share of a network's rows has not used an index to find them.
    private static final double SHARE = 0.5;

    private LargeNetwork network;

    @BeforeAll
    void grow() {
        network = LargeNetwork.make(new Copies(database.superuser()), 1);
    }

    @AfterAll
    void remove() {
        network.remove();
    }

    @Test
    void no_page_reads_every_row_of_a_large_network() throws IOException {
        var asked = pages();
        var sizes = network.sizes(LARGE);
        var plans = new Plans(statements.unheard(), network.id());
        var findings = new TreeMap<String, String>();
        var lines = new ArrayList<String>();
        asked.forEach((sql, examples) -> {
            for (var example : examples.entrySet()) {
                var plan = plans.of(example.getValue());
                var found = faults(plan, sizes);
                lines.add("%s%.1f ms %s (%s)".formatted(found.isEmpty() ? "" : "READS ALL ", plan.millis(), sql,
                        example.getKey()));
                plan.scans().forEach(scan -> lines.add("    " + scan));
                if (!found.isEmpty() && ReadsAll.reason(sql).isEmpty()) {
                    findings.put(sql, found + " for " + example.getKey() + ": " + sql);
                }
            }
        });
        Files.write(Path.of("target", "plans.txt"), lines);
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(sizes).hasSizeGreaterThan(10);
        assertThat(findings.values()).isEmpty();
        assertThat(ReadsAll.unused(asked.keySet())).as("statements that nobody sends any more").isEmpty();
    }

    /// Every statement that reads, with some of the pages that send it.
    private Map<String, Map<String, Asked>> pages() {
        var asked = new TreeMap<String, Map<String, Asked>>();
        for (var reader : READERS) {
            var browser = browser(network.host(), reader);
            statements.asked();
            new Lists(mappings, "cluster").visit(browser, page -> statements.asked()
                    .stream()
                    .filter(Plans::explainable)
                    .forEach(one -> {
                        var examples = asked.computeIfAbsent(one.line(), any -> new LinkedHashMap<>());
                        if (examples.size() < 3) {
                            examples.putIfAbsent(page + " as " + reader, one);
                        }
                    }));
        }
        return asked;
    }

    private static List<String> faults(Plan plan, Map<String, Long> sizes) {
        var found = new ArrayList<String>();
        plan.read().forEach((table, rows) -> {
            long all = sizes.getOrDefault(table, Long.MAX_VALUE);
            if (rows > all * SHARE) {
                found.add("reads %.0f of %d rows of %s".formatted(rows, all, table));
            }
        });
        return found;
    }

    @Test
    void a_statement_that_loses_its_index_is_found() {
        var plans = new Plans(statements.unheard(), network.id());
        var sizes = network.sizes(LARGE);
        for (var lost : List.of(
                // a function is not leakproof
                "select id from identity.account where lower(email) = 'nobody@example.org'",
                // neither is the operator of full text search, of patterns, of an array, of JSON
                "select doc_id from search.text where to_tsvector('simple', title) @@ to_tsquery('simple', 'nothing')",
                "select doc_id from search.text where title ilike '%nothing%'",
                "select id from membership.member where sectors @> array['nothing']",
                // and what has no index has none to lose
                "select id from membership.member where website = 'https://nowhere.example'")) {
            assertThat(faults(plans.of(new Asked(lost, List.of())), sizes)).as(lost).isNotEmpty();
        }
        assertThat(faults(plans.of(
                new Asked("select id from identity.account where email_norm = 'nobody@example.org'", List.of())),
                sizes))
                .isEmpty();
    }
}
