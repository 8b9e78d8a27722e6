package kolo.governance.turn;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.GovernanceIntent;
import kolo.governance.SwapId;
import kolo.identity.Actors;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// A proposal to exchange two turns: both say yes, the office records the motion where one is needed.
@Controller
class SwapPage {
    private final ReadTurns turns;
    private final SwapTurns swapTurns;
    private final Actors actors;

    SwapPage(ReadTurns turns, SwapTurns swapTurns, Actors actors) {
        this.turns = turns;
        this.swapTurns = swapTurns;
        this.actors = actors;
    }

    @GetMapping("/governance/swaps/{id}")
    Page show(@PathVariable SwapId id) {
        return page(id, Form.empty());
    }

    @PostMapping("/governance/swaps/{id}/first-acceptance")
    View acceptFirst(@PathVariable SwapId id) {
        swapTurns.accept(id, true);
        return Redirect.to("/governance/swaps/" + id).saying("governance.swap.accepted");
    }

    @PostMapping("/governance/swaps/{id}/second-acceptance")
    View acceptSecond(@PathVariable SwapId id) {
        swapTurns.accept(id, false);
        return Redirect.to("/governance/swaps/" + id).saying("governance.swap.accepted");
    }

    @PostMapping("/governance/swaps/{id}/withdrawal")
    View withdraw(@PathVariable SwapId id) {
        swapTurns.withdraw(id);
        return Redirect.to("/governance/swaps/" + id).saying("governance.swap.withdrawn");
    }

    @PostMapping("/governance/swaps/{id}/motion")
    View decide(@PathVariable SwapId id, @Valid @ModelAttribute DecisionForm form, BindingResult errors) {
        swapTurns.asked(id);
        return Form.submitted(errors, () -> {
            swapTurns.decide(id, form.draft());
            return Redirect.to("/governance/swaps/" + id).saying("governance.swap.done");
        }, again -> page(id, again));
    }

    private Page page(SwapId id, Form form) {
        return Page.of("governance/swap")
                .title("governance.swap.title")
                .crumb("governance.title", "/governance")
                .inWorkspace()
                .with("swap", turns.swap(id))
                .with("keeps", actors.current().may(GovernanceIntent.KEEP_OFFICES))
                .with("form", form);
    }
}
