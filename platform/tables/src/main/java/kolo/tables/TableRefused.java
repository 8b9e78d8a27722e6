package kolo.tables;

import java.util.List;

/// A file that cannot be read as a table, with the reason as a message key of the `tables.` bundle and its arguments.
public final class TableRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    /// @param key the message key, beginning with `tables.`
    /// @param arguments numbers and short texts that the message mentions, in its order
    public TableRefused(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The message key, for example `tables.too-many-rows`.
    public String key() {
        return key;
    }

    /// What the message mentions: `{0}`, `{1}` and so on.
    public List<Object> arguments() {
        return arguments;
    }
}
