package kolo.account.self;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

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

import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.OnEveryHost;
import kolo.web.Page;
import kolo.web.Redirect;

/// What the person is called, and in which language and zone.
@Controller
@OnEveryHost
class OwnAccountPages {
    private final ChangeOwnAccount change;
    private final Accounts accounts;
    private final Networks networks;
    private final Actors actors;

    OwnAccountPages(ChangeOwnAccount change, Accounts accounts, Networks networks, Actors actors) {
        this.change = change;
        this.accounts = accounts;
        this.networks = networks;
        this.actors = actors;
    }

    record ProfileForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 35) String language,
            @Size(max = 64) String zone) {}

    @GetMapping("/account")
    Page show() {
        var account = account();
        var zone = account.zone();
        return page(account, Form.of(
                new ProfileForm(account.name(), account.language(), zone == null ? "" : zone.getId())));
    }

    @PostMapping("/account")
    View save(@Valid @ModelAttribute ProfileForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            change.describe(me(), form.name(), form.language(), zone(form.zone()));
            return Redirect.to("/account").in(form.language()).saying("account.saved");
        }, again -> page(account(), again));
    }

    private AccountId me() {
        return actors.current().accountId();
    }

    private AccountView account() {
        return accounts.find(me()).orElseThrow(NotFound::new);
    }

    private Page page(AccountView account, Form form) {
        var network = networks.current();
        var languages = network.languages().stream().map(tag -> new Choice(tag, Formats.endonym(tag))).toList();
        return Page.of("account/self/profile")
                .title("account.title")
                .with("form", form)
                .with("email", account.email())
                .with("languages", languages)
                .with("zones", zones())
                .with("networkZone", network.zone().getId());
    }

    private static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds()
                .stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .map(zone -> new Choice(zone, zone.replace('_', ' ')))
                .toList();
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw Invalid.field("zone", "account.zone.unknown");
        }
    }
}
