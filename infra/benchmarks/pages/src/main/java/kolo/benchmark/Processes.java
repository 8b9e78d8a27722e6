package kolo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the kernel says of processes: processor time and memory.
final class Processes {
    private static final double TICKS = 100;

    private Processes() {}

    /// The process and those that it started.
    static List<Long> family(long pid) {
        var all = new ArrayList<Long>();
        all.add(pid);
        ProcessHandle.of(pid).ifPresent(handle -> handle.children().forEach(child -> all.add(child.pid())));
        return all;
    }

    /// Seconds of processor time so far, of ended children too.
    static double seconds(long pid) {
        double sum = 0;
        for (var member : family(pid)) {
            var stat = read(Path.of("/proc/" + member + "/stat"));
            if (!stat.isEmpty()) {
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                sum += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                if (member == pid) {
                    sum += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
                }
            }
        }
        return sum / TICKS;
    }

    /// Resident memory in MB, what several share counted once.
    static long megabytes(long pid) {
        return family(pid).stream()
                .flatMap(member -> Stream.of(read(Path.of("/proc/" + member + "/smaps_rollup")).split("\n")))
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum() / 1024;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
