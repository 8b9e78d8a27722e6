package kolo.events.registration;

import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.door.QrCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Addresses;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// A participant's own registration: for a member in the account, for a guest behind the link in the letter.
@Controller
class OwnPages {
    private final OwnRegistration own;
    private final Networks networks;
    private final Addresses addresses;

    OwnPages(OwnRegistration own, Networks networks, Addresses addresses) {
        this.own = own;
        this.networks = networks;
        this.addresses = addresses;
    }

    @GetMapping("/registrations")
    Page mine() {
        var language = FormContents.language();
        var formats = Formats.in(language);
        return Page.of("events/registration/mine")
                .title("events.registration.mine.title")
                .inWorkspace()
                .with("registrations",
                        own.all().stream().map(one -> OwnView.of(one, "", "", formats, language)).toList());
    }

    @GetMapping("/registrations/{id}")
    Page one(@PathVariable RegistrationId id) {
        return page(own.owned(id), "/registrations/" + id, Form.empty())
                .crumb("events.registration.mine.title", "/registrations");
    }

    @GetMapping("/registrations/link/{secret}")
    @OpenToVisitors(cached = false)
    Page linked(@PathVariable String secret) {
        try {
            return page(own.linked(secret), "/registrations/link/" + secret, Form.empty());
        } catch (NotFound over) {
            return LinkPages.page(Form.empty(), true).status(404);
        }
    }

    private Page page(Registration one, String path, Form form) {
        var mine = own.shown(one);
        var language = FormContents.language();
        var code = QrCode.svg(addresses.url(networks.current(), "/check-in/" + one.code()), 280);
        return Page.of("events/registration/own")
                .titled(mine.edition().title(language))
                .style("/events/registration.css")
                .notIndexed()
                .with("view", OwnView.of(mine, path, code, Formats.in(language), language))
                .with("form", form.invalid() ? form : answers(mine));
    }

    private static Form answers(OwnRegistration.Mine mine) {
        var form = Form.empty();
        for (var question : mine.questions()) {
            for (var value : mine.registration().answers().getOrDefault(question.id(), java.util.List.of())) {
                form = form.with(question.field(), value);
            }
        }
        return form;
    }

    @PostMapping("/registrations/{id}/{act}")
    View act(@PathVariable RegistrationId id, @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent) {
        return act(own.owned(id), null, "/registrations/" + id, act, sent);
    }

    @PostMapping("/registrations/link/{secret}/{act}")
    @OpenToVisitors(cached = false)
    View act(@PathVariable String secret, @PathVariable String act, @RequestParam MultiValueMap<String, String> sent) {
        var mine = own.linked(secret);
        if (act.equals("erasure")) {
            own.erase(mine);
            return Redirect.to("/events/" + mine.edition()).saying("events.registration.done.erased");
        }
        return act(mine, Secret.read(secret).orElse(null), "/registrations/link/" + secret, act, sent);
    }

    private View act(Registration mine, @Nullable Secret link, String path, String act,
            MultiValueMap<String, String> sent) {
        return switch (act) {
            case "cancellation" -> done(path, mine, one -> own.cancel(one, link), "events.registration.done.cancelled");
            case "acceptance" -> done(path, mine, one -> own.accept(one, link), "events.registration.done.confirmed");
            case "refusal" ->
                done(path, mine, one -> own.decline(one, link), "events.registration.done.offer-declined");
            case "answers" -> submitted(mine, path, "events.registration.done.answers", one -> own.answer(one,
                    new ReadRequest(sent).answersTo(own.shown(one).questions())), path);
            case "substitute" -> submitted(mine, path, "events.registration.done.substitute",
                    one -> own.substitute(one, value(sent, "name"), email(sent)),
                    "/events/" + mine.edition() + "/registration/sent");
            default -> throw new NotFound();
        };
    }

    private static View done(String path, Registration mine, Consumer<Registration> work, String said) {
        work.accept(mine);
        return Redirect.to(path).saying(said);
    }

    private View submitted(Registration mine, String path, String said, Consumer<Registration> work, String next) {
        return Form.submitted(new MapBindingResult(Map.of(), "form"), () -> {
            work.accept(mine);
            return Redirect.to(next).saying(said);
        }, again -> page(mine, path, again));
    }

    private static String value(MultiValueMap<String, String> sent, String field) {
        @Nullable
        String value = sent.getFirst(field);
        return value == null ? "" : value;
    }

    private static EmailAddress email(MultiValueMap<String, String> sent) {
        try {
            return new EmailAddress(value(sent, "email"));
        } catch (Invalid invalid) {
            throw Invalid.field("email", invalid.key());
        }
    }
}
