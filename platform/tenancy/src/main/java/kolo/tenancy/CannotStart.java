package kolo.tenancy;

import org.jspecify.annotations.Nullable;

/// Why the service does not start, in a sentence, and what to do about it: printed instead of a stack trace.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    /// @param what   what is wrong
    /// @param remedy what the operator does about it
    public CannotStart(String what, String remedy) {
        this(what, remedy, null);
    }

    /// @param what   what is wrong
    /// @param remedy what the operator does about it
    /// @param cause  what was noticed
    public CannotStart(String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /// What the operator does about it.
    public String remedy() {
        return remedy;
    }
}
