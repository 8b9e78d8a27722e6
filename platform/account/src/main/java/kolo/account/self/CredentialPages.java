package kolo.account.self;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.AccountId;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.identity.OwnAccount;
import kolo.identity.Sessions;
import kolo.identity.Visit;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.web.Attachment;
import kolo.web.Form;
import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// A person's password and address, and the download of everything kept of them.
@Controller
@OnEveryHost
class CredentialPages {
    private final ChangeOwnAccount change;
    private final OwnAccount own;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Actors actors;

    CredentialPages(ChangeOwnAccount change, OwnAccount own, Accounts accounts, Sessions sessions, Actors actors) {
        this.change = change;
        this.own = own;
        this.accounts = accounts;
        this.sessions = sessions;
        this.actors = actors;
    }

    record PasswordForm(@NotBlank @Size(max = 1000) String current, @NotBlank @Size(max = 1000) String password) {}

    record EmailForm(@NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 1000) String password) {}

    @GetMapping("/account/password")
    Page showPassword() {
        return passwordPage(Form.empty());
    }

    @PostMapping("/account/password")
    View changePassword(@Valid @ModelAttribute PasswordForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> {
            change.changePassword(me(), form.current(), form.password(), Visit.of(request));
            sessions.endOthers(request, me());
            return Redirect.to("/account").saying("account.password.changed");
        }, again -> passwordPage(again.with("current", "").with("password", "")));
    }

    @GetMapping("/account/email")
    Page showEmail() {
        return emailPage(Form.empty());
    }

    @PostMapping("/account/email")
    View askForEmail(@Valid @ModelAttribute EmailForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> {
            change.requestEmail(me(), form.email(), form.password(), Visit.of(request));
            return Redirect.to("/account/email").saying("account.email.asked", form.email());
        }, again -> emailPage(again.with("password", "")));
    }

    /// Only shows a button, as every link of a letter does.
    @GetMapping("/account/email/{token}")
    @OpenToVisitors(cached = false)
    Page showConfirmation(@PathVariable String token) {
        return confirmationPage(token, own.emailLinkHolds(token) ? "ask" : "over");
    }

    @PostMapping("/account/email/{token}")
    @OpenToVisitors(cached = false)
    View confirm(@PathVariable String token) {
        try {
            return confirmationPage(token, own.confirmEmail(token) ? "moved" : "half");
        } catch (Invalid over) {
            return confirmationPage(token, "over");
        }
    }

    @GetMapping("/account/data.json")
    ResponseEntity<Map<String, Object>> data() {
        return Attachment.of("kolo-data.json", MediaType.APPLICATION_JSON, own.data(me()));
    }

    private AccountId me() {
        return actors.current().accountId();
    }

    private static Page passwordPage(Form form) {
        return Page.of("account/self/password")
                .title("account.password.title")
                .crumb("account.title", "/account")
                .with("form", form);
    }

    private Page emailPage(Form form) {
        return Page.of("account/self/email")
                .title("account.email.title")
                .crumb("account.title", "/account")
                .with("form", form)
                .with("current", accounts.find(me()).orElseThrow(NotFound::new).email())
                .with("pending", own.pendingEmail(me()).orElse(null));
    }

    private static Page confirmationPage(String token, String state) {
        return Page.of("account/self/email-confirmation")
                .title("account.email.title")
                .onPublicSite()
                .notIndexed()
                .with("token", token)
                .with("state", state)
                .status(state.equals("over") ? 410 : 200);
    }
}
