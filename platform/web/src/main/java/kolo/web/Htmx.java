package kolo.web;

import jakarta.servlet.http.HttpServletRequest;

/// What the headers of htmx say.
final class Htmx {
    private Htmx() {}

    /// Whether the answer becomes a part of the page; a boosted link and a way back in the history want whole pages.
    static boolean wantsFragment(HttpServletRequest request) {
        return isTrue(request, "HX-Request") && !isTrue(request, "HX-Boosted")
                && !isTrue(request, "HX-History-Restore-Request");
    }

    private static boolean isTrue(HttpServletRequest request, String header) {
        return "true".equals(request.getHeader(header));
    }
}
