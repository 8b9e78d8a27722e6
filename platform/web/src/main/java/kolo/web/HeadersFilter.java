package kolo.web;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/// Sets the headers that tell a browser what a page of Kolo never does (ASVS 5.0, 3.4).
///
/// Set before everything else, so that an error and a redirect have them too.
final class HeadersFilter extends OncePerRequestFilter {
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String EMBEDDED = POLICY.replace("form-action 'self'", "form-action 'none'")
            .replace("frame-ancestors 'none'", "frame-ancestors *");

    /// The path as it arrives still has its language.
    private static final Pattern EMBED = Pattern.compile("(?:/[a-z]{2,3}(?:-[A-Za-z]{4})?)?/embed/.*");

    private final boolean secure;

    /// @param secure whether the platform's addresses are https, also where a proxy in front of it does the encryption
    HeadersFilter(boolean secure) {
        this.secure = secure;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean embedded = EMBED.matcher(request.getRequestURI()).matches();
        response.setHeader("Content-Security-Policy", embedded ? EMBEDDED : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        if (!embedded) {
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    /// The policy of a page whose template asked for a nonce: for styles alone, since a widget that makes its own style
    /// keeps the nonce where any markup on the page can read it.
    static String policyWith(String nonce) {
        return POLICY.replace("style-src 'self'", "style-src 'self' 'nonce-" + nonce + "'");
    }

    /// The policy of a page that frames something of other origins after a click.
    static String policyFraming(String origins) {
        return POLICY + "; frame-src 'self' " + origins;
    }
}
