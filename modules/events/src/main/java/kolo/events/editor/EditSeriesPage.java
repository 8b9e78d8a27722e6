package kolo.events.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EventsIntent;
import kolo.events.LocalText;
import kolo.events.SeriesId;
import kolo.events.editions.KeepSeries;
import kolo.events.editions.SeriesView;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Creates and edits series.
@Controller
class EditSeriesPage {
    private final KeepSeries series;
    private final Actors actors;
    private final Networks networks;

    EditSeriesPage(KeepSeries series, Actors actors, Networks networks) {
        this.series = series;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/events/series/new")
    @Transactional(readOnly = true)
    Page create() {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        return page(null, Form.empty().with("visibility", "PUBLIC"));
    }

    @PostMapping("/events/series")
    View create(@RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        try {
            var read = read(sent, null);
            var id = series.create(read.title(), read.description(), EditionInput.visibility(new Sent(sent)));
            return Redirect.to("/events/series/" + id).saying("events.series.saved");
        } catch (Invalid invalid) {
            return page(null, Form.rejected(invalid)).status(422);
        }
    }

    @GetMapping("/events/series/{id}/edit")
    @Transactional(readOnly = true)
    Page edit(@PathVariable SeriesId id) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var found = series.visible(id, actors.current()).orElseThrow(NotFound::new);
        var form = Form.empty().with("visibility", found.visibility().code());
        for (var title : found.titles().values().entrySet()) {
            form = form.with("title." + title.getKey(), title.getValue());
        }
        for (var text : found.descriptions().values().entrySet()) {
            form = form.with("description." + text.getKey(), text.getValue());
        }
        return page(found, form);
    }

    @PostMapping("/events/series/{id}")
    View save(@PathVariable SeriesId id, @RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var found = series.visible(id, actors.current()).orElseThrow(NotFound::new);
        try {
            var read = read(sent, found);
            series.edit(id, new Sent(sent).version(), read.title(), read.description(),
                    EditionInput.visibility(new Sent(sent)));
            return Redirect.to("/events/series/" + id).saying("events.series.saved");
        } catch (Invalid invalid) {
            return page(found, Form.rejected(invalid)).status(422);
        }
    }

    private record Read(LocalText title, LocalText description) {}

    private Read read(MultiValueMap<String, String> fields, @Nullable SeriesView before) {
        var sent = new Sent(fields);
        var languages = languages(before);
        var titles = sent.texts("title", languages, before == null ? LocalText.NONE : before.titles(), 300, true);
        if (titles.isEmpty()) {
            sent.wrong("title." + languages.getFirst(), "events.problem.title");
        }
        var texts = sent.texts("description", languages, before == null ? LocalText.NONE : before.descriptions(),
                10_000, false);
        sent.refuseIfWrong();
        return new Read(titles, texts);
    }

    private List<String> languages(@Nullable SeriesView before) {
        var all = new LinkedHashSet<>(networks.current().languages());
        if (before != null) {
            all.addAll(before.titles().values().keySet());
            all.addAll(before.descriptions().values().keySet());
        }
        return new ArrayList<>(all);
    }

    private Page page(@Nullable SeriesView found, Form form) {
        var page = Page.of("events/seriesEdit")
                .title(found == null ? "events.series.new" : "events.series.edit")
                .crumb("events.title", "/events")
                .inWorkspace()
                .with("series", found)
                .with("languages", languages(found))
                .with("form", form);
        return found == null ? page : page.crumbNamed(found.title(EditEditionPage.language()), found.path());
    }
}
