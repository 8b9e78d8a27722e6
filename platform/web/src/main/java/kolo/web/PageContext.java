package kolo.web;

import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

import kolo.identity.Actor;
import kolo.tenancy.Network;

/// What a page needs to know of the request it answers.
record PageContext(HttpServletRequest request, Network network, Actor actor, PageLanguage language) {
    private static final String NONCE = PageContext.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    String path() {
        return request.getRequestURI();
    }

    String query() {
        var query = request.getQueryString();
        return query == null ? "" : query;
    }

    boolean at(String path) {
        var here = path();
        return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }

    /// The token of this visitor; a page that asks for it is kept by nobody.
    @Nullable
    CsrfToken csrf() {
        PageCaching.personal(request);
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    String nonce() {
        var known = (String) request.getAttribute(NONCE);
        if (known != null) {
            return known;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    static @Nullable String nonceOf(HttpServletRequest request) {
        return (String) request.getAttribute(NONCE);
    }

    /// Whether htmx asked for a part of a page that the browser already shows.
    boolean fragmentWanted() {
        return Htmx.wantsFragment(request);
    }
}
