package kolo.kernel;

/// The state has moved on since the actor saw it, or contradicts the wish (status 409).
public final class Conflict extends Problem {
    private static final long serialVersionUID = 1L;

    /// Somebody else changed the thing first.
    public Conflict() {
        super("kernel.conflict");
    }

    /// A conflict with a reason of its own.
    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
