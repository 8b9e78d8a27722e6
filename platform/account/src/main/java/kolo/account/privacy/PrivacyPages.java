package kolo.account.privacy;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.identity.Visit;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.web.Form;
import kolo.web.OnEveryHost;
import kolo.web.Page;
import kolo.web.Redirect;

/// What is kept of a person, why and how long, and the end of it: for oneself, and for the office at a person's wish.
@Controller
@OnEveryHost
class PrivacyPages {
    private final ErasePeople people;
    private final RetentionTimes times;
    private final Actors actors;

    PrivacyPages(ErasePeople people, RetentionTimes times, Actors actors) {
        this.people = people;
        this.times = times;
        this.actors = actors;
    }

    record OwnForm(@NotBlank @Size(max = 1000) String password) {}

    record OfficeForm(@NotBlank @Size(max = 254) String email, @Nullable String sure) {}

    @GetMapping("/account/privacy")
    Page own() {
        return own(Form.empty());
    }

    private Page own(Form form) {
        return Page.of("account/privacy/own")
                .title("account.privacy.title")
                .crumb("account.title", "/account")
                .with("form", form)
                .with("parts", people.keptOfMe())
                .with("kinds", times.all());
    }

    @PostMapping("/account/erasure")
    View eraseMe(@Valid @ModelAttribute OwnForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> {
            people.eraseMe(form.password(), Visit.of(request));
            return Redirect.to("/").saying("account.privacy.erased");
        }, again -> own(again.with("password", "")));
    }

    @GetMapping("/people/erasure")
    Page office() {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
        return office(Form.empty(), List.of());
    }

    private static Page office(Form form, List<kolo.identity.Erasure.Part> parts) {
        return Page.of("account/privacy/office")
                .title("account.erasure.title")
                .crumb("account.people.title", "/people")
                .with("form", form)
                .with("parts", parts);
    }

    /// First shows what is kept, then, when the office is sure, erases it. A form and not a link, so that no address
    /// stands in an address.
    @PostMapping("/people/erasure")
    View erase(@Valid @ModelAttribute OfficeForm form, BindingResult errors) {
        actors.current().require(IdentityIntent.MANAGE_PEOPLE);
        return Form.submitted(errors, () -> {
            var address = address(form.email());
            if ("true".equals(form.sure())) {
                return Redirect.to("/people").saying("account.erasure.done", people.erase(address));
            }
            return office(Form.of(form), people.kept(address));
        }, again -> office(again, List.of()));
    }

    private static EmailAddress address(String email) {
        try {
            return new EmailAddress(email);
        } catch (Invalid noAddress) {
            throw Invalid.field("email", noAddress.key());
        }
    }
}
