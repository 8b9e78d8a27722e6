package kolo.membership.roster;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.membership.MemberId;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// One click says that a profile is still true. The link itself changes nothing: programs that look into mail follow
/// links, too.
@Controller
class ConfirmationPage {
    private final ConfirmProfile confirmProfile;

    ConfirmationPage(ConfirmProfile confirmProfile) {
        this.confirmProfile = confirmProfile;
    }

    @GetMapping("/members/confirmation")
    @OpenToVisitors(cached = false)
    Page asked(@RequestParam(required = false) @Nullable String token) {
        return Page.of("membership/confirmation")
                .title("membership.confirm.title")
                .notIndexed()
                .with("name", confirmProfile.asked(token))
                .with("token", LinkToken.read(token).map(LinkToken::secret).orElse(""));
    }

    @PostMapping("/members/confirmation")
    @OpenToVisitors(cached = false)
    View confirm(@RequestParam(required = false) @Nullable String token) {
        confirmProfile.confirm(token);
        return Redirect.to("/").saying("membership.confirm.done");
    }

    @PostMapping("/members/{id}/confirmation")
    View confirm(@PathVariable MemberId id) {
        confirmProfile.confirm(id);
        return Redirect.to("/members/" + id).saying("membership.confirm.done");
    }
}
