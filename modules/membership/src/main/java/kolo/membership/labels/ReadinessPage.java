package kolo.membership.labels;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.Actor;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.membership.MemberId;
import kolo.membership.roster.Keepers;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Fragment;
import kolo.web.MemberPageSection;
import kolo.web.Page;
import kolo.web.Redirect;

/// The readiness check for the European Cluster Collaboration Platform, on the member's own page.
@Controller
class ReadinessPage {
    private final StateReadiness readiness;

    ReadinessPage(StateReadiness readiness) {
        this.readiness = readiness;
    }

    /// The form as it is sent.
    record ReadinessForm(@Nullable String fte, @Nullable String website, @Nullable String sme,
            @Nullable String large, @Nullable String research, @Nullable String publicBodies,
            @Nullable String other, @Nullable String recognised) {}

    @GetMapping("/members/{id}/readiness")
    Page show(@PathVariable MemberId id) {
        return form(id, readiness.of(id).map(ReadinessPage::filled).orElse(Form.empty()));
    }

    private static Form filled(ReadinessView stated) {
        var form = Form.empty()
                .with("fte", stated.managementFte() == null ? "" : stated.managementFte().toPlainString())
                .with("sme", String.valueOf(stated.sme()))
                .with("large", String.valueOf(stated.large()))
                .with("research", String.valueOf(stated.research()))
                .with("publicBodies", String.valueOf(stated.publicBodies()))
                .with("other", String.valueOf(stated.other()));
        form = stated.englishWebsite() ? form.with("website", "true") : form;
        return stated.recognised() ? form.with("recognised", "true") : form;
    }

    private static Page form(MemberId id, Form form) {
        return Page.of("membership/readinessForm")
                .title("membership.readiness.title")
                .crumb("membership.list.title", "/members")
                .inWorkspace()
                .with("form", form)
                .with("member", id.toString());
    }

    @PostMapping("/members/{id}/readiness")
    View state(@PathVariable MemberId id, ReadinessForm sent) {
        readiness.of(id);
        try {
            readiness.state(id, read(sent));
            return Redirect.to("/members/" + id).saying("membership.readiness.saved");
        } catch (Invalid invalid) {
            return form(id, Form.rejected(invalid)).status(422);
        }
    }

    private static ReadinessView read(ReadinessForm sent) {
        var problems = new ArrayList<FieldProblem>();
        var fte = CleanText.clean(sent.fte()).replace(',', '.');
        if (!fte.isEmpty() && !fte.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            problems.add(new FieldProblem("fte", "membership.problem.fte", List.of()));
        }
        var view = new ReadinessView(problems.isEmpty() && !fte.isEmpty() ? new BigDecimal(fte) : null,
                "true".equals(sent.website()), count("sme", sent.sme(), problems),
                count("large", sent.large(), problems), count("research", sent.research(), problems),
                count("publicBodies", sent.publicBodies(), problems), count("other", sent.other(), problems),
                "true".equals(sent.recognised()));
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return view;
    }

    private static int count(String field, @Nullable String sent, List<FieldProblem> problems) {
        var text = CleanText.clean(sent);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            problems.add(new FieldProblem(field, "membership.problem.number", List.of()));
            return 0;
        }
        return Integer.parseInt(text);
    }

    /// The check on the member's page, for who keeps it.
    @Component
    static class ReadinessOfMember implements MemberPageSection {
        private final StateReadiness readiness;
        private final Keepers keepers;
        private final kolo.tenancy.Networks networks;

        ReadinessOfMember(StateReadiness readiness, Keepers keepers, kolo.tenancy.Networks networks) {
            this.readiness = readiness;
            this.keepers = keepers;
            this.networks = networks;
        }

        @Override
        public int order() {
            return 900;
        }

        @Override
        public Optional<Fragment> section(UUID memberId, Actor actor) {
            var network = networks.current();
            if (!network.has("membership") || !network.memberKinds().organisations() || !actor.signedIn()
                    || !keepers.keeps(actor, memberId)) {
                return Optional.empty();
            }
            return Optional.of(Fragment.of("membership/readiness")
                    .with("member", memberId.toString())
                    .with("readiness", readiness.of(new MemberId(memberId)).orElse(null)));
        }
    }
}
