package kolo.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import kolotest.JavaProcess;

/// A Java program in a process of its own that answers on a port.
final class Server implements AutoCloseable {
    private final JavaProcess process;
    private final int port;

    private Server(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server start(Path folder, String name, int port, List<String> javaOptions, List<String> program) {
        var words = new ArrayList<>(javaOptions);
        words.addAll(program);
        return new Server(JavaProcess.start(folder, name, words), port);
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /// Waits for the first page.
    Server ready(String path) {
        process.ready(Visitor.CLIENT, new Visitor(port).request(path).build());
        return this;
    }

    /// Waits until the program ends by itself.
    void ended() {
        process.ended();
    }

    /// What a full collection leaves of the heap, in megabytes.
    long heapInUse() {
        return process.heapInUse();
    }

    @Override
    public void close() {
        process.close();
    }

    /// Lets processes run on these processors only, where the system can do that.
    static void pin(String processors, Iterable<Long> pids) {
        for (var pid : pids) {
            try {
                new ProcessBuilder("taskset", "-acp", processors, Long.toString(pid))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
            } catch (IOException unknown) {
                throw new UncheckedIOException(unknown);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
