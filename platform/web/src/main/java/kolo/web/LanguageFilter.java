package kolo.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import kolo.tenancy.CurrentTenant;
import kolo.tenancy.Networks;
import kolo.texts.Languages;

/// Takes the language off the front of a path, so that everything behind it sees one path for all languages.
///
/// Nothing but the address decides the language: no cookie and no `Accept-Language`. The default language's own prefix
/// leads to the bare address; a language that the network does not offer is no prefix and so finds no page.
final class LanguageFilter extends OncePerRequestFilter {
    private final Networks networks;

    LanguageFilter(Networks networks) {
        this.networks = networks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentTenant.find().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var network = networks.current();
        var path = request.getRequestURI();
        var own = "/" + network.defaultLanguage();
        if (isBelow(path, own) && isRead(request)) {
            sendToBareAddress(request, response, path.substring(own.length()));
            return;
        }
        var tag = Languages.prefixOf(network.languages(), path);
        PageLanguage.in(network, tag.orElseGet(network::defaultLanguage)).keepIn(request);
        var inner = tag.map(known -> (HttpServletRequest) new WithoutPrefix(request, "/" + known)).orElse(request);
        chain.doFilter(inner, response);
    }

    private static boolean isBelow(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static void sendToBareAddress(HttpServletRequest request, HttpServletResponse response, String rest) {
        var bare = rest.isEmpty() ? "/" : rest;
        var query = request.getQueryString();
        // `/en//evil.example` must not become `//evil.example`.
        var target = Redirects.safeOr(query == null ? bare : bare + "?" + query, "/");
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", target);
        response.setHeader("Cache-Control", "no-cache");
    }

    /// The request as the bare address would have made it.
    private static final class WithoutPrefix extends HttpServletRequestWrapper {
        private final String prefix;

        WithoutPrefix(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getRequestURI() {
            return cut(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return cut(super.getServletPath());
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL();
            int at = whole.indexOf(prefix, whole.indexOf("//") + 2);
            return at < 0 ? whole : whole.delete(at, at + prefix.length());
        }

        private String cut(String path) {
            if (!isBelow(path, prefix)) {
                return path;
            }
            return path.length() == prefix.length() ? "/" : path.substring(prefix.length());
        }
    }
}
