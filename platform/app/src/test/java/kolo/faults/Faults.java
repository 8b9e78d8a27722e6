package kolo.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The trials of `infra/faults/run.sh`: each breaks something, and then looks for what is lost or done twice.
public final class Faults {
    private Faults() {}

    private static Map<String, Function<Stage, Findings>> cases() {
        var cases = new LinkedHashMap<String, Function<Stage, Findings>>();
        int kills = Integer.getInteger("kolo.kills", 5);
        cases.put("kill", stage -> Kills.run(stage, kills));
        cases.put("sigterm", Events::stopped);
        cases.put("restart", Outages::restart);
        cases.put("crash", Outages::crash);
        cases.put("cut", Outages::cut);
        cases.put("partition", Outages::partition);
        cases.put("disk", FullDisks::database);
        cases.put("files", FullDisks::files);
        cases.put("poison", Events::poison);
        cases.put("slow", Events::slow);
        cases.put("seats", Crowds::seats);
        cases.put("noisy", Crowds::noisy);
        return cases;
    }

    /// @param arguments the folder, the packaged application, the file for the table, then the names of cases; all of
    ///                  them when there is none
    public static void main(String[] arguments) throws IOException {
        var cases = cases();
        var wanted = arguments.length > 3
                ? List.of(arguments).subList(3, arguments.length)
                : List.copyOf(cases.keySet());
        if (!cases.keySet().containsAll(wanted)) {
            System.out.println("Cases: " + String.join(" ", cases.keySet()));
            System.exit(2);
        }
        var stage = Stage.set(Path.of(arguments[0]), Path.of(arguments[1]));
        var table = new StringBuilder(Findings.heading());
        var failures = new ArrayList<String>();
        for (var name : wanted) {
            System.out.println(name);
            long begin = System.nanoTime();
            var findings = Objects.requireNonNull(cases.get(name)).apply(stage);
            System.out.printf("  %s, %d s%n", findings.failures().isEmpty() ? "passed" : "failed",
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            table.append(findings.row());
            findings.failures().forEach(failure -> failures.add(name + ": " + failure));
            Files.writeString(Path.of(arguments[2]), table);
        }
        System.out.println();
        System.out.print(table);
        System.out.println(failures.isEmpty() ? "passed" : "FAILED\n" + String.join("\n", failures));
        System.exit(failures.isEmpty() ? 0 : 1);
    }
}
