package kolo.membership.roster;

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

import kolo.identity.Actors;
import kolo.membership.MemberId;
import kolo.membership.MembershipIntent;
import kolo.membership.Standing;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The office records how a member stands, with a reason.
@Controller
class StandingPage {
    private final ChangeStanding changeStanding;
    private final EditProfile editProfile;
    private final NetworkDay day;
    private final Actors actors;

    StandingPage(ChangeStanding changeStanding, EditProfile editProfile, NetworkDay day, Actors actors) {
        this.changeStanding = changeStanding;
        this.editProfile = editProfile;
        this.day = day;
        this.actors = actors;
    }

    /// What is sent.
    record StandingForm(
            @Pattern(regexp = "NOTICE|PAUSED|SUSPENDED", message = "{membership.problem.standing}") String standing,
            @NotBlank @Size(max = 20) String from, @Nullable @Size(max = 20) String until,
            @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping("/members/{id}/standing")
    Page form(@PathVariable MemberId id) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        return page(id, Form.of(new StandingForm("PAUSED", day.today().toString(), "", "")));
    }

    @PostMapping("/members/{id}/standing")
    View record(@PathVariable MemberId id, @Valid @ModelAttribute StandingForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            changeStanding.record(id, Standing.valueOf(form.standing()), AdmissionPage.day(form.from(), "from"),
                    AdmissionPage.optionalDay(form.until(), "until"), CleanText.cleanBlock(form.reason()));
            return Redirect.to("/members/" + id).saying("membership.standing.recorded");
        }, again -> page(id, again));
    }

    @PostMapping("/members/{id}/standing/{standing}/end")
    View lift(@PathVariable MemberId id, @PathVariable StandingId standing) {
        changeStanding.lift(id, standing);
        return Redirect.to("/members/" + id).saying("membership.standing.lifted");
    }

    private Page page(MemberId id, Form form) {
        var name = editProfile.draft(id).profile().name();
        return Page.of("membership/standing")
                .title("membership.standing.title", name)
                .crumb("membership.list.title", "/members")
                .crumbNamed(name, "/members/" + id)
                .inWorkspace()
                .with("form", form)
                .with("name", name)
                .with("id", id);
    }
}
