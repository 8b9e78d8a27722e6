package kolo.governance.chair;

import java.util.Arrays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.GovernanceIntent;
import kolo.identity.Actors;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Who chairs, who did and who will, for everybody.
@Controller
class ChairPage {
    private final ReadChair chair;
    private final Coming coming;
    private final Actors actors;

    ChairPage(ReadChair chair, Coming coming, Actors actors) {
        this.chair = chair;
        this.coming = coming;
        this.actors = actors;
    }

    /// What is sent.
    record ComingForm(
            @Pattern(regexp = "NOTHING|CONFIRMED|PROJECTED", message = "{governance.chair.problem.coming}") String extent) {}

    @GetMapping("/governance")
    @OpenToVisitors
    Page show() {
        return Page.of("governance/chair")
                .title("governance.chair.title")
                .style("/governance/governance.css")
                .with("chair", chair.now().orElse(null));
    }

    @GetMapping("/governance/coming")
    Page form() {
        actors.current().require(GovernanceIntent.KEEP_OFFICES);
        return page(Form.of(new ComingForm(coming.read().name())));
    }

    @PostMapping("/governance/coming")
    View publish(@Valid @ModelAttribute ComingForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            coming.publish(Coming.Extent.valueOf(form.extent()));
            return Redirect.to("/governance").saying("governance.chair.coming.saved");
        }, this::page);
    }

    private Page page(Form form) {
        return Page.of("governance/chairComing")
                .title("governance.chair.coming.title")
                .crumb("governance.chair.title", "/governance")
                .inWorkspace()
                .with("form", form)
                .with("extents", Arrays.stream(Coming.Extent.values()).map(Enum::name).toList());
    }
}
