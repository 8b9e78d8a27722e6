package kolo.events.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Component;

import kolo.tenancy.Networks;
import kolo.tenancy.OpenFormat;

/// All events that have a date, whoever may see them, as one iCalendar.
@Component
class EventsOut implements OpenFormat {
    private final CalendarEntries entries;
    private final Networks networks;

    EventsOut(CalendarEntries entries, Networks networks) {
        this.entries = entries;
        this.networks = networks;
    }

    @Override
    public String fileName() {
        return "events.ics";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        var network = networks.current();
        var language = network.defaultLanguage();
        out.write(CalendarWriter
                .published(new CalendarWriter.Feed(network.name(), language), entries.everything(language))
                .getBytes(StandardCharsets.UTF_8));
    }
}
