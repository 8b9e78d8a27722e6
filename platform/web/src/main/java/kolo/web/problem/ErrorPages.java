package kolo.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;

/// Answers what went wrong outside of any handler: in a filter, in the server, or while a page was rendered.
@Controller
@OnEveryHost
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    @RequestMapping("${server.error.path:${error.path:/error}}")
    @OpenToVisitors(cached = false)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var error = error(request, response);
        if (ProblemAdvice.wantsJson(request)) {
            writeJson(error.detail(), response);
            return;
        }
        try {
            error.page().render(null, request, response);
        } catch (Exception again) {
            // The database may be away, and with it the network's name and the person's account.
            LOG.warn("The error page could not be rendered: {}", again.toString());
            writePlain(error.status(), response);
        }
    }

    private static ProblemView error(HttpServletRequest request, HttpServletResponse response) {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var refused = RefusedRequests.statusOf(failure);
        if (refused.isPresent()) {
            return ProblemView.of(refused.get());
        }
        if (DatabaseAway.explains(failure)) {
            return ProblemAdvice.unavailable(failure, response);
        }
        if (failure != null) {
            return ProblemAdvice.failure(failure, request);
        }
        // Without a status somebody typed the address of this page itself.
        return ProblemView.of(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : 404);
    }

    static void writeJson(ProblemDetail detail, HttpServletResponse response) throws IOException {
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "private, no-store");
        var json = "{\"title\":\"%s\",\"status\":%d}".formatted(detail.getTitle(), detail.getStatus());
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    static void writePlain(int status, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        var page = """
                   <!doctype html>
                   <html lang="en">
                   <head><meta charset="utf-8"><title>Kolo</title></head>
                   <body><main><h1>This page cannot be shown now</h1>
                   <p>Nothing you entered earlier is lost. Please try again in a few minutes.</p></main></body>
                   </html>
                   """;
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
