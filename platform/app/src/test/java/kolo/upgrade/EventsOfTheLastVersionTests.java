package kolo.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.core.io.ClassPathResource;

/// What the released version registered and did not deliver is delivered by this one: `events.txt` has the registered form of
/// every type of event, and the name of every listener.
class EventsOfTheLastVersionTests {
    private static final Path RELEASED = Path.of("src/test/resources/kolo/upgrade/events.txt");
    private static final String LISTENER = "listener ";

    private static List<String> released(boolean listeners) throws IOException {
        return new ClassPathResource("kolo/upgrade/events.txt").getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && line.startsWith(LISTENER) == listeners)
                .toList();
    }

    @Test
    void every_event_that_was_registered_can_be_read() throws IOException {
        assertThat(released(false)).hasSizeGreaterThan(20).allSatisfy(line -> {
            var space = line.indexOf(' ');
            assertThat(EventForms.lost(line.substring(0, space), line.substring(space + 1))).isEmpty();
        });
    }

    @Test
    void every_listener_that_was_registered_is_there() throws IOException {
        assertThat(released(true)).hasSizeGreaterThan(8);
        assertThat(EventForms.listeners().stream().map(LISTENER::concat)).as(
                "an event waits for its listener under its name: keep the old method beside the new one for one release")
                .containsAll(released(true));
    }

    @Test
    void every_event_can_be_registered_and_read() {
        assertThat(EventForms.types()).hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(EventForms.lost(type.getName(), EventForms.sample(type))).isEmpty());
    }

    @Test
    void an_event_that_was_renamed_or_lost_a_value_is_found() throws IOException {
        var line = released(false).getFirst();
        var name = line.substring(0, line.indexOf(' '));
        var form = line.substring(line.indexOf(' ') + 1);
        assertThat(EventForms.lost(name + "Renamed", form)).singleElement().asString().contains("is gone");
        assertThat(EventForms.lost(name, form.replace("\"at\"", "\"when\""))).isNotEmpty();
        assertThat(EventForms.lost(name, "{\"at\":\"no time\"}")).singleElement().asString().contains("cannot be read");
    }

    /// At a release, with `-Dkolo.release=VERSION`: its events are written down.
    @Test
    @EnabledIfSystemProperty(named = "kolo.release", matches = "[0-9].*")
    void the_events_of_a_release_are_written_down() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# What the released version registers, written by this test at a release. Never changed by hand.");
        EventForms.types().forEach(type -> lines.add(type.getName() + " " + EventForms.sample(type)));
        EventForms.listeners().forEach(listener -> lines.add(LISTENER + listener));
        Files.write(RELEASED, lines);
    }
}
