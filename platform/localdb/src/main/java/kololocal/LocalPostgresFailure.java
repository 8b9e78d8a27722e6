package kololocal;

/// The local database cannot run; the message says why and what to do.
public class LocalPostgresFailure extends RuntimeException {

    private final boolean portTaken;

    /// A failure with its whole explanation.
    public LocalPostgresFailure(String message) {
        this(message, false);
    }

    LocalPostgresFailure(String message, boolean portTaken) {
        super(message);
        this.portTaken = portTaken;
    }

    LocalPostgresFailure(String message, Throwable cause) {
        super(message, cause);
        this.portTaken = false;
    }

    boolean portTaken() {
        return portTaken;
    }
}
