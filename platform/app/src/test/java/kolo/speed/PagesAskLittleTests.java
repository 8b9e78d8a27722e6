package kolo.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import kolo.WholeSystem;

/// No page asks the database more often when a network has more in it, and none asks often.
///
/// The same page is opened in a small network and in the large one (117 profiles, 24 projects, a series of conferences);
/// a page that asks once for each row shows itself by the difference. `target/statements.txt` has every statement.
@WholeSystem
class PagesAskLittleTests extends OpenedPages {
    private static final int MOST = 40;
    private static final int DIFFERENCE = 6;

    @Test
    void a_page_asks_seldom_and_as_often_for_many_rows_as_for_few() throws IOException {
        var small = counts("crafts.localhost");
        var large = counts("clusnet.localhost");
        var findings = new ArrayList<String>();
        large.forEach((page, asked) -> {
            if (asked.size() > MOST) {
                findings.add(page + " asks " + asked.size() + " times, most often " + mostOften(asked));
            }
            var few = small.getOrDefault(page, asked).size();
            if (asked.size() > few + DIFFERENCE) {
                findings.add(page + " asks " + asked.size() + " times where the small network's asks " + few
                        + ", most often " + mostOften(asked));
            }
        });
        Files.write(Path.of("target", "statements.txt"),
                large.entrySet()
                        .stream()
                        .sorted(Comparator.comparingInt(page -> -page.getValue().size()))
                        .flatMap(page -> Stream.concat(Stream.of(page.getValue().size() + " " + page.getKey()),
                                page.getValue().stream().map(statement -> "    " + statement)))
                        .toList());
        assertThat(findings).isEmpty();
        assertThat(large).hasSizeGreaterThan(30);
    }

    @Test
    void a_request_reads_its_session_once() {
        int times = 10;
        var browser = browser("crafts.localhost", "administrator");
        browser.get("/account");
        statements.since();
        for (int i = 0; i < times; i++) {
            browser.get("/account");
        }
        var read = statements.since().stream().filter(statement -> statement.contains("identity.session S")).count();
        // What a request does after its answer may be heard with the next one.
        assertThat(read).isBetween(times - 1L, times + 1L);
    }

    private Map<String, List<String>> counts(String host) {
        var asked = new TreeMap<String, List<String>>();
        for (var reader : READERS) {
            var browser = browser(host, reader);
            for (var path : new Lists(mappings, "").plain()) {
                if (browser.get(path).status() == 200) {
                    statements.since();
                    browser.get(path);
                    asked.put(path + " as " + reader, statements.since());
                }
            }
        }
        return asked;
    }

    private static String mostOften(List<String> asked) {
        var times = new TreeMap<String, Integer>();
        asked.forEach(statement -> times.merge(statement, 1, Integer::sum));
        var most = times.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return most.getValue() + " × " + most.getKey();
    }
}
