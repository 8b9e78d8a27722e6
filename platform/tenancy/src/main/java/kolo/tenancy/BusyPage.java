package kolo.tenancy;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// What a network's host answers when more is asked of it than it may use; status and headers are set already. It asks
/// the database for nothing. A page module may bring a better one.
@FunctionalInterface
public interface BusyPage {
    /// Writes the body.
    ///
    /// @param network as it was known a moment ago
    /// @param status  429 when requests came too often, 503 when too many are being worked on
    void write(Network network, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
