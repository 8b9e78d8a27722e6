package kolo.tenancy;

import jakarta.servlet.http.HttpServletRequest;

/// How a handler says that the rest of its work is to send bytes, as fast as the other side takes them.
public final class OnlySends {
    /// The request attribute that holds what happens then.
    public static final String ATTRIBUTE = OnlySends.class.getName();

    private OnlySends() {}

    /// From here on the request needs no database: it makes room for one that does, and counts among those that send.
    ///
    /// @throws kolo.kernel.TooManyRequests when too many of the network's requests are sending already
    public static void from(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Runnable change) {
            change.run();
        }
    }
}
