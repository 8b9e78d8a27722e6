package kolo.web.problem;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What Tomcat itself answers where no page can be made: to a request it could not even read as one.
///
/// Public with a public constructor, because Tomcat makes it by its name.
public final class PlainRefusal extends ErrorReportValve {
    /// Made by Tomcat.
    public PlainRefusal() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(status < 500
                        ? "This request could not be read.\n"
                        : "This page cannot be shown now. Please try again in a few minutes.\n");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody waits for the answer", gone);
        }
    }
}
