package kolo.events.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.SessionId;
import kolo.events.editions.VenueTime;
import kolo.events.editor.Sent;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Edits a programme: tracks and rooms, sessions one by one or from a spreadsheet.
@Controller
class EditProgrammePage {
    private final KeepProgramme keep;
    private final ProgrammeReader reader;
    private final ProgrammePage pages;
    private final Events events;
    private final Actors actors;
    private final Networks networks;

    EditProgrammePage(KeepProgramme keep, ProgrammeReader reader, ProgrammePage pages, Events events, Actors actors,
            Networks networks) {
        this.keep = keep;
        this.reader = reader;
        this.pages = pages;
        this.events = events;
        this.actors = actors;
        this.networks = networks;
    }

    @Bean
    static EditionTab programmeTab() {
        return new EditionTab("events.tab.programme", "/programme/edit", 200, EventsIntent.MANAGE_EVENTS);
    }

    @GetMapping("/events/{id}/programme/edit")
    @Transactional(readOnly = true)
    Page edit(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String page) {
        return list(id, day, page, Form.empty()
                .with("tracks", String.join("\n", reader.tracks(edition(id).id())))
                .with("rooms", String.join("\n", reader.rooms(id))));
    }

    @PostMapping("/events/{id}/programme/outline")
    View outline(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> fields) {
        edition(id);
        try {
            var sent = new Sent(fields);
            var tracks = sent.lines("tracks", 200, 200);
            var rooms = sent.lines("rooms", 200, 500);
            sent.refuseIfWrong();
            keep.outline(id, tracks.stream().distinct().toList(), rooms.stream().distinct().toList());
            return Redirect.to("/events/" + id + "/programme/edit").saying("events.programme.saved");
        } catch (Invalid invalid) {
            return list(id, null, null, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/events/{id}/programme/import")
    View bring(@PathVariable EditionId id, @RequestParam("sheet") MultipartFile sheet) {
        var edition = edition(id);
        try (var in = sheet.getInputStream()) {
            var sessions = ProgrammeSheet.read(in, edition.when().zone(), networks.current().defaultLanguage());
            keep.add(id, sessions);
            return Redirect.to("/events/" + id + "/programme/edit")
                    .saying("events.programme.imported",
                            sessions.size());
        } catch (Invalid invalid) {
            var form = Form.rejected(invalid);
            return list(id, null, null, form).with("problem", form.errors().getFirst().message()).status(422);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GetMapping("/events/{id}/sessions/new")
    @Transactional(readOnly = true)
    Page create(@PathVariable EditionId id) {
        var edition = edition(id);
        return session(edition, null, Form.empty().with("startsDate", edition.when().startsOn().toString()));
    }

    @PostMapping("/events/{id}/sessions")
    View create(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> fields) {
        var edition = edition(id);
        try {
            keep.add(id, List.of(read(new Sent(fields), edition, null)));
            return Redirect.to("/events/" + id + "/programme/edit").saying("events.programme.saved");
        } catch (Invalid invalid) {
            return session(edition, null, Form.rejected(invalid)).status(422);
        }
    }

    @GetMapping("/events/{id}/sessions/{session}")
    @Transactional(readOnly = true)
    Page edit(@PathVariable EditionId id, @PathVariable SessionId session) {
        var edition = edition(id);
        var found = reader.one(id, session).orElseThrow(NotFound::new);
        return session(edition, found, filled(found));
    }

    @PostMapping("/events/{id}/sessions/{session}")
    View save(@PathVariable EditionId id, @PathVariable SessionId session,
            @RequestParam MultiValueMap<String, String> fields) {
        var edition = edition(id);
        var found = reader.one(id, session).orElseThrow(NotFound::new);
        try {
            var sent = new Sent(fields);
            keep.edit(id, session, sent.version(), read(sent, edition, found));
            return Redirect.to("/events/" + id + "/programme/edit").saying("events.programme.saved");
        } catch (Invalid invalid) {
            return session(edition, found, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/events/{id}/sessions/{session}/removal")
    Redirect remove(@PathVariable EditionId id, @PathVariable SessionId session) {
        keep.remove(id, session);
        return Redirect.to("/events/" + id + "/programme/edit").saying("events.programme.saved");
    }

    private EditionSummary edition(EditionId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        return events.find(id).orElseThrow(NotFound::new);
    }

    private SessionDetails read(Sent sent, EditionSummary edition, @Nullable SessionView before) {
        var languages = languages(before);
        var none = LocalText.NONE;
        var titles = sent.texts("title", languages, before == null ? none : before.titles(), 300, true);
        if (titles.isEmpty()) {
            sent.wrong("title." + languages.getFirst(), "events.problem.title");
        }
        var texts = sent.texts("description", languages, before == null ? none : before.descriptions(), 5000, false);
        List<ZonedDateTime> times = sent.read(
                () -> SessionInput.times(moment(sent, "starts"), moment(sent, "ends"), sent.raw("startsDate"),
                        edition.when().zone()),
                "startsDate");
        var speakers = sent.read(() -> SessionInput.speakers("speakers", sent.lines("speakers", 810, 100)),
                "speakers");
        var track = sent.line("track", 200);
        var room = sent.line("room", 200);
        var kind = sent.choice("kind", SessionKind.class, SessionKind.TALK);
        sent.refuseIfWrong();
        var both = Objects.requireNonNull(times);
        return new SessionDetails(kind, titles, texts, both.getFirst(), both.getLast(), track, room,
                Objects.requireNonNull(speakers));
    }

    private static VenueTime.Moment moment(Sent sent, String end) {
        return new VenueTime.Moment(end, "", sent.raw(end + "Time").strip(),
                sent.choice(end + "Turn", VenueTime.Turn.class, VenueTime.Turn.ASK));
    }

    private static Form filled(SessionView session) {
        var form = Form.empty()
                .with("kind", session.kind().name())
                .with("startsDate", session.day().toString())
                .with("startsTime", session.starts().toString())
                .with("endsTime", session.ends().toString())
                .with("track", session.track() == null ? "" : session.track())
                .with("room", session.room() == null ? "" : session.room())
                .with("speakers", session.speakers()
                        .stream()
                        .map(one -> Stream.of(one.name(), one.organisation(), one.role())
                                .map(part -> part == null ? "" : part)
                                .collect(Collectors.joining("; "))
                                .replaceAll("(; )+$", ""))
                        .collect(Collectors.joining("\n")));
        for (var title : session.titles().values().entrySet()) {
            form = form.with("title." + title.getKey(), title.getValue());
        }
        for (var text : session.descriptions().values().entrySet()) {
            form = form.with("description." + text.getKey(), text.getValue());
        }
        return form;
    }

    private List<String> languages(@Nullable SessionView before) {
        var all = new LinkedHashSet<>(networks.current().languages());
        if (before != null) {
            all.addAll(before.titles().values().keySet());
            all.addAll(before.descriptions().values().keySet());
        }
        return new ArrayList<>(all);
    }

    private Page list(EditionId id, @Nullable String day, @Nullable String page, Form form) {
        var edition = edition(id);
        return named(pages.page("events/programmeEdit", edition, day, null, page), edition)
                .title("events.programme.edit")
                .with("form", form);
    }

    private Page session(EditionSummary edition, @Nullable SessionView found, Form form) {
        return named(Page.of("events/sessionEdit"), edition)
                .crumb("events.programme.title", edition.path() + "/programme/edit")
                .title(found == null ? "events.session.new" : "events.session.edit")
                .with("edition", edition)
                .with("session", found)
                .with("languages", languages(found))
                .with("tracks", reader.tracks(edition.id()))
                .with("rooms", reader.rooms(edition.id()))
                .with("form", form);
    }

    private static Page named(Page page, EditionSummary edition) {
        return page.crumb("events.title", "/events")
                .crumbNamed(edition.title(ProgrammePage.language()), edition.path())
                .style("/events/events.css")
                .inWorkspace();
    }
}
