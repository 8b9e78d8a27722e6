package kolo.web.problem;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Answers 503 in words when the database goes away where no handler can say so: while the network is looked up, while
/// the session is read or saved, while an error page is made.
///
/// Stands outside the network's and the session's filters, since both would ask the database again for an error page, and
/// the server would answer 500 with nothing in it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class DatabaseGone implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked) || !(response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        var ofEveryAnswer = headers(answer);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException problem) {
            if (response.isCommitted() || !DatabaseAway.explains(problem)) {
                throw problem;
            }
            // Spring leaves it there when the page of a handler's failure fails too; Tomcat would answer 500 over our words.
            WebUtils.clearErrorRequestAttributes(asked);
            response.reset();
            ofEveryAnswer.forEach(answer::setHeader);
            answer(ProblemAdvice.unavailable(problem, answer), asked, answer);
        }
    }

    private static Map<String, String> headers(HttpServletResponse answer) {
        var headers = new LinkedHashMap<String, String>();
        answer.getHeaderNames().forEach(name -> headers.put(name, answer.getHeader(name)));
        return headers;
    }

    private static void answer(ProblemView error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (ProblemAdvice.wantsJson(request)) {
            ErrorPages.writeJson(error.detail(), response);
        } else {
            ErrorPages.writePlain(error.status(), response);
        }
    }
}
