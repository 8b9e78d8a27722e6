package kolotest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.nodes.FormElement;

/// One person's browser, without scripts: keeps cookies for each host, fills in forms, follows redirects when told to.
///
/// It connects to 127.0.0.1 whatever the host's name, so networks answer on `clusnet.localhost` without any set-up.
/// The hosts' cookies are kept apart as a real browser keeps host-only cookies apart.
public final class Browser {

    private static final int MOST_REDIRECTS = 10;

    private final int port;
    private final String host;
    private final Map<String, Map<String, String>> cookiesByHost;
    private final List<Map.Entry<String, String>> everyTime;

    private Browser(int port, String host, Map<String, Map<String, String>> cookiesByHost,
            List<Map.Entry<String, String>> everyTime) {
        this.port = port;
        this.host = host;
        this.cookiesByHost = cookiesByHost;
        this.everyTime = everyTime;
    }

    /// A new browser without cookies, for the server on `port` under the name `host`, for example `clusnet.localhost`.
    public static Browser at(int port, String host) {
        return new Browser(port, host, new LinkedHashMap<>(), List.of());
    }

    /// The same person's browser on another host of the same server, with the cookies of that host.
    public Browser on(String otherHost) {
        return new Browser(port, otherHost, cookiesByHost, everyTime);
    }

    /// This browser with one more header on every request, for example `HX-Request: true`.
    public Browser always(String name, String value) {
        var headers = new ArrayList<>(everyTime);
        headers.add(Map.entry(name, value));
        return new Browser(port, host, cookiesByHost, List.copyOf(headers));
    }

    /// The cookies for this host; a test may change them, to steal a session for instance.
    public Map<String, String> cookies() {
        return cookiesByHost.computeIfAbsent(host, h -> new LinkedHashMap<>());
    }

    /// The host's name, without the port.
    public String host() {
        return host;
    }

    /// Reads a page. A redirect is an answer like any other; see [#follow(Answer)].
    public Answer get(String target) {
        return send(Request.get(target));
    }

    /// Reads a page and goes where it redirects.
    public Answer visit(String target) {
        return follow(get(target));
    }

    /// Sends any request with this browser's cookies and keeps the cookies that come back.
    public Answer send(Request request) {
        var complete = request;
        for (var header : everyTime) {
            complete = complete.with(header.getKey(), header.getValue());
        }
        if (!cookies().isEmpty() && !request.has("Cookie")) {
            complete = complete.with("Cookie", cookies().entrySet()
                    .stream()
                    .map(c -> c.getKey() + "=" + c.getValue())
                    .collect(Collectors.joining("; ")));
        }
        var answer = RawHttp.send(port, host + ":" + port, complete);
        answer.headers("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var attributes = cookie.split(";");
        var pair = attributes[0].split("=", 2);
        var gone = pair.length < 2 || pair[1].isEmpty()
                || List.of(attributes).stream().anyMatch(a -> a.strip().equalsIgnoreCase("Max-Age=0"));
        if (gone) {
            cookies().remove(pair[0].strip());
        } else {
            cookies().put(pair[0].strip(), pair[1].strip());
        }
    }

    /// Goes where `answer` redirects, as often as it takes; an answer that is no redirect comes back as it is.
    ///
    /// @throws AssertionError after ten redirects, or when one leads to another host
    public Answer follow(Answer answer) {
        var last = answer;
        for (var i = 0; last.isRedirect(); i++) {
            if (i == MOST_REDIRECTS || !isHere(String.valueOf(last.header("Location")))) {
                throw new AssertionError("redirected out of " + host + " or in circles: " + last);
            }
            last = get(last.location().isEmpty() ? "/" : last.location());
        }
        return last;
    }

    private boolean isHere(String target) {
        return (target.startsWith("/") && !target.startsWith("//"))
                || target.matches("^https?://\\Q%s\\E(:%d)?([/?].*)?$".formatted(host, port));
    }

    /// The only form on a page that the CSS query `form` selects, with the values that the page gave its fields, the CSRF
    /// token among them.
    ///
    /// @throws AssertionError when the page has no such form or several
    public Form form(Answer page, String form) {
        var found = page.page().select(form);
        if (found.size() != 1 || !(found.getFirst() instanceof FormElement element)) {
            throw new AssertionError("%d forms match “%s” on this page: %s".formatted(found.size(), form, page));
        }
        return new Form(this, page, element);
    }
}
