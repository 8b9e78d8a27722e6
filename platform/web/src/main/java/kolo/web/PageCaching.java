package kolo.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

import kolo.identity.Actor;
import kolo.tenancy.Network;

/// What caches may do with a page.
///
/// A visitor's copy may be kept but is asked for again each time (`no-cache`), with an ETag that changes with the
/// network's content, so that a withdrawal holds at the next request on every node. A page of somebody who is signed in
/// is kept nowhere.
final class PageCaching {
    private static final String ETAG = PageCaching.class.getName();

    private PageCaching() {}

    /// Whether the browser's copy still holds; the answer is then complete.
    ///
    /// @param build changes with the application's version
    static boolean answered(HttpServletRequest request, HttpServletResponse response, Network network, Clock clock,
            String build) {
        var etag = etag(request, network, LocalDate.ofInstant(clock.instant(), network.zone()), build);
        if (request.getHeader("If-None-Match") != null) {
            var answer = new ServletWebRequest(request, response);
            if (answer.checkNotModified(etag)) {
                response.setHeader("Cache-Control", "no-cache");
                response.setHeader("Vary", "HX-Request");
                return true;
            }
        }
        request.setAttribute(ETAG, etag);
        return false;
    }

    /// The tag of an answer that may be kept, if this request's may.
    static @Nullable String etagOf(HttpServletRequest request) {
        return (String) request.getAttribute(ETAG);
    }

    /// Says that the page holds a token of one visitor, so that nothing may keep it.
    static void personal(HttpServletRequest request) {
        request.removeAttribute(ETAG);
    }

    /// Writes the headers once the page's status is known.
    static void finish(HttpServletRequest request, HttpServletResponse response, Actor actor, int status) {
        var etag = (String) request.getAttribute(ETAG);
        if (etag == null || status != 200 || actor.signedIn() || FlashMessages.waits(request)) {
            response.setHeader("Cache-Control", "private, no-store");
        } else {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("ETag", etag);
            response.setHeader("Vary", "HX-Request");
        }
    }

    /// Weak, because a proxy may compress the page. The day is in it since pages say who is in office *today*.
    private static String etag(HttpServletRequest request, Network network, LocalDate today, String build) {
        var parts = String.join("\n", network.id().toString(), Long.toString(network.contentVersion()),
                Integer.toString(network.version()), today.toString(), build,
                PageLanguage.of(request, network).language().tag(), request.getRequestURI(),
                String.valueOf(request.getQueryString()), Boolean.toString(Htmx.wantsFragment(request)));
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
