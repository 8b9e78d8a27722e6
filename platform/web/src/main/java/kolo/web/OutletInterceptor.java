package kolo.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriUtils;

import kolo.identity.Actors;
import kolo.identity.Visit;
import kolo.tenancy.Outlets;

/// Counts what visitors fetch that is made anew each time: known by the ending of its address, so that no outlet is
/// forgotten. Behind [AccessInterceptor], so that a copy that still holds costs nothing.
final class OutletInterceptor implements HandlerInterceptor {
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".ics", ".atom", ".xml", ".pdf");
    private final Outlets outlets;
    private final Actors actors;

    OutletInterceptor(Outlets outlets, Actors actors) {
        this.outlets = outlets;
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && isOutlet(request)
                && !actors.current().signedIn()) {
            outlets.fetch(Visit.of(request).address());
        }
        return true;
    }

    /// As the handler was found, not as it was written: `.%63sv` is `.csv`.
    private static boolean isOutlet(HttpServletRequest request) {
        var path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return ENDINGS.stream().anyMatch(path::endsWith);
    }
}
