package kolo.governance.office;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.identity.IdentityIntent;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The network chooses what its chair may do for the time of a mandate.
@Controller
class ChairPowersPage {
    private final ChairPowers powers;
    private final Actors actors;
    private final TransactionTemplate transaction;

    ChairPowersPage(ChairPowers powers, Actors actors, TransactionTemplate transaction) {
        this.powers = powers;
        this.actors = actors;
        this.transaction = transaction;
    }

    /// The names of the chosen intents.
    record PowersForm(@Nullable @Size(max = 100) List<String> intents) {}

    @GetMapping("/settings/chair")
    Page show() {
        actors.current().require(IdentityIntent.MANAGE_NETWORK);
        return page(Form.empty());
    }

    @PostMapping("/settings/chair")
    View choose(@Valid @ModelAttribute PowersForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            var chosen = form.intents();
            powers.choose(chosen == null ? List.of() : chosen);
            return Redirect.to("/settings/chair").saying("governance.powers.saved");
        }, this::page);
    }

    private Page page(Form form) {
        var offered = List.copyOf(powers.offered().keySet());
        var chosen = java.util.Objects.requireNonNull(transaction.execute(status -> powers.chosen()));
        return Page.of("governance/powers")
                .title("governance.powers.title")
                .crumb("account.settings.title", "/settings")
                .inWorkspace()
                .with("offered", offered)
                .with("chosen", List.copyOf(chosen))
                .with("form", form);
    }
}
