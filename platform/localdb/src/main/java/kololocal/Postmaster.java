package kololocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server process that still runs on a data folder although the run that started it is gone.
record Postmaster(ProcessHandle process) {

    /// The living server of `data`. A `postmaster.pid` that names no such process is removed: process ids are used again,
    /// after a reboot above all, and the server would refuse to start beside a stranger that has the old one.
    static Optional<Postmaster> in(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pidFile);
            var pid = lines.isEmpty() ? "" : lines.getFirst().strip();
            var found = pid.matches("\\d{1,18}")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(p -> serves(p, data))
                    : Optional.<ProcessHandle>empty();
            if (found.isEmpty()) {
                Files.deleteIfExists(pidFile);
            }
            return found.map(Postmaster::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        var info = process.info();
        var isServer = info.command().map(command -> Path.of(command).endsWith("postgres")).orElse(false);
        var isOther = info.arguments().map(words -> !String.join(" ", words).contains(data.toString())).orElse(false);
        return process.isAlive() && isServer && !isOther;
    }

    /// Ends the server at once, for data that nobody wants any more.
    void kill() {
        var children = process.children().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new LocalPostgresFailure("The abandoned server %d does not end.".formatted(process.pid()), e);
        }
    }
}
