package kolo.tenancy.host;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import kolo.tenancy.CannotStart;

/// Says why the service does not start in words instead of a stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {
    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
