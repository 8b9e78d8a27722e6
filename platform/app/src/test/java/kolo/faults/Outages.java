package kolo.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import kolo.faults.Ledger.Outcome;
import kolotest.Wait;

/// Something goes away while people write, and comes back; nobody restarts a node.
final class Outages {
    /// How long after the fault is over an error is still its consequence.
    private static final Duration GRACE = Duration.ofSeconds(15);
    private final Stage stage;
    private final Findings findings;
    private final Ledger ledger = new Ledger();
    private final String mark;
    private long begin;
    private long over;

    private Outages(Stage stage, String name, String mark) {
        this.stage = stage;
        this.findings = new Findings(name);
        this.mark = mark;
    }

    /// The server is stopped for five seconds and started again.
    static Findings restart(Stage stage) {
        return new Outages(stage, "database stopped for 5 s", "restart").run(one -> {
            stage.database.stop("fast");
            one.nodesGoDown();
            Wait.pause(Duration.ofSeconds(5));
            stage.database.start();
            one.findings.done = "1 restart";
        });
    }

    /// The server crashes and is started again.
    static Findings crash(Stage stage) {
        return new Outages(stage, "database crashed", "crash").run(one -> {
            stage.database.stop("immediate");
            Wait.pause(Duration.ofSeconds(1));
            stage.database.start();
            one.findings.done = "1 crash";
        });
    }

    /// All connections of the nodes are ended, five times.
    static Findings cut(Stage stage) {
        return new Outages(stage, "connections cut", "cut").run(one -> {
            int ended = 0;
            for (int time = 0; time < 5; time++) {
                ended += stage.database.endConnections();
                Wait.pause(Duration.ofSeconds(1));
            }
            one.findings.done = "5 times, %d connections".formatted(ended);
        });
    }

    /// Packets between one node and the database vanish without a word for longer than any timeout.
    static Findings partition(Stage stage) {
        return new Outages(stage, "packets of one node dropped for 75 s", "partition").run(one -> {
            var node = stage.first;
            double before = node.metric("jvm.threads.live");
            long cut = System.nanoTime();
            for (var side : List.of("-s", "-d")) {
                Command.run("iptables", "-A", "INPUT", side, "127.0.0.11", "-p", "tcp",
                        side.equals("-s") ? "--dport" : "--sport", Integer.toString(stage.database.port()), "-j",
                        "DROP");
            }
            Wait.until(Duration.ofSeconds(30), () -> !stage.balancer.up(node));
            double out = (System.nanoTime() - cut) / 1e9;
            one.findings.say("the node is out of rotation after %.1f s, the other one works: %s", out,
                    stage.balancer.up(stage.second));
            one.findings.require(out < 15, "the balancer took %.1f s to leave the node out", out);
            double most = 0;
            while (System.nanoTime() - cut < 75_000_000_000L) {
                most = Math.max(most, node.metric("jvm.threads.live"));
                Wait.pause(Duration.ofSeconds(1));
            }
            double active = node.metric("hikaricp.connections.active");
            one.findings.say("threads of the node: %.0f before, %.0f at most; connections in use after 75 s: %.0f",
                    before, most, active);
            one.findings.require(most < before + 60, "threads piled up from %.0f to %.0f", before, most);
            Command.run("iptables", "-F", "INPUT");
            one.findings.done = "1 partition";
        });
    }

    private Findings run(Consumer<Outages> fault) {
        var pids = stage.nodes().stream().map(Node::pid).toList();
        var writers = new Writers(stage, ledger, mark);
        begin = System.nanoTime();
        try (writers) {
            writers.begin();
            Wait.pause(Duration.ofSeconds(3));
            fault.accept(this);
            over = System.nanoTime();
            double back = recovered();
            findings.say("both nodes are back in rotation %.1f s after the fault", back);
            findings.require(back < 45, "the nodes took %.1f s to come back", back);
            Wait.pause(GRACE.plusSeconds(5));
        }
        long end = System.nanoTime();
        findings.outage = ledger.outage(begin, end);
        long late = ledger.all()
                .stream()
                .filter(deed -> deed.outcome() != Outcome.ACKNOWLEDGED && deed.begun() > over + GRACE.toNanos())
                .count();
        findings.require(late == 0, "%d errors later than %d s after the fault", late, GRACE.toSeconds());
        findings.require(pids.equals(stage.nodes().stream().map(Node::pid).toList()), "a node was restarted");
        for (var node : stage.nodes()) {
            findings.require(node.metric("hikaricp.connections.pending") == 0, "%s waits for connections", node.name);
        }
        new Judge(stage, ledger, writers, findings).judge();
        return findings;
    }

    private double recovered() {
        Wait.until(Duration.ofSeconds(60),
                () -> stage.nodes().stream().allMatch(node -> node.readiness() == 200 && stage.balancer.up(node)));
        return (System.nanoTime() - over) / 1e9;
    }

    /// Health tells the truth: no node says that it is ready.
    private void nodesGoDown() {
        long since = System.nanoTime();
        boolean down = Wait.until(Duration.ofSeconds(15),
                () -> stage.nodes().stream().noneMatch(node -> node.readiness() == 200));
        findings.say("both nodes say that they are not ready after %.1f s", (System.nanoTime() - since) / 1e9);
        findings.require(down, "a node without a database says that it is ready");
    }
}
