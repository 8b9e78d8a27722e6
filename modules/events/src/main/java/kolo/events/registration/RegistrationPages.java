package kolo.events.registration;

import java.time.Duration;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.events.EditionId;
import kolo.identity.Actors;
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Visit;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// The form for registering: a page of its own, since the edition's page is kept by caches.
@Controller
class RegistrationPages {
    private static final RateLimit SUBMISSIONS = new RateLimit("events.registration", 40, Duration.ofHours(1));
    private final FormContents contents;
    private final Register register;
    private final Turnstile turnstile;
    private final RateLimits limits;
    private final Actors actors;

    RegistrationPages(FormContents contents, Register register, Turnstile turnstile, RateLimits limits,
            Actors actors) {
        this.contents = contents;
        this.register = register;
        this.turnstile = turnstile;
        this.limits = limits;
        this.actors = actors;
    }

    @GetMapping("/events/{id}/registration")
    @OpenToVisitors(cached = false)
    Page form(@PathVariable EditionId id, @RequestParam(required = false) @Nullable String invitation) {
        var view = contents.of(id, invitation);
        var form = Form.empty().with("key", view.key()).with("mode", view.modes().getFirst().value());
        return page(id, view, invitation == null ? form : form.with("invitation", invitation));
    }

    private Page page(EditionId id, RegistrationFormView view, Form form) {
        return Page.of("events/registration/form")
                .title("events.registration.form.title", view.title())
                .crumb("events.title", "/events")
                .crumbNamed(view.title(), "/events/" + id)
                .style("/events/registration.css")
                .onPublicSite()
                .notIndexed()
                .with("view", view)
                .with("form", form);
    }

    @PostMapping("/events/{id}/registration")
    @OpenToVisitors(cached = false)
    View register(@PathVariable EditionId id, @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        return Form.submitted(new MapBindingResult(Map.of(), "form"), () -> {
            var wish = contents.read(id, sent);
            if (actors.current().signedIn()) {
                return done(turnstile.pass(() -> register.register(id, wish, false)));
            }
            limits.spend(SUBMISSIONS, Visit.of(request).address());
            // Nobody sees this field, so whoever fills it is a machine.
            var trap = sent.getFirst("website");
            if (trap == null || trap.isBlank()) {
                register.submit(id, wish);
            }
            return Redirect.to("/events/" + id + "/registration/sent");
        }, again -> page(id, contents.of(id, sent.getFirst("invitation")), again));
    }

    private static Redirect done(Outcome outcome) {
        var to = Redirect.to(outcome.registration().path());
        return outcome.repeated()
                ? to.saying("events.registration.done.repeated")
                : to.saying("events.registration.done." + outcome.registration().state().code());
    }

    @GetMapping("/events/{id}/registration/sent")
    @OpenToVisitors(cached = false)
    Page sent(@PathVariable EditionId id) {
        var view = contents.of(id, null);
        return Page.of("events/registration/sent")
                .title("events.registration.sent.title")
                .crumb("events.title", "/events")
                .crumbNamed(view.title(), "/events/" + id)
                .onPublicSite()
                .notIndexed()
                .with("view", view);
    }

    @GetMapping("/registrations/confirm/{secret}")
    @OpenToVisitors(cached = false)
    Page confirmation(@PathVariable String secret) {
        var submission = register.submitted(secret);
        var view = contents.of(submission.edition(), null);
        return Page.of("events/registration/confirm")
                .title("events.registration.confirm.title")
                .onPublicSite()
                .notIndexed()
                .with("view", view)
                .with("secret", secret)
                .with("name", submission.request().name())
                .with("email", submission.request().email());
    }

    @PostMapping("/registrations/confirm/{secret}")
    @OpenToVisitors(cached = false)
    View confirm(@PathVariable String secret) {
        var confirmed = turnstile.pass(() -> register.confirm(secret));
        var one = confirmed.outcome().registration();
        return Redirect.to("/registrations/link/" + confirmed.own().text())
                .saying("events.registration.done." + one.state().code());
    }
}
