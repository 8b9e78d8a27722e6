package kolo.kernel;

/// The actor knows of the thing but may not do this to it (status 403).
public final class Forbidden extends Problem {
    private static final long serialVersionUID = 1L;

    /// The general refusal.
    public Forbidden() {
        super("kernel.forbidden");
    }

    /// A refusal with a reason of its own.
    public Forbidden(String key, Object... arguments) {
        super(key, arguments);
    }
}
