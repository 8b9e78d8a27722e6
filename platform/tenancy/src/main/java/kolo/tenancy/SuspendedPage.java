package kolo.tenancy;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// What the host of a suspended or a closed network answers; the status is set already. A page module may bring a better one.
@FunctionalInterface
public interface SuspendedPage {
    /// Writes the body.
    void write(Network network, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
