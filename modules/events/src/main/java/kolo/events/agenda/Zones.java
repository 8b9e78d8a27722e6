package kolo.events.agenda;

import java.time.ZoneOffset;

import kolo.events.When;

/// How a page names the zone of a venue.
public final class Zones {
    private Zones() {}

    /// The offset in force when the event begins, such as `UTC+2`: it says the same in every language.
    public static String abbreviation(When when) {
        ZoneOffset offset = when.startsAt().atZone(when.zone()).getOffset();
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        var hours = Math.abs(minutes) / 60;
        var rest = Math.abs(minutes) % 60;
        return "UTC" + (minutes < 0 ? "−" : "+") + hours + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + rest);
    }
}
