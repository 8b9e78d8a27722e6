package kololocal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one program to its end.
final class Command {

    private static final long LONGEST_SECONDS = 120;

    private Command() {}

    /// Runs `line` in `folder`. A program that cannot be started, or does not end in two minutes, has failed.
    static Result run(List<String> line, Path folder) {
        var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        // Whatever locale the person has, the messages stay in the language that `Cluster` looks for.
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            var process = builder.redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Result(false, output + "\nno end after %d seconds".formatted(LONGEST_SECONDS));
            }
            return new Result(process.exitValue() == 0, output);
        } catch (IOException e) {
            return new Result(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for " + line.getFirst(), e));
        }
    }

    private static File nothing() {
        return new File("/dev/null");
    }

    /// What a program left: whether it says it did its work, and what it printed.
    record Result(boolean succeeded, String output) {}
}
