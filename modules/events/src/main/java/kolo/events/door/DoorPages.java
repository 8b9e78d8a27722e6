package kolo.events.door;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionTabs;
import kolo.events.EventsIntent;
import kolo.events.registration.Registration;
import kolo.events.registration.RegistrationId;
import kolo.events.registration.RegistrationState;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.NotFound;
import kolo.texts.CleanText;
import kolo.web.Page;
import kolo.web.Redirect;

/// The page at the door: by camera where the browser reads codes, by typing everywhere.
@Controller
class DoorPages {
    private final Door door;
    private final EditionTabs tabs;
    private final Actors actors;

    DoorPages(Door door, EditionTabs tabs, Actors actors) {
        this.door = door;
        this.tabs = tabs;
        this.actors = actors;
    }

    @GetMapping("/events/{id}/check-in")
    Page door(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response) {
        // The camera is closed to every other page.
        response.setHeader("Permissions-Policy",
                "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        var words = CleanText.clean(q);
        var seen = door.at(id, words);
        var language = LocaleContextHolder.getLocale().toLanguageTag();
        return Page.of("events/door/door")
                .title("events.door.title")
                .crumb("events.title", "/events")
                .crumbNamed(seen.edition().title(language), seen.edition().path())
                .style("/events/registration.css")
                .script("/events/door.js")
                .inWorkspace()
                .with("view",
                        new DoorView(seen.edition(), seen.edition().title(language), tabs.of(actors.current()),
                                seen.expected(), seen.there(), words, seen.latest(), seen.found(),
                                actors.current().may(EventsIntent.MANAGE_REGISTRATIONS)));
    }

    @PostMapping("/events/{id}/check-in")
    View arrive(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String code) {
        actors.current().require(EventsIntent.CHECK_IN);
        Registration one;
        try {
            one = door.about(code == null ? "" : code);
        } catch (NotFound unknown) {
            return back(id).warning("events.door.unknown");
        }
        if (!one.edition().equals(id)) {
            return back(id).warning("events.door.elsewhere", one.name());
        }
        return arrived(id, one);
    }

    @PostMapping("/events/{id}/check-in/{registration}")
    View arrive(@PathVariable EditionId id, @PathVariable RegistrationId registration) {
        return arrived(id, registration);
    }

    private View arrived(EditionId id, Registration one) {
        if (one.state() == RegistrationState.CHECKED_IN) {
            return back(id).warning("events.door.already", one.name());
        }
        return arrived(id, one.id());
    }

    private View arrived(EditionId id, RegistrationId registration) {
        try {
            return back(id).saying("events.door.arrived", door.arrive(id, registration).name());
        } catch (Conflict noPlace) {
            return back(id).warning("events.door.no-place");
        }
    }

    @PostMapping("/events/{id}/check-in/{registration}/undo")
    View undo(@PathVariable EditionId id, @PathVariable RegistrationId registration) {
        return back(id).saying("events.door.undone", door.undo(id, registration).name());
    }

    private static Redirect back(EditionId id) {
        return Redirect.to("/events/" + id + "/check-in");
    }

    /// Where the QR code leads: somebody who may check in scans it with the phone's own camera.
    @GetMapping("/check-in/{code}")
    Page scanned(@PathVariable String code) {
        var one = door.about(code);
        var seen = door.at(one.edition(), "");
        var language = LocaleContextHolder.getLocale().toLanguageTag();
        return Page.of("events/door/scanned")
                .title("events.door.title")
                .crumb("events.title", "/events")
                .crumbNamed(seen.edition().title(language), seen.edition().path())
                .crumb("events.door.title", seen.edition().path() + "/check-in")
                .style("/events/registration.css")
                .inWorkspace()
                .with("one", one)
                .with("title", seen.edition().title(language))
                .with("expected", seen.expected())
                .with("there", seen.there());
    }
}
