package kolo.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import io.gatling.app.Gatling$;

import kolotest.Wait;

/// Runs phases with Gatling in this process and looks meanwhile at what they cost.
final class Run {
    private static final OperatingSystemMXBean OWN = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private final Path folder;
    private final long database;

    Run(Path folder, long database) {
        this.folder = folder;
        this.database = database;
    }

    /// What was seen.
    ///
    /// @param application seconds of processor time for each second
    /// @param database    the same of the database
    /// @param load        the same of Gatling
    record Seen(Phase phase, double perSecond, int median, int slow, Map<Integer, AtomicLong> errors, long count,
            double application,
            double database, double load, long applicationMemory, long databaseMemory) {
        /// Milliseconds of processor time of application and database for an answer.
        double cost() {
            return (application + database) * 1000 / perSecond;
        }
    }

    Seen measure(Phase phase, long application) throws IOException, InterruptedException {
        var recorder = new Recorder();
        PageLoad.PHASE.set(phase);
        PageLoad.RECORDER.set(recorder);
        var used = new double[3];
        var watch = new Thread(() -> {
            Wait.pause(phase.warming());
            recorder.begin();
            var before = now(application);
            Wait.pause(phase.counting());
            var after = now(application);
            recorder.end();
            for (int i = 0; i < used.length; i++) {
                used[i] = (after[i] - before[i]) / recorder.seconds();
            }
        });
        watch.start();
        int code = Gatling$.MODULE$.fromArgs(
                new String[]{"-s", PageLoad.class.getName(), "-rf", folder.resolve("gatling").toString(), "-nr"});
        watch.join();
        if (code != 0) {
            throw new IllegalStateException("Gatling ended with " + code);
        }
        return new Seen(phase, recorder.count() / recorder.seconds(), recorder.percentile(0.5),
                recorder.percentile(0.99), recorder.errors(), recorder.count(), used[0], used[1], used[2],
                Processes.megabytes(application), Processes.megabytes(database));
    }

    private double[] now(long application) {
        return new double[]{Processes.seconds(application), Processes.seconds(database),
            OWN.getProcessCpuTime() / 1e9};
    }
}
