package kolo.kernel;

/// The thing does not exist, or the actor may not know that it does (status 404).
public final class NotFound extends Problem {
    private static final long serialVersionUID = 1L;

    /// The one answer for the unknown and the hidden, so that the two cannot be told apart.
    public NotFound() {
        super("kernel.not-found");
    }
}
