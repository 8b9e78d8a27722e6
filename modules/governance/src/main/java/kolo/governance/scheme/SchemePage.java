package kolo.governance.scheme;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.governance.GovernanceIntent;
import kolo.governance.Office;
import kolo.governance.OfficeId;
import kolo.governance.rotation.AnchorPolicy;
import kolo.governance.rotation.Strategy;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// The editor of an office's rules, with what they would give beside it.
@Controller
class SchemePage {
    private final ChangeScheme changeScheme;
    private final TellSuccession succession;
    private final Actors actors;

    SchemePage(ChangeScheme changeScheme, TellSuccession succession, Actors actors) {
        this.changeScheme = changeScheme;
        this.succession = succession;
        this.actors = actors;
    }

    /// The rules of the chair.
    @GetMapping("/governance/scheme")
    Page chair() {
        actors.current().require(GovernanceIntent.SET_UP_ROTATION);
        return succession.office(null)
                .map(office -> page(office, changeScheme.begin(office.id()), null))
                .orElseGet(() -> frame(Page.of("governance/scheme")));
    }

    /// The rules of any office.
    @GetMapping("/governance/scheme/{id}")
    Page show(@PathVariable OfficeId id) {
        actors.current().require(GovernanceIntent.SET_UP_ROTATION);
        return page(succession.office(id).orElseThrow(NotFound::new), changeScheme.begin(id), null);
    }

    /// @param tried the rules of which the page shows what they would give
    private Page page(Office office, SchemeForm tried, @Nullable Form again) {
        var form = again == null ? Form.of(tried) : again;
        return frame(Page.of("governance/scheme"))
                .with("office", office)
                .with("publication",
                        Form.of(new PublicationForm(String.valueOf(changeScheme.published()))))
                .with("form", form)
                .with("versions", succession.told(office.id(), language()))
                .with("preview", preview(office.id(), tried).orElse(null));
    }

    private static Page frame(Page page) {
        return page.title("governance.scheme.title")
                .crumb("governance.chair.title", "/governance")
                .style("/governance/governance.css")
                .style("/governance/scheme.css")
                .inWorkspace()
                .with("strategies", Arrays.stream(Strategy.values()).map(Enum::name).toList())
                .with("policies", Arrays.stream(AnchorPolicy.values()).map(Enum::name).toList());
    }

    /// What the rules in the form would give; a part of the page.
    @GetMapping("/governance/scheme/{id}/preview")
    Page preview(@PathVariable OfficeId id, @ModelAttribute SchemeForm form, BindingResult errors) {
        actors.current().require(GovernanceIntent.SET_UP_ROTATION);
        return Page.of("governance/schemePreview")
                .title("governance.preview.title")
                .style("/governance/governance.css")
                .inWorkspace()
                .with("preview", preview(id, form).orElse(null));
    }

    private Optional<PreviewView> preview(OfficeId id, SchemeForm form) {
        try {
            return Optional.of(changeScheme.preview(id, form, language()));
        } catch (Invalid unreadable) {
            return Optional.empty();
        }
    }

    @PostMapping("/governance/scheme/{id}")
    View change(@PathVariable OfficeId id, @ModelAttribute SchemeForm form, BindingResult errors) {
        actors.current().require(GovernanceIntent.SET_UP_ROTATION);
        return Form.submitted(errors, () -> {
            int version = changeScheme.change(id, form, language());
            return Redirect.to("/governance/succession/" + id.value())
                    .saying("governance.scheme.saved", String.valueOf(version));
        }, again -> page(succession.office(id).orElseThrow(NotFound::new), form, again));
    }

    record PublicationForm(@Nullable String turns) {}

    /// How many projected turns visitors see.
    @PostMapping("/governance/scheme/publication")
    View publish(@ModelAttribute PublicationForm form, BindingResult errors) {
        actors.current().require(GovernanceIntent.SET_UP_ROTATION);
        return Form.submitted(errors, () -> {
            changeScheme.publish(String.valueOf(form.turns()));
            return Redirect.to("/governance/scheme").saying("governance.publication.saved");
        }, again -> frame(Page.of("governance/schemePublication")).with("publication", again));
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
