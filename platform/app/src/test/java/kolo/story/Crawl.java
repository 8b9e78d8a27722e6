package kolo.story;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Visits the pages of one host like somebody who follows every link, one page of each kind, and inspects them.
///
/// Two addresses are of one kind when they differ in identifiers, numbers, language and query only.
final class Crawl {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern NAME = Pattern.compile("/[a-z]+\\.[a-z-]+(?=/|$)");
    private static final Pattern LANGUAGE = Pattern.compile("^/(en|ro|sr-latn|sr-cyrl)(?=/|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOWNLOAD = Pattern
            .compile(".*\\.(csv|xlsx|json|txt|html|css|ics|xml|pdf|svg|png|jpe?g|webp)|.*/files/.*|.*/document");
    private static final String LINKS = """
                                        () => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.href)
                                        """;

    private final Person person;
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> visited = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int looks;

    Crawl(Person person) {
        this.person = person;
    }

    /// Leaves out pages that were seen elsewhere.
    Crawl without(Collection<String> kinds) {
        seen.addAll(kinds);
        return this;
    }

    /// Opens pages that may refuse this person, and those they link to, until every kind is seen.
    Crawl through(Collection<String> paths) {
        paths.forEach(path -> visit(path, false));
        while (!ahead.isEmpty()) {
            visit(ahead.poll(), true);
        }
        return this;
    }

    /// Inspects these pages from every side.
    Crawl thoroughly(Collection<String> paths) {
        for (var path : paths) {
            seen.add(kind(path));
            for (var look : Inspection.Look.ALL) {
                person.on(look.width(), look.scheme()).opens(path);
                findings.addAll(Inspection.of(person, look));
            }
            visited.add(path);
            discover();
        }
        return this;
    }

    private void visit(String path, boolean linked) {
        if (!seen.add(kind(path)) || DOWNLOAD.matcher(path.replaceFirst("[?#].*", "")).matches()) {
            return;
        }
        var look = Inspection.Look.ALL.get(looks++ % Inspection.Look.ALL.size());
        person.on(look.width(), look.scheme());
        int status = person.opens(path);
        visited.add(path);
        if (linked && status >= 400) {
            findings.add("A link leads to " + person.origin() + path + ", which is answered " + status);
        }
        if (!String.valueOf(person.page().evaluate("() => document.contentType")).equals("text/html")) {
            return;
        }
        // A refusal is one page: it is looked at once, for each status.
        if (status < 400 || seen.add("status " + status)) {
            findings.addAll(Inspection.of(person, look));
        }
        discover();
    }

    private void discover() {
        for (var link : (List<?>) person.page().evaluate(LINKS)) {
            var url = String.valueOf(link);
            if (url.startsWith(person.origin() + "/")) {
                var address = URI.create(url);
                var path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                if (!seen.contains(kind(path))) {
                    ahead.add(path);
                }
            }
        }
    }

    /// What stands for all addresses that lead to the same kind of page.
    static String kind(String path) {
        var bare = LANGUAGE.matcher(path.replaceFirst("[?#].*", "")).replaceFirst("");
        var named = NAME.matcher(IDENTIFIER.matcher(bare).replaceAll("{id}")).replaceAll("/{name}");
        return named.isEmpty() ? "/" : named;
    }

    List<String> findings() {
        var all = new ArrayList<>(findings);
        all.addAll(person.troubles());
        return all;
    }

    List<String> visited() {
        return List.copyOf(visited);
    }
}
