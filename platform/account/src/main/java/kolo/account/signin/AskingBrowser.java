package kolo.account.signin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

import kolo.tenancy.Addresses;

/// Remembers for ten minutes that this browser asked for a sign-in link, so that the link works here and nowhere else.
@Component
class AskingBrowser {
    private static final Duration AGE = Duration.ofMinutes(10);

    private final Addresses addresses;

    AskingBrowser(Addresses addresses) {
        this.addresses = addresses;
    }

    void remember(HttpServletResponse response, String secret) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, AGE));
    }

    void forget(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }

    /// The secret of this browser, or empty text when it did not ask.
    String secret(HttpServletRequest request) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String name() {
        return addresses.secure() ? "__Host-KOLO-ASK" : "KOLO-ASK";
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(addresses.secure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
