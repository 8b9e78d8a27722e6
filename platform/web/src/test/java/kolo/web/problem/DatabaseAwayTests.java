package kolo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {
    @ParameterizedTest
    @CsvSource({"57P01,true", "57P03,true", "08006,true", "53100,true", "58030,true", "57014,false", "23505,false",
        "42501,false", ",false"})
    void a_database_that_goes_away_in_the_middle_is_told_from_a_failure_of_ours(String state, boolean away) {
        var problem = new TransactionSystemException("commit", new SQLException("whatever", state));

        assertThat(DatabaseAway.explains(problem)).isEqualTo(away);
    }

    @Test
    void a_connection_that_the_pool_has_closed_is_no_failure_of_ours() {
        assertThat(DatabaseAway.explains(new TransactionSystemException("rollback",
                new SQLException("Connection is closed")))).isTrue();
    }

    @Test
    void what_fails_outside_of_every_handler_is_answered_in_words() throws Exception {
        var response = new MockHttpServletResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");

        new DatabaseGone().doFilter(new MockHttpServletRequest(), response, (request, answer) -> {
            answer.setContentType("text/csv");
            ((HttpServletResponse) answer).addCookie(new Cookie("half", "way"));
            answer.getWriter().write("a page that was beg");
            throw new ServletException(new SQLException("gone", "57P01"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("<h1>").doesNotContain("was beg");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getCookies()).isEmpty();
    }

    @Test
    void a_page_of_a_failure_that_fails_itself_leaves_nothing_that_the_server_would_answer() throws Exception {
        var request = new MockHttpServletRequest();

        new DatabaseGone().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
            asked.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the handler's"));
            throw new CannotCreateTransactionException("the page's");
        });

        assertThat(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)).isNull();
    }

    @Test
    void a_program_is_answered_in_its_own_form() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept", "application/json");
        var response = new MockHttpServletResponse();

        new DatabaseGone().doFilter(request, response, (asked, answer) -> {
            throw new CannotCreateTransactionException("no connection");
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).startsWith("{");
    }

    @Test
    void a_failure_of_ours_goes_on() {
        var failure = new IllegalStateException("ours");

        assertThatThrownBy(() -> new DatabaseGone().doFilter(new MockHttpServletRequest(),
                new MockHttpServletResponse(), (asked, answer) -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
