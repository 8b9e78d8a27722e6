package kolo.web.problem;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

import kolo.kernel.Problem;
import kolo.web.Page;
import kolo.web.Ui;

/// What went wrong, as a page says it: what happened, what it means, what to do next.
///
/// @param status    the HTTP status
/// @param key       the text that says what it means; empty for the status's own
/// @param arguments of that text
/// @param reference what the office can find the failure by in the log; null when there is nothing to find
public record ProblemView(int status, String key, List<Object> arguments, @Nullable String reference) {
    /// The statuses that have texts of their own; another 4xx is told as 400, another 5xx as 500.
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    static ProblemView of(int status) {
        return new ProblemView(status, "", List.of(), null);
    }

    static ProblemView of(int status, Problem problem) {
        return new ProblemView(status, problem.key(), problem.arguments(), null);
    }

    static ProblemView failure(String reference) {
        return new ProblemView(500, "", List.of(), reference);
    }

    /// The status whose texts are shown.
    public int told() {
        return TOLD.contains(status) ? status : status >= 500 ? 500 : 400;
    }

    /// What happened, in words.
    public String text(Ui ui) {
        return key.isEmpty() || !ui.knows(key)
                ? ui.t("web.error." + told() + ".text")
                : ui.t(key, arguments.toArray());
    }

    Page page() {
        return Page.of("web/error")
                .title("web.error." + told() + ".title")
                .with("error", this)
                .status(status)
                .notIndexed();
    }

    /// The same for a program (RFC 9457), without the language of a reader.
    ProblemDetail detail() {
        var known = HttpStatus.resolve(status);
        var detail = ProblemDetail.forStatus(status);
        detail.setTitle(known == null ? "Error" : known.getReasonPhrase());
        if (!key.isEmpty()) {
            detail.setProperty("code", key);
        }
        if (reference != null) {
            detail.setProperty("reference", reference);
        }
        return detail;
    }
}
