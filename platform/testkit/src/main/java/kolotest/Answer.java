package kolotest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What came back for a [Request].
///
/// @param request what was asked
/// @param status the status code
/// @param headers names and values in the order of their arrival, repeated ones included
/// @param body the bytes, free of any transfer coding
public record Answer(Request request, int status, List<Map.Entry<String, String>> headers, byte[] body) {

    /// The first header of this name, in any case; null when there is none.
    public @Nullable String header(String name) {
        var all = headers(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /// The values of all headers of this name, in any case.
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The body as UTF-8.
    public String text() {
        return new String(body, UTF_8);
    }

    /// The body as a page.
    public Document page() {
        return Jsoup.parse(text());
    }

    /// Whether the answer sends the browser elsewhere.
    public boolean isRedirect() {
        return status >= 300 && status < 400 && header("Location") != null;
    }

    /// Where a redirect leads, as the path and query within the host.
    ///
    /// @throws AssertionError when the answer is no redirect
    public String location() {
        var location = header("Location");
        if (location == null) {
            throw new AssertionError("a redirect was expected, but this came: " + this);
        }
        return location.replaceFirst("^https?://[^/]+", "");
    }

    /// Status, headers and the beginning of the body, for the message of a failed test.
    @Override
    public String toString() {
        var text = text();
        return "%s %s → %d %s\n%s".formatted(request.method(), request.target(), status, headers,
                text.length() <= 2000 ? text : text.substring(0, 2000) + "…");
    }
}
