package kolo.print;

import java.util.logging.Level;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the renderer's complaints to our log and drops what it tells of its progress, at least ten lines a page.
/// Messages may quote the page, so only the fact is written unless somebody asks for more.
final class PrintLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(PrintLog.class);

    private PrintLog() {}

    static void install() {
        XRLog.setLoggerImpl(new PrintLog());
    }

    @Override
    public void log(String where, Level level, String message) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.debug("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable problem) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.debug("{}: {}", where, message, problem);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // the level is that of this class
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return LOG.isDebugEnabled() && diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
