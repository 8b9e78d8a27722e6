package kolo.web.site;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Visit;
import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// The forms by which a visitor reaches the office, so that no address has to be printed for machines to collect.
@Controller
@OpenToVisitors(cached = false)
class OfficeForms {
    private static final RateLimit LIMIT = new RateLimit("web.office", 5, Duration.ofHours(1));
    private final WriteToOffice office;
    private final RateLimits limits;

    OfficeForms(WriteToOffice office, RateLimits limits) {
        this.office = office;
        this.limits = limits;
    }

    /// @param homepage a field that people do not see; who fills it is a machine
    record ContactForm(@NotBlank @Size(max = 200) String name, @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 5000) String message, @Nullable String homepage) {}

    /// @param homepage a field that people do not see; who fills it is a machine
    record JoinForm(@NotBlank @Size(max = 200) String name, @NotBlank @Email @Size(max = 254) String email,
            @Size(max = 200) @Nullable String organisation, @Size(max = 2) @Nullable String country,
            @Size(max = 300) @Nullable String website, @Size(max = 5000) @Nullable String message,
            @Nullable String homepage) {}

    @GetMapping("/contact")
    Page contact() {
        return contact(Form.empty());
    }

    @PostMapping("/contact")
    View sendContact(@Valid @ModelAttribute ContactForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> accept(request, form.homepage(), "/contact", "web.contact.sent",
                () -> new OfficeMessageView("contact", line(form.name()), address(form.email()), List.of(),
                        CleanText.cleanBlock(form.message()))),
                this::contact);
    }

    @GetMapping("/join")
    Page join() {
        return join(Form.empty());
    }

    @PostMapping("/join")
    View sendJoin(@Valid @ModelAttribute JoinForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> accept(request, form.homepage(), "/join", "web.join.sent",
                () -> new OfficeMessageView("join", line(form.name()), address(form.email()), facts(form),
                        CleanText.cleanBlock(Objects.requireNonNullElse(form.message(), "")))),
                this::join);
    }

    private View accept(HttpServletRequest request, @Nullable String homepage, String path, String done,
            Supplier<OfficeMessageView> message) {
        // A machine is told the same as a person, so that it learns nothing.
        if (homepage == null || homepage.isBlank()) {
            var readable = message.get();
            limits.spend(LIMIT, Visit.of(request).address());
            office.send(readable);
        }
        return Redirect.to(path).saying(done);
    }

    private static List<OfficeMessageView.Fact> facts(JoinForm form) {
        var country = line(form.country());
        if (!country.isEmpty() && !CountryCode.isKnown(country)) {
            throw Invalid.field("country", "kernel.country-invalid");
        }
        return List.of(new OfficeMessageView.Fact("web.join.organisation", line(form.organisation())),
                new OfficeMessageView.Fact("web.join.country", country),
                new OfficeMessageView.Fact("web.join.website", line(form.website())));
    }

    private static String address(String email) {
        try {
            return new EmailAddress(email).value();
        } catch (Invalid refused) {
            throw Invalid.field("email", refused.key());
        }
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : CleanText.clean(text);
    }

    private Page contact(Form form) {
        return Page.of("web/contact").title("web.contact.title").onPublicSite().with("form", form);
    }

    private Page join(Form form) {
        return Page.of("web/join").title("web.join.title").onPublicSite().with("form", form);
    }
}
