package kolo.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.AccountView;
import kolo.identity.Passwords;
import kolo.identity.Visit;
import kolo.kernel.Invalid;
import kolo.web.Form;
import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;
import kolo.web.Page;

/// Setting a password with a link: by invitation for the first time, or because it was forgotten.
@Controller
@OnEveryHost
@OpenToVisitors(cached = false)
class PasswordPages {
    private final Passwords passwords;
    private final Entrance entrance;

    PasswordPages(Passwords passwords, Entrance entrance) {
        this.passwords = passwords;
        this.entrance = entrance;
    }

    record AddressForm(@NotBlank @Size(max = 254) String email) {}

    record ResetForm(@NotBlank @Size(max = 1000) String password) {}

    record AcceptanceForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 1000) String password) {}

    @GetMapping("/password/forgot")
    Page showForgot(@RequestParam(defaultValue = "") String email) {
        return forgotPage(Form.empty().with("email", email));
    }

    @PostMapping("/password/forgot")
    View forgot(@Valid @ModelAttribute AddressForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> {
            passwords.requestReset(form.email(), LocaleContextHolder.getLocale().toLanguageTag(), Visit.of(request));
            return Page.of("account/signin/letter-sent")
                    .title("account.letter-sent.title")
                    .onPublicSite()
                    .notIndexed()
                    .with("email", form.email());
        }, PasswordPages::forgotPage);
    }

    @GetMapping("/password/reset/{token}")
    Page showReset(@PathVariable String token) {
        return passwords.resetHolds(token) ? resetPage(token, Form.empty()) : expired();
    }

    @PostMapping("/password/reset/{token}")
    View reset(@PathVariable String token, @Valid @ModelAttribute ResetForm form, BindingResult errors,
            HttpServletRequest request, HttpServletResponse response) {
        return Form.submitted(errors, () -> {
            var account = passwords.reset(token, form.password(), Visit.of(request));
            return entrance.admit(account, "", request, response).saying("account.password.changed");
        }, again -> resetPage(token, again.with("password", "")));
    }

    @GetMapping("/invitation/{token}")
    Page showInvitation(@PathVariable String token) {
        try {
            var invited = passwords.invited(token);
            return invitationPage(token, invited, Form.empty().with("name", invited.name()));
        } catch (Invalid over) {
            return expired();
        }
    }

    @PostMapping("/invitation/{token}")
    View accept(@PathVariable String token, @Valid @ModelAttribute AcceptanceForm form, BindingResult errors,
            HttpServletRequest request, HttpServletResponse response) {
        return Form.submitted(errors, () -> {
            var account = passwords.accept(token, form.name(), form.password(), Visit.of(request));
            return entrance.admit(account, "", request, response).saying("account.invitation.accepted");
        }, again -> {
            try {
                return invitationPage(token, passwords.invited(token), again.with("password", ""));
            } catch (Invalid over) {
                return expired();
            }
        });
    }

    private static Page forgotPage(Form form) {
        return Page.of("account/signin/forgot")
                .title("account.forgot.title")
                .onPublicSite()
                .notIndexed()
                .crumb("account.sign-in.title", "/sign-in")
                .with("form", form);
    }

    private static Page resetPage(String token, Form form) {
        return Page.of("account/signin/reset")
                .title("account.reset.title")
                .onPublicSite()
                .notIndexed()
                .with("token", token)
                .with("form", form);
    }

    private static Page invitationPage(String token, AccountView invited, Form form) {
        return Page.of("account/signin/invitation")
                .title("account.invitation.title")
                .onPublicSite()
                .notIndexed()
                .with("token", token)
                .with("form", form.with("email", invited.email()));
    }

    private static Page expired() {
        return Page.of("account/signin/expired").title("account.expired.title").onPublicSite().notIndexed().status(410);
    }
}
