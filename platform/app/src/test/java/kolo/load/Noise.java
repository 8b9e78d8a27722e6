package kolo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

import kolo.load.Levels.Level;
import kolotest.Wait;

/// A quiet network, alone and beside one that is asked by ten readers who never pause.
final class Noise {
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int READERS = 10;
    /// The requests a second that a network has where the operator has not said otherwise.
    private static final int USUAL = 100;
    private static final String PAGE = "/members";
    private final HttpClient client;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    Noise(HttpClient client) {
        this.client = client;
    }

    private record Heard(Times alone, Times beside, double answered, double refused) {}

    Map<String, ToDoubleFunction<Level>> of(List<Level> all) {
        var heard = new LinkedHashMap<Level, Heard>();
        for (var level : all) {
            heard.put(level, hear(level));
        }
        var lines = new LinkedHashMap<String, ToDoubleFunction<Level>>();
        lines.put("a quiet network alone, p50 ms", level -> of(heard, level).alone().percentile(50));
        lines.put("a quiet network alone, p95 ms", level -> of(heard, level).alone().percentile(95));
        lines.put("beside a noisy one, p50 ms", level -> of(heard, level).beside().percentile(50));
        lines.put("beside a noisy one, p95 ms", level -> of(heard, level).beside().percentile(95));
        lines.put("the noisy one, answers a second", level -> of(heard, level).answered());
        lines.put("the noisy one, refusals a second", level -> of(heard, level).refused());
        return lines;
    }

    private static Heard of(Map<Level, Heard> heard, Level level) {
        return Objects.requireNonNull(heard.get(level));
    }

    private Heard hear(Level level) {
        level.database().sql("""
                             insert into tenancy.network_limit (tenant_id, requests_a_second, version)
                             select id, ?, 1 from tenancy.tenant where slug = ? on conflict do nothing
                             """).params(USUAL, Copies.slug(1)).update();
        var alone = quiet(level);
        var over = new AtomicBoolean();
        answered.set(0);
        refused.set(0);
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                readers.execute(() -> {
                    while (!over.get()) {
                        (ask(level, 1) == 200 ? answered : refused).incrementAndGet();
                    }
                });
            }
            var beside = quiet(level);
            over.set(true);
            return new Heard(alone, beside, answered.get() / (double) LENGTH.toSeconds(),
                    refused.get() / (double) LENGTH.toSeconds());
        }
    }

    private Times quiet(Level level) {
        var times = new Times();
        long end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            if (ask(level, 2) != 200) {
                throw new IllegalStateException("The quiet network was refused");
            }
            times.add(System.nanoTime() - begin);
            Wait.pause(PAUSE);
        }
        return times;
    }

    private int ask(Level level, int number) {
        var request = level.service().request(Copies.slug(number) + ".localhost", PAGE).build();
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
