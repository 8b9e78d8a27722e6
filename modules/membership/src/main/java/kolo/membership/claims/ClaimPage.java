package kolo.membership.claims;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
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
import kolo.identity.RateLimit;
import kolo.identity.RateLimits;
import kolo.identity.Visit;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.kernel.Problem;
import kolo.membership.MemberId;
import kolo.membership.MembershipIntent;
import kolo.membership.roster.LinkToken;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// Claims: sent by anybody, proven by a link, decided by the office.
@Controller
class ClaimPage {
    private static final RateLimit CLAIMS = new RateLimit("membership.claim", 5, Duration.ofHours(1));

    private final ClaimProfile claimProfile;
    private final RateLimits limits;
    private final Networks networks;
    private final Actors actors;

    ClaimPage(ClaimProfile claimProfile, RateLimits limits, Networks networks, Actors actors) {
        this.claimProfile = claimProfile;
        this.limits = limits;
        this.networks = networks;
        this.actors = actors;
    }

    /// What is sent; nobody sees the field `website`, so whoever fills it is a machine.
    record ClaimForm(@NotBlank @Size(max = 250) String organisation, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 254) @Email String email, @Nullable @Size(max = 2000) String message,
            @Nullable String website) {}

    @GetMapping("/members/claim")
    @OpenToVisitors(cached = false)
    Page form() {
        return page(Form.empty());
    }

    private Page page(Form form) {
        if (!networks.current().has("membership")) {
            throw new NotFound();
        }
        return Page.of("membership/claim").title("membership.claim.title").with("form", form);
    }

    @PostMapping("/members/claim")
    @OpenToVisitors(cached = false)
    View claim(@Valid @ModelAttribute ClaimForm form, BindingResult errors, HttpServletRequest request) {
        return Form.submitted(errors, () -> {
            limits.spend(CLAIMS, Visit.of(request).address());
            if (form.website() == null || form.website().isBlank()) {
                claimProfile.claim(application(form));
            }
            return Redirect.to("/members/claim").saying("membership.claim.sent");
        }, this::page);
    }

    private static Claims.Application application(ClaimForm form) {
        try {
            var message = CleanText.cleanBlock(form.message());
            return new Claims.Application(CleanText.clean(form.organisation()), CleanText.clean(form.name()),
                    new EmailAddress(form.email()).value(), LocaleContextHolder.getLocale().toLanguageTag(),
                    message.isEmpty() ? null : message);
        } catch (Problem invalid) {
            throw Invalid.field("email", invalid.key());
        }
    }

    @GetMapping("/members/claim/proof")
    @OpenToVisitors(cached = false)
    Page proof(@RequestParam(required = false) @Nullable String token) {
        var claim = claimProfile.byLink(token);
        return Page.of("membership/claimProof")
                .title("membership.claim.proof.title")
                .notIndexed()
                .with("organisation", claim.organisation())
                .with("token", LinkToken.read(token).map(LinkToken::secret).orElse(""));
    }

    @PostMapping("/members/claim/proof")
    @OpenToVisitors(cached = false)
    View prove(@RequestParam(required = false) @Nullable String token) {
        claimProfile.prove(token);
        return Redirect.to("/").saying("membership.claim.proven");
    }

    @GetMapping("/members/claims")
    Page waiting() {
        return Page.of("membership/claims")
                .title("membership.claims.title")
                .crumb("membership.list.title", "/members")
                .inWorkspace()
                .with("claims", claimProfile.waiting());
    }

    @PostMapping("/members/claims/{claim}/approval")
    View approve(@PathVariable ClaimId claim, @RequestParam(required = false) @Nullable MemberId member) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        if (member == null) {
            return Redirect.to("/members/claims").warning("membership.claim.problem.profile");
        }
        claimProfile.approve(claim, member);
        return Redirect.to("/members/claims").saying("membership.claims.approved");
    }

    @PostMapping("/members/claims/{claim}/rejection")
    View reject(@PathVariable ClaimId claim, @RequestParam(required = false) @Nullable String reason) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        var text = CleanText.cleanBlock(reason);
        if (text.isEmpty() || !CleanText.fits(text, 1000)) {
            return Redirect.to("/members/claims").warning("membership.claim.problem.reason");
        }
        claimProfile.reject(claim, text);
        return Redirect.to("/members/claims").saying("membership.claims.rejected");
    }
}
