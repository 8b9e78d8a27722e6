package kolo.web.problem;

import java.util.Optional;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/// Recognises requests that the server itself could not read: broken escapes, too many fields, too much in them.
final class RefusedRequests {
    private RefusedRequests() {}

    /// The 4xx status for it, when the failure is the request's own.
    static Optional<Integer> statusOf(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException refused) {
                int status = refused.getErrorCode();
                return Optional.of(status >= 400 && status < 500 ? status : 400);
            }
        }
        return Optional.empty();
    }
}
