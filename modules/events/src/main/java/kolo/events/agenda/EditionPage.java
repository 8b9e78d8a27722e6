package kolo.events.agenda;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import kolo.events.EditionId;
import kolo.events.EditionPageSection;
import kolo.events.EditionPageSection.Place;
import kolo.events.EventsIntent;
import kolo.events.editions.EditionRows;
import kolo.identity.Actor;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.web.Fragment;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// The page of one edition, with what the other parts have to show of it.
@Controller
class EditionPage {
    private final EditionReader editions;
    private final GoElsewhere goElsewhere;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final List<EditionPageSection> sections;

    EditionPage(EditionReader editions, GoElsewhere goElsewhere, Actors actors, JdbcClient jdbc,
            List<EditionPageSection> sections) {
        this.editions = editions;
        this.goElsewhere = goElsewhere;
        this.actors = actors;
        this.jdbc = jdbc;
        this.sections = sections.stream().sorted(Comparator.comparingInt(EditionPageSection::order)).toList();
    }

    @GetMapping("/events/{id}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@PathVariable EditionId id) {
        var language = AgendaPage.language();
        var actor = actors.current();
        var edition = editions.read(id, actor, language).orElseThrow(NotFound::new);
        var page = Page.of("events/edition")
                .titled(edition.name())
                .crumb("events.title", "/events")
                .style("/events/events.css")
                .with("edition", edition)
                .with("actions", fragments(edition, actor, Place.ACTION))
                .with("sections", fragments(edition, actor, Place.BODY));
        if (edition.series() != null) {
            page.crumbNamed(edition.series().title(), edition.series().path());
        }
        return edition.description() == null ? page : page.described(first(edition.description().text()));
    }

    private static String first(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, line.lastIndexOf(' ', 200) < 0 ? 200 : 199) + "…";
    }

    private List<Fragment> fragments(EditionView edition, Actor actor, Place place) {
        return sections.stream()
                .filter(section -> section.place() == place)
                .flatMap(section -> section.section(edition.summary(), actor).stream())
                .toList();
    }

    /// The short address for posters and newsletters.
    @GetMapping("/e/{slug}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    ResponseEntity<Void> find(@PathVariable String slug) {
        var actor = actors.current();
        var path = jdbc.sql("select e.id from events.edition e where e.slug = :slug and " + EditionRows.SEEN)
                .param("slug", slug)
                .param("codes", actor.visibleCodes())
                .param("drafts", actor.may(EventsIntent.MANAGE_EVENTS))
                .query(UUID.class)
                .optional()
                .map(id -> "/events/" + id)
                .or(() -> jdbc.sql("select id from events.series where slug = :slug and visibility = any(:codes)")
                        .param("slug", slug)
                        .param("codes", actor.visibleCodes())
                        .query(UUID.class)
                        .optional()
                        .map(id -> "/events/series/" + id))
                .orElseThrow(NotFound::new);
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(path)).build();
    }

    @PostMapping("/events/{id}/going")
    Redirect go(@PathVariable EditionId id) {
        goElsewhere.go(id);
        return Redirect.to("/events/" + id).saying("events.going.said");
    }

    @PostMapping("/events/{id}/going/withdrawal")
    Redirect stay(@PathVariable EditionId id) {
        goElsewhere.stay(id);
        return Redirect.to("/events/" + id).saying("events.going.taken-back");
    }
}
