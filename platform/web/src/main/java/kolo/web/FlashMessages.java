package kolo.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import kolo.texts.Texts;

/// Carries a message over a redirect in a cookie of a minute, so that no session is needed for it.
///
/// The cookie is not signed and need not be: it chooses among the texts of the application and fills their
/// placeholders, which are escaped like all else; with TLS its name keeps every other host from setting it.
@Component
class FlashMessages {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+){1,8}");
    private static final Set<String> TONES = Set.of("success", "info", "warning", "error");
    private static final int LONGEST_ARGUMENT = 200;
    private final Texts texts;

    FlashMessages(Texts texts) {
        this.texts = texts;
    }

    static boolean waits(HttpServletRequest request) {
        return cookie(request) != null;
    }

    void keep(HttpServletRequest request, HttpServletResponse response, String tone, String key, Object... args) {
        var parts = Stream.concat(Stream.of(tone, key), Arrays.stream(args).map(FlashMessages::shortened));
        var message = parts.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(message);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, value, Duration.ofMinutes(1)));
    }

    /// The waiting message, which is gone afterwards.
    @Nullable
    Flash take(PageContext context, Ui ui, HttpServletResponse response) {
        var value = cookie(context.request());
        if (value == null) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(context.request(), "", Duration.ZERO));
        var parts = decode(value).split("\n", -1);
        boolean known = parts.length >= 2 && TONES.contains(parts[0]) && KEY.matcher(parts[1]).matches()
                && texts.has(parts[1]);
        return known
                ? new Flash(parts[0], ui.t(parts[1], (Object[]) Arrays.copyOfRange(parts, 2, parts.length)))
                : null;
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            return "";
        }
    }

    private static String shortened(Object arg) {
        var text = String.valueOf(arg).replace('\n', ' ');
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        var name = name(request);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build()
                .toString();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-kolo-flash" : "kolo-flash";
    }
}
