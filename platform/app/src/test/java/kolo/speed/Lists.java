package kolo.speed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import kolotest.Browser;

/// Every page of every module that can be read, found without being told: the mappings of the application, the links of a
/// page to itself in another order or with a filter, its search forms filled in, and one page of each kind behind them.
final class Lists {
    /// Pages whose statements are the deed they are asked for, not a list.
    static final List<String> LEFT_OUT = List.of("/sign-in", "/sign-out", "/me/data");
    private static final int VARIANTS = 12;
    private final List<String> patterns;
    private final Map<String, Pattern> withIdentifier = new LinkedHashMap<>();
    private final String word;

    /// @param word what is typed into search fields
    Lists(RequestMappingHandlerMapping mappings, String word) {
        this.patterns = patterns(mappings);
        this.word = word;
        patterns.stream()
                .filter(pattern -> pattern.contains("{"))
                .forEach(pattern -> withIdentifier.put(pattern, expression(pattern)));
    }

    /// The addresses without an identifier in them.
    List<String> plain() {
        return patterns.stream().filter(pattern -> !pattern.contains("{")).toList();
    }

    private static List<String> patterns(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("kolo."))
                .filter(mapping -> mapping.getKey().getMethodsCondition().toString().contains("GET"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.contains("*"))
                .filter(pattern -> LEFT_OUT.stream().noneMatch(pattern::startsWith))
                .sorted()
                .toList();
    }

    /// Opens them all as one reader, and says each time which page was opened.
    Set<String> visit(Browser browser, Consumer<String> opened) {
        var seen = new TreeSet<String>();
        var behind = new LinkedHashMap<String, String>();
        for (var path : plain()) {
            read(browser, path, seen, opened).ifPresent(page -> {
                variants(path, page).forEach(variant -> read(browser, variant, seen, opened)
                        .ifPresent(other -> remember(other, behind)));
                remember(page, behind);
            });
        }
        Map.copyOf(behind)
                .values()
                .stream()
                .sorted()
                .forEach(path -> read(browser, path, seen, opened)
                        .ifPresent(
                                page -> variants(path, page).forEach(variant -> read(browser, variant, seen, opened))));
        return seen;
    }

    private java.util.Optional<Document> read(Browser browser, String path, Set<String> seen, Consumer<String> opened) {
        if (!seen.add(path)) {
            return java.util.Optional.empty();
        }
        var answer = browser.get(path);
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new AssertionError(path + " answered " + answer.status());
        }
        if (answer.status() != 200) {
            return java.util.Optional.empty();
        }
        opened.accept(path);
        return String.valueOf(answer.header("Content-Type")).startsWith("text/html")
                ? java.util.Optional.of(answer.page())
                : java.util.Optional.empty();
    }

    /// One for each combination of parameters that the page offers.
    private List<String> variants(String path, Document page) {
        var byParameters = new LinkedHashMap<String, String>();
        for (var form : page.select("form")) {
            if (!form.attr("method").equalsIgnoreCase("post")
                    && (form.attr("action").isEmpty() || path(form.attr("action")).equals(path))) {
                filled(form).forEach(query -> byParameters.putIfAbsent("form " + query, path + "?" + query));
            }
        }
        for (var link : page.select("a[href*=?]")) {
            var address = link.attr("href");
            if (path(address).equals(path) || address.startsWith("?")) {
                var query = address.substring(address.indexOf('?') + 1).replaceAll("#.*", "");
                var names = query.replaceAll("=[^&]*", "")
                        + (query.contains("sort=") ? query.replaceAll(".*sort=", "") : "");
                byParameters.putIfAbsent(names, path + "?" + query);
            }
        }
        return byParameters.values().stream().limit(VARIANTS).toList();
    }

    /// The form with its words, and once for each choice it offers.
    private List<String> filled(Element form) {
        var queries = new LinkedHashSet<String>();
        var words = new ArrayList<String>();
        form.select("input[type=search], input[type=text], input:not([type])")
                .forEach(
                        field -> words.add(field.attr("name") + "=" + URLEncoder.encode(word, StandardCharsets.UTF_8)));
        if (!words.isEmpty()) {
            queries.add(String.join("&", words));
        }
        for (var choice : form.select("select")) {
            choice.select("option[value]")
                    .stream()
                    .filter(option -> !option.attr("value").isEmpty())
                    .findFirst()
                    .ifPresent(
                            option -> queries.add(choice.attr("name") + "="
                                    + URLEncoder.encode(option.attr("value"), StandardCharsets.UTF_8)));
        }
        form.select("input[type=checkbox]")
                .stream()
                .findFirst()
                .ifPresent(
                        box -> queries.add(
                                box.attr("name") + "=" + URLEncoder.encode(box.attr("value"), StandardCharsets.UTF_8)));
        return List.copyOf(queries);
    }

    /// The first address of each kind that a page leads to.
    private void remember(Document page, Map<String, String> behind) {
        page.select("a[href]")
                .stream()
                .map(link -> path(link.attr("href")))
                .distinct()
                .forEach(
                        path -> withIdentifier.forEach((pattern, expression) -> {
                            if (!behind.containsKey(pattern) && expression.matcher(path).matches()) {
                                behind.put(pattern, path);
                            }
                        }));
    }

    private static Pattern expression(String pattern) {
        var regex = new StringBuilder();
        for (var part : pattern.split("(?=\\{)|(?<=})")) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(regex.toString());
    }

    private static String path(String address) {
        try {
            var path = URI.create(address).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }
}
