package kolo.governance.turn;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.BodyId;
import kolo.governance.Office.BodyKind;
import kolo.governance.office.Offices;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The offices of the network, and the bodies with their seats.
@Controller
class OfficesPage {
    private final ReadTurns turns;
    private final KeepOffices keepOffices;

    OfficesPage(ReadTurns turns, KeepOffices keepOffices) {
        this.turns = turns;
        this.keepOffices = keepOffices;
    }

    /// A name.
    record NameForm(@NotBlank @Size(max = 200) String name) {}

    /// A name of the chair.
    record ChairForm(@NotBlank @Size(max = 200) String chairName) {}

    /// A body.
    record BodyForm(@NotBlank @Size(max = 200) String name,
            @Pattern(regexp = "BOARD|WORKING_GROUP|COMMITTEE", message = "{governance.problem.body}") String kind,
            @Nullable @Size(max = 2000) String purpose) {}

    @GetMapping("/governance/offices")
    Page show() {
        return page(Form.empty());
    }

    @PostMapping("/governance/offices")
    View addChair(@Valid @ModelAttribute ChairForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            var id = keepOffices.addChair(CleanText.clean(form.chairName()));
            return Redirect.to("/governance/offices/" + id).saying("governance.offices.added");
        }, this::page);
    }

    @PostMapping("/governance/bodies")
    View addBody(@Valid @ModelAttribute BodyForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            keepOffices.addBody(BodyKind.valueOf(form.kind()), CleanText.clean(form.name()),
                    Entered.optional(form.purpose()));
            return Redirect.to("/governance/offices").saying("governance.offices.added");
        }, this::page);
    }

    @PostMapping("/governance/bodies/{id}/seats")
    View addSeat(@PathVariable BodyId id, @Valid @ModelAttribute NameForm form, BindingResult errors) {
        var body = keepOffices.body(id);
        return Form.submitted(errors, () -> {
            var seat = keepOffices.addSeat(id, CleanText.clean(form.name()));
            return Redirect.to("/governance/offices/" + seat + "/term").saying("governance.offices.seat-added");
        }, again -> seatPage(body, again));
    }

    @GetMapping("/governance/bodies/{id}/seats")
    Page seatForm(@PathVariable BodyId id) {
        return seatPage(keepOffices.body(id), Form.empty());
    }

    private Page seatPage(Offices.Body body, Form form) {
        return Page.of("governance/seatForm")
                .title("governance.bodies.add-seat")
                .crumb("governance.title", "/governance")
                .crumb("governance.offices.title", "/governance/offices")
                .inWorkspace()
                .with("body", body)
                .with("form", form);
    }

    private Page page(Form form) {
        return Page.of("governance/offices")
                .title("governance.offices.title")
                .crumb("governance.title", "/governance")
                .inWorkspace()
                .with("chair", turns.chair().orElse(null))
                .with("bodies", turns.bodies())
                .with("form", form);
    }
}
