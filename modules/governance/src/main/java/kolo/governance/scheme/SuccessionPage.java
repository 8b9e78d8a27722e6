package kolo.governance.scheme;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.governance.GovernanceIntent;
import kolo.governance.OfficeId;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.Forbidden;
import kolo.web.Page;

/// Who is next and why, for members.
@Controller
class SuccessionPage {
    private final TellSuccession succession;
    private final Actors actors;

    SuccessionPage(TellSuccession succession, Actors actors) {
        this.succession = succession;
        this.actors = actors;
    }

    /// The line of the chair.
    @GetMapping("/governance/succession")
    Page chair() {
        return page(null);
    }

    /// The line of any office.
    @GetMapping("/governance/succession/{id}")
    Page show(@PathVariable OfficeId id) {
        return page(id);
    }

    private Page page(@Nullable OfficeId id) {
        var actor = actors.current();
        if (!actor.sees(Visibility.MEMBERS)) {
            throw new Forbidden();
        }
        return Page.of("governance/succession")
                .title("governance.succession.title")
                .crumb("governance.chair.title", "/governance")
                .style("/governance/governance.css")
                .style("/governance/scheme.css")
                .inWorkspace()
                .with("office", actor.may(GovernanceIntent.SET_UP_ROTATION))
                .with("line", succession.office(id)
                        .flatMap(office -> succession.line(office, SchemePage.language()))
                        .orElse(null));
    }
}
