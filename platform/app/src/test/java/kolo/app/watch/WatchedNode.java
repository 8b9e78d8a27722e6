package kolo.app.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import kolo.KoloApplication;
import kolotest.TestDatabase;

/// The whole application on ports of its own, logging everything, with a mark in every secret setting: its database stands
/// behind a wire that can be cut, its mail server does not answer, and its traces come here.
final class WatchedNode implements AutoCloseable {
    static final String PASSWORD = "canary-of-the-demonstration";
    /// What no line of a log and no answer may ever hold.
    static final List<String> CANARIES = List.of("canary-of-the-mail-server", "canary-of-the-bucket",
            "canary-of-the-collector", "canary-of-the-database", PASSWORD);

    private static final String LISTENER = "everything";

    /// A line of the log as it would be written.
    record Line(String logger, String thread, String text, Map<String, String> keys) {}

    private final TestDatabase database = TestDatabase.fresh();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<String> spans = new CopyOnWriteArrayList<>();
    private final Wire wire;
    private final HttpServer collector;
    private final ConfigurableApplicationContext context;

    WatchedNode(String... more) {
        try {
            wire = new Wire(portOf(database.appLogin().url()));
            collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        collector.createContext("/v1/traces", exchange -> {
            spans.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        var login = database.appLogin();
        var migrator = database.migratorLogin();
        context = new SpringApplicationBuilder(KoloApplication.class).initializers(starting -> listen())
                .run(java.util.stream.Stream.concat(java.util.stream.Stream.of("--server.port=0",
                        "--management.server.port=0",
                        "--kolo.local=true", "--kolo.local.skip=true", "--kolo.local.password=" + PASSWORD,
                        "--kolo.files.folder=target/kolo-files", "--kolo.watch.drain=3s",
                        "--spring.datasource.url=" + login.url().replace(":" + portOf(login.url()), ":" + wire.port()),
                        "--spring.datasource.username=" + login.user(),
                        "--spring.datasource.password=" + orCanary(login.password()),
                        "--kolo.migrator.url=" + migrator.url(), "--kolo.migrator.username=" + migrator.user(),
                        "--kolo.migrator.password=" + orCanary(migrator.password()),
                        "--spring.datasource.hikari.connection-timeout=2000", "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=1", "--spring.mail.username=kolo",
                        "--spring.mail.password=canary-of-the-mail-server",
                        "--kolo.files.s3.endpoint=http://127.0.0.1:1", "--kolo.files.s3.bucket=kolo",
                        "--kolo.files.s3.access-key=key", "--kolo.files.s3.secret-key=canary-of-the-bucket",
                        "--" + TracesWhereWanted.ENDPOINT + "=http://127.0.0.1:" + collector.getAddress().getPort()
                                + "/v1/traces",
                        "--management.opentelemetry.tracing.export.otlp.headers.authorization=canary-of-the-collector",
                        "--management.opentelemetry.tracing.export.schedule-delay=200ms",
                        "--management.tracing.sampling.probability=1", "--logging.level.root=trace",
                        "--logging.level.kolo.access=info",
                        "--db-scheduler.polling-interval=1s"), java.util.stream.Stream.of(more))
                        .toArray(String[]::new));
    }

    /// A server that asks for no password takes any.
    private static String orCanary(String password) {
        return password.isEmpty() ? "canary-of-the-database" : password;
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.replaceFirst("^jdbc:postgresql://[^:/]+:(\\d+)/.*$", "$1"));
    }

    private void listen() {
        var all = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent event) {
                var problem = event.getThrowableProxy();
                lines.add(new Line(event.getLoggerName(), event.getThreadName(), event.getFormattedMessage()
                        + (problem == null ? "" : "\n" + ThrowableProxyUtil.asString(problem)),
                        Map.copyOf(event.getMDCPropertyMap())));
            }
        };
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        all.setName(LISTENER);
        all.setContext(root.getLoggerContext());
        all.start();
        root.addAppender(all);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    TestDatabase database() {
        return database;
    }

    Wire wire() {
        return wire;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<Line> lines() {
        return lines;
    }

    /// What came to the collector; the bytes of a text are in it as they are.
    List<String> spans() {
        return spans;
    }

    void stop() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        collector.stop(0);
        wire.close();
        database.close();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.detachAppender(LISTENER);
    }

    /// A wire to a port on this machine that can be cut and mended.
    static final class Wire implements AutoCloseable {
        private final ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final int target;
        private volatile boolean cut;

        Wire(int target) throws IOException {
            this.target = target;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return end.getLocalPort();
        }

        void cut() {
            cut = true;
            open.forEach(Wire::end);
            open.clear();
        }

        void mend() {
            cut = false;
        }

        private void accept() {
            while (!end.isClosed()) {
                try {
                    var here = end.accept();
                    if (cut) {
                        here.close();
                        continue;
                    }
                    var there = new Socket(InetAddress.getLoopbackAddress(), target);
                    open.add(here);
                    open.add(there);
                    Thread.ofVirtual().start(() -> copy(here, there));
                    Thread.ofVirtual().start(() -> copy(there, here));
                } catch (IOException over) {
                    // the wire was taken away, or the database behind it
                }
            }
        }

        private static void copy(Socket from, Socket to) {
            try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException over) {
                end(from);
                end(to);
            }
        }

        private static void end(Socket socket) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // so it is closed
            }
        }

        @Override
        public void close() {
            cut();
            try {
                end.close();
            } catch (IOException alreadyGone) {
                // so it is closed
            }
        }
    }
}
