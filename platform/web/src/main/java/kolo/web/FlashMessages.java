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

import kolo.tenancy.Addresses;
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
    private static final String SECURED = "__Host-kolo-flash";
    private static final String PLAIN = "kolo-flash";
    private final Texts texts;
    private final boolean secure;

    FlashMessages(Texts texts, Addresses addresses) {
        this.texts = texts;
        this.secure = addresses.secure();
    }

    /// Whether a message may wait, under whichever name; then no cache may answer.
    static boolean waits(HttpServletRequest request) {
        return cookie(request, SECURED) != null || cookie(request, PLAIN) != null;
    }

    void keep(HttpServletResponse response, String tone, String key, Object... args) {
        var parts = Stream.concat(Stream.of(tone, key), Arrays.stream(args).map(FlashMessages::written));
        var message = parts.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(message);
        response.addHeader(HttpHeaders.SET_COOKIE, setCookie(value, Duration.ofMinutes(1)));
    }

    /// The waiting message, which is gone afterwards.
    @Nullable
    Flash take(PageContext context, Ui ui, HttpServletResponse response) {
        var value = cookie(context.request(), name());
        if (value == null) {
            return null;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, setCookie("", Duration.ZERO));
        var parts = decode(value).split("\n", -1);
        boolean known = parts.length >= 2 && TONES.contains(parts[0]) && KEY.matcher(parts[1]).matches()
                && texts.has(parts[1]);
        return known ? flash(parts, ui) : null;
    }

    private static @Nullable Flash flash(String[] parts, Ui ui) {
        try {
            var args = Arrays.stream(parts).skip(2).map(FlashMessages::read).toArray();
            return new Flash(parts[0], ui.t(parts[1], args));
        } catch (RuntimeException forged) {
            // Arguments that the text cannot take were not written here.
            return null;
        }
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException forged) {
            return "";
        }
    }

    /// Numbers stay numbers, since a plural form needs one; a year comes as a text and stays one.
    private static String written(Object arg) {
        if (arg instanceof Integer || arg instanceof Long) {
            return "#" + arg;
        }
        var text = String.valueOf(arg).replace('\n', ' ');
        return "=" + (text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…");
    }

    private static Object read(String part) {
        return part.startsWith("#") ? (Object) Long.valueOf(part.substring(1)) : part.substring(1);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private String setCookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .maxAge(age)
                .build()
                .toString();
    }

    private String name() {
        return secure ? SECURED : PLAIN;
    }
}
