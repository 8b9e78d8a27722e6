package kolo.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import kolo.texts.Texts;

/// Carries a message over a redirect: in the session of somebody who is signed in, otherwise in a cookie of a minute.
///
/// A visitor gets no session for a message. The cookie is not signed and need not be: it can only choose among the
/// texts of the application, never say something of its own.
@Component
class FlashMessages {
    private static final String ATTRIBUTE = "kolo.flash";
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+){1,8}");
    private static final Set<String> TONES = Set.of("success", "info", "warning", "error");
    private final Texts texts;

    FlashMessages(Texts texts) {
        this.texts = texts;
    }

    static boolean waits(HttpServletRequest request) {
        return cookie(request) != null;
    }

    void keep(HttpServletRequest request, HttpServletResponse response, boolean signedIn, String tone, String key,
            Object... args) {
        if (signedIn) {
            var message = new String[args.length + 2];
            message[0] = tone;
            message[1] = key;
            for (int i = 0; i < args.length; i++) {
                message[i + 2] = String.valueOf(args[i]);
            }
            request.getSession().setAttribute(ATTRIBUTE, message);
        } else {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, tone + ":" + key, Duration.ofMinutes(1)));
        }
    }

    /// The waiting message, which is gone afterwards.
    @Nullable Flash take(PageContext context, Ui ui, HttpServletResponse response) {
        var request = context.request();
        var cookie = cookie(request);
        if (cookie != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
        }
        if (context.actor().signedIn()) {
            var session = request.getSession(false);
            if (session != null && session.getAttribute(ATTRIBUTE) instanceof String[] message) {
                session.removeAttribute(ATTRIBUTE);
                return new Flash(message[0],
                        ui.t(message[1], (Object[]) Arrays.copyOfRange(message, 2, message.length)));
            }
        }
        return cookie == null ? null : fromCookie(cookie, ui);
    }

    private @Nullable Flash fromCookie(String value, Ui ui) {
        int colon = value.indexOf(':');
        var tone = colon < 0 ? "" : value.substring(0, colon);
        var key = value.substring(colon + 1);
        boolean known = TONES.contains(tone) && KEY.matcher(key).matches() && texts.has(key);
        return known ? new Flash(tone, ui.t(key)) : null;
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        var name = name(request);
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst()
                .orElse(null);
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value).path("/").httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).maxAge(age).build().toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-kolo-flash" : "kolo-flash";
    }
}
