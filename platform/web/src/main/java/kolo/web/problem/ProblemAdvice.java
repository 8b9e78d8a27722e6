package kolo.web.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.kernel.Problem;
import kolo.kernel.TooManyRequests;
import kolo.web.Handlers;
import kolo.web.RequestId;

/// Turns what a handler throws into a page, or into RFC 9457 JSON for a program that asks for it.
///
/// Nothing of an exception's own text reaches the answer: it may hold SQL, a path or what was entered.
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    @Nullable
    Object answer(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || isGone(problem)) {
            return null;
        }
        var error = describe(problem, request, response);
        return wantsJson(request)
                ? ResponseEntity.status(error.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header("Cache-Control", "private, no-store")
                        .body(error.detail())
                : error.page();
    }

    private static ProblemView describe(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        return switch (problem) {
            case Problem known -> describe(known, response);
            case MethodArgumentTypeMismatchException mismatch ->
                ProblemView.of(mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
            case MaxUploadSizeExceededException big -> ProblemView.of(413);
            case MultipartException malformed -> ProblemView.of(400);
            case HttpMessageNotReadableException unreadable -> ProblemView.of(400);
            case BindException unbindable -> ProblemView.of(422);
            case HandlerMethodValidationException invalid -> ProblemView.of(422);
            case ErrorResponse known -> {
                known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
                int status = known.getStatusCode().value();
                yield status >= 500 ? failure(problem, request) : ProblemView.of(status);
            }
            case AccessDeniedException refused -> ProblemView.of(403);
            case ConcurrencyFailureException overtaken -> ProblemView.of(409);
            case DuplicateKeyException overtaken -> ProblemView.of(409);
            default ->
                RefusedRequests.statusOf(problem)
                        .map(ProblemView::of)
                        .orElseGet(() -> DatabaseAway.explains(problem)
                                ? unavailable(problem, response)
                                : failure(problem, request));
        };
    }

    private static ProblemView describe(Problem problem, HttpServletResponse response) {
        return switch (problem) {
            case NotFound gone -> ProblemView.of(404);
            case Forbidden refused -> ProblemView.of(403, refused);
            case Conflict conflict -> ProblemView.of(409, conflict);
            case Invalid invalid -> describe(invalid);
            case TooManyRequests tooMany -> {
                response.setHeader("Retry-After", Long.toString(Math.max(1, tooMany.retryAfter().toSeconds())));
                yield ProblemView.of(429, tooMany);
            }
        };
    }

    private static ProblemView describe(Invalid invalid) {
        if (invalid.fields().isEmpty()) {
            return ProblemView.of(422, invalid);
        }
        var first = invalid.fields().getFirst();
        return new ProblemView(422, first.key(), first.arguments(), null);
    }

    static ProblemView unavailable(Throwable problem, HttpServletResponse response) {
        LOG.warn("The database does not answer: {}", problem.getMessage());
        response.setHeader("Retry-After", "30");
        return ProblemView.of(503);
    }

    static ProblemView failure(Throwable problem, HttpServletRequest request) {
        var reference = RequestId.of(request);
        // The handler's pattern and not the address, which may hold the secret of a link.
        LOG.error("Failure {} at {} {}", reference, request.getMethod(),
                request.getAttribute(Handlers.PATTERN), problem);
        return ProblemView.failure(reference);
    }

    /// Nobody waits for the answer any more.
    private static boolean isGone(Exception problem) {
        return problem instanceof AsyncRequestNotUsableException
                || (problem instanceof IOException
                        && problem.getClass().getSimpleName().equals("ClientAbortException"));
    }

    static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && !accept.contains("text/html")
                && (accept.contains("application/json") || accept.contains("application/problem+json"));
    }
}
