package kolo.events.first;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.events.AttendanceMode;
import kolo.events.EditionId;
import kolo.events.EditionKind;
import kolo.events.LocalText;
import kolo.events.When;
import kolo.events.editions.EditionDetails;
import kolo.events.editions.EditionFacts;
import kolo.events.editions.KeepEditions;
import kolo.events.editions.Place;
import kolo.events.programme.KeepItinerary;
import kolo.events.programme.KeepProgramme;
import kolo.events.programme.SessionDetails;
import kolo.events.programme.SessionKind;
import kolo.events.programme.Stop;
import kolo.identity.Visibility;
import kolo.tenancy.FirstContent;
import kolo.tenancy.Networks;

/// Brings one invented edition a network, 60 days ahead and marked as a demonstration for ever, since all real ones lie
/// in the past: a conference, an economic mission with stops in three zones, an exhibition.
@Component
@Order(305)
class DemonstrationEvents implements FirstContent {
    private static final int DAYS_AHEAD = 60;

    private final KeepEditions editions;
    private final KeepProgramme programme;
    private final KeepItinerary itinerary;
    private final Networks networks;
    private final Clock clock;

    DemonstrationEvents(KeepEditions editions, KeepProgramme programme, KeepItinerary itinerary, Networks networks,
            Clock clock) {
        this.editions = editions;
        this.programme = programme;
        this.itinerary = itinerary;
        this.networks = networks;
        this.clock = clock;
    }

    private static final LocalText CONFERENCE = new LocalText(Map.of("en", "Demonstration conference", "sr-Cyrl",
            "Пример конференције", "ro", "Conferință demonstrativă"));
    private static final LocalText MISSION = new LocalText(Map.of("en", "Demonstration economic mission", "sr-Cyrl",
            "Пример привредне мисије", "ro", "Misiune economică demonstrativă"));
    private static final LocalText EXHIBITION = new LocalText(
            Map.of("en", "Demonstration exhibition", "sr-Cyrl", "Пример изложбе", "ro", "Expoziție demonstrativă"));
    private static final LocalText ABOUT = new LocalText(Map.of("en",
            "An invented event. Register for it to see what a participant sees; the office sees the other side.",
            "sr-Cyrl",
            "Измишљен догађај. Пријавите се да видите шта види учесник; канцеларија види другу страну.", "ro",
            "Un eveniment inventat. Înscrieți-vă ca să vedeți ce vede un participant; biroul vede cealaltă parte."));

    @Override
    @Transactional
    public void bring(String slug) {
        var zone = networks.current().zone();
        var day = LocalDate.ofInstant(clock.instant(), zone).plusDays(DAYS_AHEAD);
        switch (slug) {
            case "clusnet" -> conference(day, zone);
            case "ict" -> mission(day);
            case "crafts" -> exhibition(day, zone);
            default -> {
                // Other networks begin empty.
            }
        }
    }

    private void conference(LocalDate day, ZoneId zone) {
        var id = announce(EditionKind.CONFERENCE, CONFERENCE, hours(day, "09:00", day.plusDays(1), "16:00", zone),
                new Place(AttendanceMode.MIXED, null, null, "Niš", "RS", "https://example.org/demonstration"));
        programme.outline(id, List.of("Plenary", "C2C", "B2B"), List.of("Hall A", "Hall B"));
        programme.add(id, List.of(
                session(SessionKind.TALK, "Opening", at(day, "09:00", zone), 30, "Plenary", "Hall A", 1),
                session(SessionKind.PANEL, "Panel on cluster policy", at(day, "09:30", zone), 90, "Plenary", "Hall A",
                        3),
                session(SessionKind.BREAK, "Coffee", at(day, "11:00", zone), 30, null, null, 0),
                session(SessionKind.ROUND_TABLE, "Clusters meet clusters", at(day, "11:30", zone), 90, "C2C", "Hall A",
                        2),
                session(SessionKind.WORKSHOP, "Firms meet firms", at(day, "11:30", zone), 90, "B2B", "Hall B", 1),
                session(SessionKind.VISIT, "Visit to a member", at(day.plusDays(1), "10:00", zone), 180, null, null, 0),
                session(SessionKind.TALK, "Conclusions", at(day.plusDays(1), "15:00", zone), 60, "Plenary", "Hall A",
                        1)));
    }

    private void mission(LocalDate day) {
        var bucharest = ZoneId.of("Europe/Bucharest");
        var id = announce(EditionKind.ECONOMIC_MISSION, MISSION,
                hours(day, "09:00", day.plusDays(3), "17:00", bucharest),
                new Place(AttendanceMode.OFFLINE, null, null, null, null, null));
        stop(id, "First stop", "Bucharest", "RO", hours(day, "09:00", day, "16:00", bucharest));
        stop(id, "Second stop", "Sofia", "BG",
                hours(day.plusDays(1), "10:00", day.plusDays(1), "17:00", ZoneId.of("Europe/Sofia")));
        stop(id, "Third stop", "Istanbul", "TR",
                hours(day.plusDays(2), "09:30", day.plusDays(2), "18:00", ZoneId.of("Europe/Istanbul")));
        stop(id, "Last stop", "Niš", "RS",
                hours(day.plusDays(3), "09:00", day.plusDays(3), "16:00", ZoneId.of("Europe/Belgrade")));
    }

    private void exhibition(LocalDate day, ZoneId zone) {
        announce(EditionKind.EXHIBITION, EXHIBITION, hours(day, "10:00", day.plusDays(2), "18:00", zone),
                Place.in("Niš", "RS"));
    }

    private EditionId announce(EditionKind kind, LocalText titles, When when, Place place) {
        var id = editions.draft(new EditionDetails(kind, null, null, titles, ABOUT, LocalText.NONE, Visibility.PUBLIC,
                when, place, null, EditionFacts.NONE), List.of(), true);
        editions.publish(id);
        return id;
    }

    private void stop(EditionId edition, String title, String city, String country, When when) {
        itinerary.add(edition, new Stop(title, null, city, country, when, null));
    }

    private static SessionDetails session(SessionKind kind, String title, ZonedDateTime start, int minutes,
            @Nullable String track, @Nullable String room, int speakers) {
        var all = java.util.stream.IntStream.rangeClosed(1, speakers)
                .mapToObj(number -> new SessionDetails.Speaker("Demonstration speaker " + number, null, null))
                .toList();
        return new SessionDetails(kind, LocalText.of("en", title), LocalText.NONE, start, start.plusMinutes(minutes),
                track, room, all);
    }

    private static ZonedDateTime at(LocalDate day, String time, ZoneId zone) {
        return ZonedDateTime.of(day, LocalTime.parse(time), zone);
    }

    private static When hours(LocalDate first, String from, LocalDate last, String to, ZoneId zone) {
        return When.times(at(first, from, zone).toInstant(), at(last, to, zone).toInstant(), zone);
    }
}
