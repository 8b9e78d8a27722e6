package kolo.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

import kolotest.Wait;

/// Many at once: for too few seats, and one network beside another.
final class Crowds {
    private static final int SEATS = 60;
    private static final int GUESTS = 300;
    private static final long SEED = 20_261_122;
    private static final double BUDGET_MILLIS = 1_000;

    private Crowds() {}

    /// What one guest was told at last.
    private record Told(int guest, boolean acknowledged) {}

    /// Guests in a random order, some of whom press the button twice, while a node is killed and connections are cut.
    static Findings seats(Stage stage) {
        var findings = new Findings("60 seats, 300 guests, faults on");
        var ledger = new Ledger();
        var writers = new Writers(stage, ledger, "seats");
        stage.database.sql()
                .sql("update events.pool set capacity = ? where edition_id = ?")
                .param(SEATS)
                .param(writers.edition)
                .update();
        var random = new Random(SEED);
        var order = new ArrayList<Integer>();
        for (int guest = 0; guest < GUESTS; guest++) {
            order.add(guest);
            if (random.nextInt(4) == 0) {
                order.add(guest);
            }
        }
        Collections.shuffle(order, random);
        var queue = new ConcurrentLinkedQueue<>(order);
        var told = new ConcurrentLinkedQueue<Told>();
        long begin = System.nanoTime();
        var guests = new ArrayList<Thread>();
        for (int i = 0; i < 16; i++) {
            guests.add(Thread.ofVirtual().start(() -> register(writers, queue, told)));
        }
        Wait.until(Duration.ofSeconds(60), () -> told.size() > GUESTS / 4);
        stage.second.crash();
        Wait.until(Duration.ofSeconds(60), () -> told.size() > GUESTS / 2);
        stage.database.endConnections();
        join(guests);
        findings.say("%d answers in %.1f s", told.size(), (System.nanoTime() - begin) / 1e9);
        stage.second.start();
        stage.ready();
        stage.settle(Duration.ofSeconds(60));
        compare(stage, writers, findings, told, order);
        return findings;
    }

    private static void register(Writers writers, Queue<Integer> queue, Queue<Told> told) {
        var visitor = new Visitor(Stage.PORT, Stage.NETWORK);
        for (var guest = queue.poll(); guest != null; guest = queue.poll()) {
            boolean acknowledged = false;
            for (int attempt = 0; attempt < 30 && !acknowledged; attempt++) {
                try {
                    acknowledged = writers.register(visitor, guest).accepted();
                } catch (IOException noAnswer) {
                    // as with a browser: again
                }
                if (!acknowledged) {
                    Wait.pause(Duration.ofMillis(300));
                }
            }
            told.add(new Told(guest, acknowledged));
        }
    }

    /// The model: whoever got a lower number has a seat before one with a higher number, and each guest counts once,
    /// however often they pressed.
    private static void compare(Stage stage, Writers writers, Findings findings, Queue<Told> told,
            List<Integer> order) {
        var rows = stage.database.sql()
                .sql("select name, state, number from events.registration where edition_id = ? order by number")
                .param(writers.edition)
                .query((row, index) -> Map.entry(row.getString("name"), row.getString("state")))
                .list();
        var names = new HashSet<String>();
        long confirmed = 0;
        long wrong = 0;
        for (int i = 0; i < rows.size(); i++) {
            names.add(rows.get(i).getKey());
            boolean seat = rows.get(i).getValue().equals("CONFIRMED");
            confirmed += seat ? 1 : 0;
            wrong += seat == (i < SEATS) ? 0 : 1;
        }
        findings.lost(told.stream()
                .filter(one -> one.acknowledged() && !names.contains("seats guest " + one.guest()))
                .map(Told::guest)
                .distinct()
                .count(), "registrations that were confirmed to a guest");
        findings.doubled(rows.size() - names.size(), "registrations");
        findings.require(confirmed == SEATS, "%d confirmed for %d seats", confirmed, SEATS);
        findings.require(wrong == 0, "%d guests have another state than in the model", wrong);
        findings.require(rows.size() == new HashSet<>(order).size(), "%d registrations of %d guests", rows.size(),
                GUESTS);
        long unanswered = told.stream().filter(one -> !one.acknowledged()).count();
        findings.require(unanswered == 0, "%d guests never got an answer", unanswered);
        findings.done = "%d attempts, 1 kill, connections cut".formatted(order.size());
        findings.acknowledged = "%d registrations, %d seats".formatted(rows.size(), confirmed);
    }

    /// One reader of a quiet network, alone and beside twenty of a loud one.
    static Findings noisy(Stage stage) {
        var findings = new Findings("a network beside one at 10 × load");
        read("ict", 2, Duration.ofSeconds(3));
        var alone = read("ict", 2, Duration.ofSeconds(8));
        var loud = new Thread[1];
        var loudTimes = new ConcurrentLinkedQueue<Double>();
        loud[0] = Thread.ofVirtual().start(() -> loudTimes.addAll(read(Stage.NETWORK, 20, Duration.ofSeconds(14))));
        Wait.pause(Duration.ofSeconds(3));
        var beside = read("ict", 2, Duration.ofSeconds(8));
        join(List.of(loud[0]));
        findings.say("quiet network alone: p95 %.0f ms of %d pages; beside %d pages of the loud one: p95 %.0f ms of %d",
                p95(alone), alone.size(), loudTimes.size(), p95(beside), beside.size());
        findings.require(p95(beside) < BUDGET_MILLIS, "p95 %.0f ms of the quiet network, budget %.0f", p95(beside),
                BUDGET_MILLIS);
        findings.require(beside.stream().noneMatch(millis -> millis < 0), "errors in the quiet network");
        findings.done = "p95 %.0f → %.0f ms".formatted(p95(alone), p95(beside));
        return findings;
    }

    private static double p95(List<Double> millis) {
        var sorted = millis.stream().filter(one -> one >= 0).sorted().toList();
        return sorted.isEmpty() ? -1 : sorted.get((int) (sorted.size() * 0.95));
    }

    /// How long each page took, in milliseconds; -1 for one that was not answered.
    private static List<Double> read(String network, int readers, Duration time) {
        var millis = new ConcurrentLinkedQueue<Double>();
        long end = System.nanoTime() + time.toNanos();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < readers; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                var visitor = new Visitor(Stage.PORT, network);
                while (System.nanoTime() < end) {
                    long begin = System.nanoTime();
                    millis.add(status(visitor) == 200 ? (System.nanoTime() - begin) / 1e6 : -1);
                }
            }));
        }
        join(threads);
        return List.copyOf(millis);
    }

    private static int status(Visitor visitor) {
        try {
            return visitor.get("/members").status();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private static void join(List<Thread> threads) {
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
