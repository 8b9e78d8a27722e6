package kolo.events.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.events.EditionSummary;
import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.SeriesId;
import kolo.events.editions.KeepSeries;
import kolo.identity.Actors;
import kolo.kernel.NotFound;
import kolo.membership.RegionShapes;
import kolo.texts.Formats;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// The page of a series: what comes next, the archive of its editions, and the map of where it has been.
@Controller
class SeriesPage {
    private final KeepSeries series;
    private final Agenda agenda;
    private final RegionShapes shapes;
    private final Actors actors;

    SeriesPage(KeepSeries series, Agenda agenda, RegionShapes shapes, Actors actors) {
        this.series = series;
        this.agenda = agenda;
        this.shapes = shapes;
        this.actors = actors;
    }

    @GetMapping("/events/series/{id}")
    @OpenToVisitors
    @Transactional(readOnly = true)
    Page show(@PathVariable SeriesId id) {
        var actor = actors.current();
        var language = AgendaPage.language();
        var found = series.visible(id, actor).orElseThrow(NotFound::new);
        var editions = agenda.ofSeries(id, actor);
        var now = agenda.now();
        var ahead = editions.stream()
                .filter(edition -> !edition.when().over(now))
                .sorted(Comparator.comparing((EditionSummary edition) -> edition.when().startsAt()))
                .toList();
        var archive = editions.stream().filter(edition -> edition.when().over(now)).toList();
        return Page.of("events/series")
                .titled(found.title(language))
                .crumb("events.title", "/events")
                .style("/events/events.css")
                .described(found.descriptions().in(language).map(LocalText.Written::text).orElse(found.title(language)))
                .with("view", new SeriesPageView(found, ahead, archive, map(editions, Formats.in(language)),
                        actor.may(EventsIntent.MANAGE_EVENTS), now));
    }

    private SeriesPageView.Map map(List<EditionSummary> editions, Formats formats) {
        var region = shapes.region();
        var byCountry = new TreeMap<String, List<EditionSummary>>();
        for (var edition : editions) {
            if (edition.country() != null) {
                byCountry.computeIfAbsent(edition.country(), code -> new ArrayList<>()).add(edition);
            }
        }
        var land = region.countries()
                .entrySet()
                .stream()
                .map(entry -> new SeriesPageView.Land(entry.getValue().path(), byCountry.containsKey(entry.getKey())))
                .toList();
        var marks = new ArrayList<SeriesPageView.Mark>();
        byCountry.forEach((code, there) -> {
            var shape = region.countries().get(code);
            if (shape != null) {
                marks.add(new SeriesPageView.Mark(formats.country(code), there.size(), shape.centre().get(0),
                        shape.centre().get(1)));
            }
        });
        var list = formats.sorted(byCountry.keySet(), formats::country)
                .stream()
                .map(code -> new SeriesPageView.Entry(formats.country(code), byCountry.getOrDefault(code, List.of())))
                .toList();
        return new SeriesPageView.Map(region.width(), region.height(), land, marks, list);
    }
}
