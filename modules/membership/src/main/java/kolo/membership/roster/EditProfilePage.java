package kolo.membership.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The form of a profile and its logo, for whoever keeps it.
@Controller
class EditProfilePage {
    private final EditProfile editProfile;
    private final ProfileForms forms;
    private final MemberLogos logos;
    private final Actors actors;

    EditProfilePage(EditProfile editProfile, ProfileForms forms, MemberLogos logos, Actors actors) {
        this.editProfile = editProfile;
        this.forms = forms;
        this.logos = logos;
        this.actors = actors;
    }

    @GetMapping("/members/{id}/edit")
    Page edit(@PathVariable MemberId id) {
        var draft = editProfile.draft(id);
        var form = ProfileInput.filled(draft.profile(), draft.own());
        return page(draft, draft.doNotList() ? form.with("do_not_list", "true") : form, List.of());
    }

    @PostMapping("/members/{id}")
    View save(@PathVariable MemberId id, @RequestParam MultiValueMap<String, String> sent) {
        var draft = editProfile.draft(id);
        try {
            var input = ProfileInput.read(sent, draft.profile(), ProfileField.edited());
            int version = version(sent.getFirst("version"));
            return switch (edit(id, version, input, "true".equals(sent.getFirst("do_not_list")))) {
                case EditProfile.Result.Saved saved ->
                    Redirect.to("/members/" + id).saying("membership.edit.saved", input.profile().name());
                case EditProfile.Result.Overtaken overtaken -> again(overtaken, input);
            };
        } catch (Invalid invalid) {
            return page(draft, Form.rejected(invalid), List.of()).status(422);
        }
    }

    /// Between reading and writing somebody may still be faster; the second look then tells what they stored.
    private EditProfile.Result edit(MemberId id, int version, ProfileInput input, boolean doNotList) {
        try {
            return editProfile.edit(id, version, input.profile(), input.visibility(), doNotList);
        } catch (OptimisticLockingFailureException faster) {
            return editProfile.edit(id, version, input.profile(), input.visibility(), doNotList);
        }
    }

    private Page again(EditProfile.Result.Overtaken overtaken, ProfileInput input) {
        var form = ProfileInput.filled(input.profile(), input.visibility());
        return page(overtaken.stored(), form, overtaken.differences()).status(409);
    }

    private static int version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : -1;
    }

    private Page page(EditProfile.Draft draft, Form form, List<Profile.Change> overtaken) {
        return Page.of("membership/edit")
                .title("membership.edit.title", draft.profile().name())
                .crumb("membership.list.title", "/members")
                .crumbNamed(draft.profile().name(), "/members/" + draft.id())
                .style("/membership/membership.css")
                .inWorkspace()
                .with("profile", forms.form(draft, actors.current(), overtaken))
                .with("form", form);
    }

    @PostMapping("/members/{id}/logo")
    View logo(@PathVariable MemberId id, @RequestParam("logo") MultipartFile logo) {
        try {
            logos.put(id, Upload.of(logo));
            return Redirect.to("/members/" + id).saying("membership.logo.saved");
        } catch (Invalid invalid) {
            var draft = editProfile.draft(id);
            var problem = Form.rejected(invalid).errors().getFirst().message();
            return page(draft, ProfileInput.filled(draft.profile(), draft.own()), List.of())
                    .with("logoProblem", problem)
                    .status(422);
        }
    }

    @PostMapping("/members/{id}/logo/removal")
    View removeLogo(@PathVariable MemberId id) {
        logos.remove(id);
        return Redirect.to("/members/" + id + "/edit").saying("membership.logo.removed");
    }
}
