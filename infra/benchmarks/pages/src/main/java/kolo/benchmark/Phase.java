package kolo.benchmark;

import java.time.Duration;
import java.util.List;

/// One measurement: a page, asked for by a fixed number of users without a pause, or at a fixed rate.
///
/// @param name     what is asked for, as the table says it
/// @param deed     what a user does again and again
/// @param port     of the server on 127.0.0.1
/// @param path     of the page
/// @param cookies  one for each user, in turn; empty for visitors
/// @param users    how many ask without a pause; 0 for a fixed rate
/// @param rate     requests a second; 0 for a fixed number of users
/// @param warming  how long it runs before it counts
/// @param counting how long it counts
record Phase(String name, Deed deed, int port, String path, List<String> cookies, int users, double rate,
        Duration warming, Duration counting) {
    /// What a user does.
    enum Deed {
        /// Reads the page.
        READ,
        /// Opens the form and signs in by password.
        SIGN_IN,
        /// Opens the form of a profile and saves it.
        EDIT
    }

    /// The host by which the network is asked for: Java does not resolve names below `localhost`.
    static final String HOST = "clusnet.localhost";

    Phase lasting(Duration warm, Duration count) {
        return new Phase(name, deed, port, path, cookies, users, rate, warm, count);
    }

    Phase atRate(double perSecond) {
        return new Phase(name, deed, port, path, cookies, 0, perSecond, warming, counting);
    }
}
