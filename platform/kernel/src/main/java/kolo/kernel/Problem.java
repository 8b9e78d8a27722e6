package kolo.kernel;

import java.io.Serial;
import java.util.List;

/// What can go wrong in a way that a person is told about: a message key of the text bundles with its arguments.
///
/// The web module turns each kind into a page or an RFC 9457 problem with the status named there.
public abstract sealed class Problem extends RuntimeException
        permits NotFound, Forbidden, Conflict, Invalid, TooManyRequests {
    @Serial
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    Problem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The message's key in the text bundles.
    public String key() {
        return key;
    }

    /// The message's arguments, in the order of its placeholders.
    public List<Object> arguments() {
        return arguments;
    }
}
