package kolo.events.registration;

import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The office's form for somebody who did not register themselves.
@Controller
class ByHandPages {
    private final EnterByHand enter;
    private final Turnstile turnstile;
    private final Networks networks;
    private final Texts texts;

    ByHandPages(EnterByHand enter, Turnstile turnstile, Networks networks, Texts texts) {
        this.enter = enter;
        this.turnstile = turnstile;
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/events/{id}/participants/new")
    Page form(@PathVariable EditionId id) {
        return page(id, Form.empty().with("language", FormContents.language()));
    }

    private Page page(EditionId id, Form form) {
        var choices = enter.choices(id);
        var language = FormContents.language();
        var edition = choices.edition();
        return Page.of("events/participants/byHand")
                .title("events.participants.by-hand.title")
                .crumb("events.title", "/events")
                .crumbNamed(edition.title(language), edition.path())
                .crumb("events.participants.title", edition.path() + "/participants")
                .inWorkspace()
                .with("form", form)
                .with("path", edition.path() + "/participants/new")
                .with("types",
                        choices.types()
                                .stream()
                                .map(type -> new Choice(type.id().toString(), type.name(language)))
                                .toList())
                .with("modes",
                        FormContents.modes(edition)
                                .stream()
                                .map(mode -> new Choice(mode.name(), texts.text(language, mode.key())))
                                .toList())
                .with("languages",
                        networks.current()
                                .languages()
                                .stream()
                                .map(tag -> new Choice(tag, Formats.endonym(tag)))
                                .toList());
    }

    @PostMapping("/events/{id}/participants/new")
    View add(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent) {
        return Form.submitted(new MapBindingResult(Map.of(), "form"), () -> {
            var entry = read(id, new Typed(sent));
            var outcome = turnstile.pass(() -> enter.enter(id, entry));
            var to = Redirect.to("/events/" + id + "/participants/" + outcome.registration().id());
            return outcome.repeated()
                    ? to.warning("events.participants.by-hand.repeated")
                    : to.saying("events.participants.by-hand.done");
        }, again -> page(id, again));
    }

    private EnterByHand.Entry read(EditionId id, Typed typed) {
        var edition = enter.choices(id).edition();
        var type = typed.id("type");
        if (type == null) {
            typed.wrong("type", "events.registration.problem.type");
        }
        var name = needed(typed, "name", ReadRequest.NAME);
        var consent = needed(typed, "consent", 500);
        var email = "";
        try {
            email = new EmailAddress(typed.text("email")).value();
        } catch (Invalid invalid) {
            typed.wrong("email", invalid.key());
        }
        var organisation = typed.line("organisation", 250);
        var country = typed.text("country");
        if (!country.isEmpty() && !CountryCode.isKnown(country)) {
            typed.wrong("country", "kernel.country-invalid");
        }
        var language = typed.text("language");
        var modes = FormContents.modes(edition);
        var mode = typed.one("mode", ParticipationMode.class, modes.getFirst());
        typed.requireFine();
        return new EnterByHand.Entry(java.util.Objects.requireNonNull(type), name, email,
                organisation.isEmpty() ? null : organisation, country.isEmpty() ? null : country,
                networks.current().languages().contains(language) ? language : FormContents.language(),
                modes.contains(mode) ? mode : modes.getFirst(), consent);
    }

    private static String needed(Typed typed, String field, int longest) {
        var line = typed.line(field, longest);
        if (line.isEmpty()) {
            typed.wrong(field, "events.registration.problem.answer");
        }
        return line;
    }
}
