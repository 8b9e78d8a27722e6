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

import kolo.identity.Actors;
import kolo.identity.Sessions;
import kolo.identity.SignIn;
import kolo.identity.Visit;
import kolo.kernel.Invalid;
import kolo.web.Form;
import kolo.web.OnEveryHost;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Signing in by password, by a link in a letter, or by the letter's code; and signing out.
@Controller
@OnEveryHost
@OpenToVisitors(cached = false)
class SignInPages {
    private final SignIn signIn;
    private final Entrance entrance;
    private final AskingBrowser browser;
    private final Sessions sessions;
    private final Actors actors;

    SignInPages(SignIn signIn, Entrance entrance, AskingBrowser browser, Sessions sessions, Actors actors) {
        this.signIn = signIn;
        this.entrance = entrance;
        this.browser = browser;
        this.sessions = sessions;
        this.actors = actors;
    }

    record PasswordForm(@NotBlank @Size(max = 254) String email, @NotBlank @Size(max = 1000) String password,
            @Size(max = 2000) String next) {}

    record AddressForm(@NotBlank @Size(max = 254) String email) {}

    record CodeForm(@NotBlank @Size(max = 20) String code) {}

    @GetMapping("/sign-in")
    View show(@RequestParam(defaultValue = "") String next) {
        if (actors.current().signedIn()) {
            return Redirect.to("/account");
        }
        return signInPage(Form.empty().with("next", next));
    }

    @PostMapping("/sign-in")
    View byPassword(@Valid @ModelAttribute PasswordForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response) {
        return Form.submitted(errors, () -> {
            var account = signIn.byPassword(form.email(), form.password(), Visit.of(request));
            return entrance.admit(account, form.next(), request, response);
        }, again -> signInPage(again.with("password", "")));
    }

    @GetMapping("/sign-in/letter")
    Page showLetter(@RequestParam(defaultValue = "") String email) {
        return letterPage(Form.empty().with("email", email));
    }

    @PostMapping("/sign-in/letter")
    View sendLetter(@Valid @ModelAttribute AddressForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response) {
        return Form.submitted(errors, () -> {
            var language = LocaleContextHolder.getLocale().toLanguageTag();
            browser.remember(response, signIn.requestLink(form.email(), language, Visit.of(request)));
            return Redirect.to("/sign-in/code");
        }, SignInPages::letterPage);
    }

    @GetMapping("/sign-in/code")
    Page showCode() {
        return codePage(Form.empty());
    }

    @PostMapping("/sign-in/code")
    View byCode(@Valid @ModelAttribute CodeForm form, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response) {
        return Form.submitted(errors, () -> {
            var digits = form.code().replaceAll("\\D", "");
            var account = signIn.byCode(browser.secret(request), digits, Visit.of(request));
            browser.forget(response);
            return entrance.admit(account, "", request, response);
        }, SignInPages::codePage);
    }

    /// Only shows a button: a mail scanner that follows every link uses none up.
    @GetMapping("/sign-in/link/{token}")
    Page showLink(@PathVariable String token, HttpServletRequest request) {
        return linkPage(token, signIn.holds(token, browser.secret(request)));
    }

    @PostMapping("/sign-in/link/{token}")
    View byLink(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            var account = signIn.byLink(token, browser.secret(request), Visit.of(request));
            browser.forget(response);
            return entrance.admit(account, "", request, response);
        } catch (Invalid over) {
            return linkPage(token, false);
        }
    }

    @PostMapping("/sign-out")
    Redirect signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return Redirect.to("/").saying("account.signed-out");
    }

    private static Page linkPage(String token, boolean holds) {
        return Page.of("account/signin/link")
                .title("account.sign-in.link.title")
                .onPublicSite()
                .notIndexed()
                .with("token", token)
                .with("holds", holds)
                .status(holds ? 200 : 410);
    }

    private static Page signInPage(Form form) {
        return Page.of("account/signin/sign-in")
                .title("account.sign-in.title")
                .onPublicSite()
                .notIndexed()
                .with("form", form);
    }

    private static Page letterPage(Form form) {
        return Page.of("account/signin/letter")
                .title("account.sign-in.letter.title")
                .onPublicSite()
                .notIndexed()
                .crumb("account.sign-in.title", "/sign-in")
                .with("form", form);
    }

    private static Page codePage(Form form) {
        return Page.of("account/signin/code")
                .title("account.sign-in.code.title")
                .onPublicSite()
                .notIndexed()
                .crumb("account.sign-in.title", "/sign-in")
                .with("form", form);
    }
}
