package kolo.web;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;

import kolo.tenancy.EveryDispatchFilter;
import kolo.tenancy.LogKeys;

/// Gives every request an identifier: in the answer's header `X-Request-Id`, in each line of the log, on an error page.
///
/// It is made here and never taken from the client, who could write what they like into the log.
public final class RequestId extends EveryDispatchFilter {
    private static final String ATTRIBUTE = RequestId.class.getName();

    RequestId() {}

    /// The identifier of the request.
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var made = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader("X-Request-Id", id);
        MDC.put(LogKeys.REQUEST, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LogKeys.REQUEST);
            MDC.remove(LogKeys.ACTOR);
        }
    }
}
