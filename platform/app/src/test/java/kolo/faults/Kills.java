package kolo.faults;

import java.time.Duration;

import kolotest.Wait;

/// kill -9 of one node after the other, while people write.
final class Kills {
    private Kills() {}

    static Findings run(Stage stage, int kills) {
        var findings = new Findings("kill -9");
        var ledger = new Ledger();
        long begin = System.nanoTime();
        var writers = new Writers(stage, ledger, "kills");
        try (writers) {
            writers.begin();
            for (int kill = 0; kill < kills; kill++) {
                Wait.pause(Duration.ofMillis(2_000 + (kill * 677L) % 3_000));
                var node = stage.nodes().get(kill % 2);
                node.crash();
                Wait.pause(Duration.ofSeconds(1));
                node.start();
                stage.ready();
            }
            Wait.pause(Duration.ofSeconds(2));
        }
        findings.outage = ledger.outage(begin, System.nanoTime());
        findings.done = kills + " kills in %d s".formatted((System.nanoTime() - begin) / 1_000_000_000);
        new Judge(stage, ledger, writers, findings).judge();
        findings.require(findings.outage < 10, "an outage of %.1f s with one node alive", findings.outage);
        return findings;
    }
}
