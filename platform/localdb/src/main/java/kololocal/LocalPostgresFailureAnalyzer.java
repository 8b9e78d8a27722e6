package kololocal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Prints the one paragraph that a person needs instead of a stack trace.
final class LocalPostgresFailureAnalyzer extends AbstractFailureAnalyzer<LocalPostgresFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LocalPostgresFailure cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
