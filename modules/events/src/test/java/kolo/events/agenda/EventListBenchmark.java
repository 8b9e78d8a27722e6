package kolo.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.events.EditionKind;
import kolo.events.LocalText;
import kolo.events.TwoNetworks;
import kolo.events.When;
import kolo.events.editions.EditionDetails;
import kolo.events.editions.EditionFacts;
import kolo.events.editions.KeepEditions;
import kolo.events.editions.Place;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolotest.Browser;
import kolotest.Request;

/// The public list with 1,000 events, asked by one visitor after the other. Not a test: `infra/benchmarks/events.sh`.
class EventListBenchmark extends TwoNetworks {
    private static final List<EditionKind> KINDS = List.of(EditionKind.values());

    private static final int EVENTS = 1000;
    private static final int ROUNDS = 400;

    @Autowired
    KeepEditions keepEditions;

    @Test
    void measure() {
        actsAs(Actor.system());
        long begun = System.nanoTime();
        run(ours, () -> {
            for (int i = 0; i < EVENTS; i++) {
                var day = LocalDate.of(2030, 1, 1).plusDays(i);
                var id = keepEditions.draft(new EditionDetails(KINDS.get(i % KINDS.size()), null, null,
                        LocalText.of("en", "Event number " + i), LocalText.of("en", "Text ".repeat(200)),
                        LocalText.NONE, Visibility.PUBLIC,
                        When.days(day, day.plusDays(1), ZoneId.of("Europe/Belgrade")),
                        Place.in("City " + i % 40, "RS"), null, EditionFacts.NONE), List.of(), false);
                keepEditions.publish(id);
            }
        });
        say(String.format(Locale.ROOT, "%,d events announced in %.1f s", EVENTS, (System.nanoTime() - begun) / 1e9));
        actsAs(Actor.visitor());
        var browser = browser();
        measure("first page of the list", browser, Request.get("/events"), 200);
        measure("a page in the middle", browser, Request.get("/events?page=25"), 200);
        measure("found by words", browser, Request.get("/events?q=number+77"), 200);
        measure("a month of the calendar", browser, Request.get("/events/calendar?month=2030-06"), 200);
        measure("the network's feed, all events", browser, Request.get("/events/calendar.ics"), 200);
        var etag = String.valueOf(browser.get("/events").header("ETag"));
        measure("the list again, unchanged", browser, Request.get("/events").with("If-None-Match", etag), 304);
    }

    private void measure(String what, Browser browser, Request request, int status) {
        var times = new long[ROUNDS];
        for (int i = -50; i < ROUNDS; i++) {
            long start = System.nanoTime();
            assertThat(browser.send(request).status()).isEqualTo(status);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        say(String.format(Locale.ROOT, "%-32s %7.2f ms median %7.2f ms of 95 %% %6.0f a second by one visitor", what,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6, 1e9 * ROUNDS / Arrays.stream(times).sum()));
    }

    private static void say(String line) {
        System.out.println("BENCHMARK " + line);
    }
}
