package kolo.app.watch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Goes on answering for a while after this node said that it is not ready any more, so that whoever shares out the
/// requests has noticed before a connection is refused. The very first thing that stops.
@Component
class Drain implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private final WatchProperties properties;
    private volatile boolean running;

    Drain(WatchProperties properties) {
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        if (properties.drain().isZero()) {
            stopped.run();
            return;
        }
        LOG.info("Not ready any more; requests are answered for {} seconds more", properties.drain().toSeconds());
        CompletableFuture.delayedExecutor(properties.drain().toMillis(), TimeUnit.MILLISECONDS).execute(stopped);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
