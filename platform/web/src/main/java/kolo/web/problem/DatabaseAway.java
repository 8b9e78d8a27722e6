package kolo.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Recognises failures that are the database's and pass: it is away, ends connections, or has no space.
final class DatabaseAway {
    /// The classes of SQLSTATE (PostgreSQL's appendix A): connection exception, insufficient resources such as space,
    /// intervention of an operator such as a shutdown, and system error such as one of the disk.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
    /// A statement that took too long was cancelled: that is ours.
    private static final String CANCELLED = "57014";

    private DatabaseAway() {}

    /// Whether the same request is likely to be answered a little later.
    static boolean explains(@Nullable Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && (isAway(sql.getSQLState()) || isClosed(sql)))) {
                return true;
            }
        }
        return false;
    }

    /// The pool's own word for a connection that was ended behind it, which has no SQLSTATE.
    private static boolean isClosed(SQLException problem) {
        return problem.getSQLState() == null && "Connection is closed".equals(problem.getMessage());
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && state.length() == 5 && !state.equals(CANCELLED)
                && CLASSES.contains(state.substring(0, 2));
    }
}
