package kolo.story;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;

/// Looks at the page that somebody has before them, and says what is wrong with it.
final class Inspection {
    private static final String RUN = """
                                      async tags => {
                                        await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                                        await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})));
                                        const results = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
                                        return results.violations.flatMap(rule => rule.nodes.map(node => [rule.id, rule.help,
                                          node.html.slice(0, 200), ...node.any.map(check => check.message)].join(' | ')));
                                      }
                                      """;
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
    private static final String TOO_WIDE = """
                                           () => {
                                             const page = document.scrollingElement;
                                             if (page.scrollWidth <= page.clientWidth) return [];
                                             const wide = [...document.body.querySelectorAll('*')].filter(element =>
                                               element.getBoundingClientRect().right > page.clientWidth + 1 && element.checkVisibility());
                                             return wide.slice(-3).map(element => element.outerHTML.slice(0, 160));
                                           }
                                           """;

    private Inspection() {}

    /// One way to look at a page.
    record Look(int width, ColorScheme scheme) {
        /// The four looks that differ most.
        static final List<Look> ALL = List.of(new Look(Person.DESKTOP, ColorScheme.LIGHT),
                new Look(Person.PHONE, ColorScheme.DARK), new Look(Person.DESKTOP, ColorScheme.DARK),
                new Look(Person.PHONE, ColorScheme.LIGHT));
    }

    /// What axe finds on the page, seen like this, and whether it must be moved sideways.
    static List<String> of(Person person, Look look) {
        person.on(look.width(), look.scheme());
        var where = person.page().url() + " at " + look.width() + " px in the " + look.scheme() + ": ";
        var findings = new ArrayList<String>();
        for (var finding : found(person)) {
            findings.add(where + finding);
        }
        if (look.width() == Person.PHONE) {
            for (var element : (List<?>) person.page().evaluate(TOO_WIDE)) {
                findings.add(where + "wider than the screen: " + element);
            }
        }
        return findings;
    }

    private static List<String> found(Person person) {
        var page = person.page();
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(script());
        }
        return ((List<?>) page.evaluate(RUN, TAGS)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try {
            return AxeBuilder.getAxeScript();
        } catch (Exception unreadable) {
            throw new IllegalStateException("axe is not on the class path", unreadable);
        }
    }

    /// The bytes of a first visit, pictures left out, by kind.
    static long weight(Person person, String path) {
        var weights = new ArrayList<Long>();
        person.page().onRequestFinished(request -> {
            if (!request.resourceType().equals("image")) {
                weights.add((long) request.sizes().responseBodySize);
            }
        });
        person.opens(path);
        person.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return weights.stream().mapToLong(Long::longValue).sum();
    }
}
