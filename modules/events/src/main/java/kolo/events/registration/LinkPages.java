package kolo.events.registration;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Visit;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Where a guest whose link is over, or lost, asks for another by the address.
@Controller
class LinkPages {
    private static final RateLimit REQUESTS = new RateLimit("events.link-requests", 20, Duration.ofHours(1));
    private final SendLinks links;
    private final RateLimits limits;

    LinkPages(SendLinks links, RateLimits limits) {
        this.links = links;
        this.limits = limits;
    }

    record LinkForm(@NotBlank @Size(max = 254) String email) {}

    @GetMapping("/registrations/link")
    @OpenToVisitors(cached = false)
    Page ask() {
        return page(Form.empty(), false);
    }

    /// @param over whether somebody came here by a link that holds no longer
    static Page page(Form form, boolean over) {
        return Page.of("events/registration/again")
                .title("events.registration.again.title")
                .onPublicSite()
                .notIndexed()
                .with("form", form)
                .with("over", over);
    }

    @PostMapping("/registrations/link")
    @OpenToVisitors(cached = false)
    View send(@Valid @ModelAttribute LinkForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> {
            limits.spend(REQUESTS, Visit.of(request).address());
            links.request(address(form.email()), FormContents.language());
            return Redirect.to("/registrations/link").saying("events.registration.again.done");
        }, again -> page(again, false));
    }

    private static EmailAddress address(String email) {
        try {
            return new EmailAddress(email);
        } catch (Invalid noAddress) {
            throw Invalid.field("email", noAddress.key());
        }
    }
}
