package kolo.events.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.events.EditionSummary;
import kolo.events.EditionTab;
import kolo.events.EditionTabs;
import kolo.events.Events;
import kolo.events.EventsIntent;
import kolo.events.editions.KeepEditions;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Creates, edits, announces, calls off and deletes editions.
@Controller
class EditEditionPage {
    private final KeepEditions keepEditions;
    private final EditionInput input;
    private final Events events;
    private final EditionTabs tabs;
    private final Actors actors;
    private final Networks networks;

    EditEditionPage(KeepEditions keepEditions, EditionInput input, Events events, EditionTabs tabs, Actors actors,
            Networks networks) {
        this.keepEditions = keepEditions;
        this.input = input;
        this.events = events;
        this.tabs = tabs;
        this.actors = actors;
        this.networks = networks;
    }

    @Bean
    static EditionTab pageTab() {
        return new EditionTab("events.tab.page", "", 0, EventsIntent.MANAGE_EVENTS);
    }

    @Bean
    static EditionTab editTab() {
        return new EditionTab("events.tab.edit", "/edit", 100, EventsIntent.MANAGE_EVENTS);
    }

    @GetMapping("/events/new")
    @Transactional(readOnly = true)
    Page create() {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        var form = Form.empty()
                .with("zone", networks.current().zone().getId())
                .with("visibility", Visibility.PUBLIC.code())
                .with("precision", "TIME")
                .with("country", networks.current().country().value())
                .with("attendance", "OFFLINE");
        return page(null, null, form);
    }

    @PostMapping("/events")
    View create(@RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(EventsIntent.MANAGE_EVENTS);
        try {
            var read = input.read(new Sent(sent), null, languages(null));
            var id = keepEditions.draft(read.details(), read.organisers(), false);
            return Redirect.to("/events/" + id + "/edit").saying("events.edit.created");
        } catch (Invalid invalid) {
            return page(null, null, Form.rejected(invalid)).status(422);
        }
    }

    @GetMapping("/events/{id}/edit")
    @Transactional(readOnly = true)
    Page edit(@PathVariable EditionId id) {
        var draft = keepEditions.read(id);
        return page(id, draft, EditionInput.filled(draft));
    }

    @PostMapping("/events/{id}")
    View save(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        var draft = keepEditions.read(id);
        try {
            var form = new Sent(sent);
            var read = input.read(form, draft.details(), languages(draft));
            keepEditions.edit(id, form.version(), read.details(), read.organisers());
            return Redirect.to("/events/" + id).saying("events.edit.saved");
        } catch (Invalid invalid) {
            return page(id, draft, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/events/{id}/publication")
    Redirect publish(@PathVariable EditionId id) {
        keepEditions.publish(id);
        return Redirect.to("/events/" + id).saying("events.edit.published");
    }

    @PostMapping("/events/{id}/removal")
    Redirect remove(@PathVariable EditionId id) {
        keepEditions.remove(id);
        return Redirect.to("/events").saying("events.edit.removed");
    }

    @GetMapping("/events/{id}/cancellation")
    @Transactional(readOnly = true)
    Page cancel(@PathVariable EditionId id) {
        keepEditions.read(id);
        return cancellation(id, Form.empty());
    }

    @PostMapping("/events/{id}/cancellation")
    View cancel(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        keepEditions.read(id);
        try {
            var form = new Sent(sent);
            var reason = form.block("reason", 1000);
            if (reason == null) {
                form.wrong("reason", "events.problem.reason");
            }
            form.refuseIfWrong();
            keepEditions.cancel(id, String.valueOf(reason));
            return Redirect.to("/events/" + id).saying("events.edit.cancelled");
        } catch (Invalid invalid) {
            return cancellation(id, Form.rejected(invalid)).status(422);
        }
    }

    private Page cancellation(EditionId id, Form form) {
        var edition = events.find(id).orElseThrow(NotFound::new);
        return Page.of("events/cancellation")
                .title("events.cancel.title")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language()), edition.path())
                .inWorkspace()
                .with("edition", edition)
                .with("form", form);
    }

    private Page page(@Nullable EditionId id, KeepEditions.@Nullable Draft draft, Form form) {
        var summary = id == null ? null : events.find(id).orElseThrow(NotFound::new);
        var view = new EditionFormView(summary, draft == null ? 0 : draft.version(), languages(draft),
                input.all()
                        .entrySet()
                        .stream()
                        .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                        .toList(),
                Choices.zones(), Choices.countries(language()), tabs.of(actors.current()));
        var page = Page.of("events/edit")
                .crumb("events.title", "/events")
                .style("/events/events.css")
                .script("/events/edit.js")
                .inWorkspace()
                .with("view", view)
                .with("form", form);
        return named(page, summary);
    }

    private static Page named(Page page, @Nullable EditionSummary summary) {
        return summary == null
                ? page.title("events.edit.new")
                : page.title("events.edit.title").crumbNamed(summary.title(language()), summary.path());
    }

    private List<String> languages(KeepEditions.@Nullable Draft draft) {
        var all = new LinkedHashSet<>(networks.current().languages());
        if (draft != null) {
            all.addAll(draft.details().titles().values().keySet());
            all.addAll(draft.details().descriptions().values().keySet());
            all.addAll(draft.details().reports().values().keySet());
        }
        return new ArrayList<>(all);
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
