package kolo.membership.roster;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

import kolo.identity.AccountId;
import kolo.identity.AccountView;
import kolo.identity.Accounts;
import kolo.identity.Actors;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.Problem;
import kolo.mail.Mailbox;
import kolo.membership.MemberId;
import kolo.membership.RepresentativeRole;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;
import kolo.texts.Formats;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Who acts for a member, and inviting more by mail.
@Controller
class RepresentativesPage {
    private final AppointRepresentative appoint;
    private final EditProfile editProfile;
    private final RepresentativeList list;
    private final Networks networks;

    RepresentativesPage(AppointRepresentative appoint, EditProfile editProfile, RepresentativeList list,
            Networks networks) {
        this.appoint = appoint;
        this.editProfile = editProfile;
        this.list = list;
        this.networks = networks;
    }

    /// What is sent.
    record RepresentativeForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 254) @Email String email,
            @Size(max = 20) String language, @NotEmpty(message = "{membership.problem.role}") List<String> roles) {}

    @GetMapping("/members/{id}/representatives")
    Page show(@PathVariable MemberId id) {
        return page(id, Form.empty().with("language", networks.current().defaultLanguage()).with("roles", "EDITOR"));
    }

    @PostMapping("/members/{id}/representatives")
    View invite(@PathVariable MemberId id, @Valid @ModelAttribute RepresentativeForm form, BindingResult errors) {
        editProfile.draft(id);
        return Form.submitted(errors, () -> {
            boolean invited = appoint.invite(id, email(form.email()), CleanText.clean(form.name()),
                    language(form.language()), roles(form.roles()));
            return Redirect.to("/members/" + id + "/representatives")
                    .saying(invited ? "membership.people.invited" : "membership.people.added", form.email());
        }, again -> page(id, again));
    }

    private static EmailAddress email(String text) {
        try {
            return new EmailAddress(text);
        } catch (Problem invalid) {
            throw Invalid.field("email", invalid.key());
        }
    }

    private String language(@Nullable String wished) {
        var languages = networks.current().languages();
        return wished != null && languages.contains(wished) ? wished : languages.getFirst();
    }

    private static EnumSet<RepresentativeRole> roles(List<String> sent) {
        var roles = EnumSet.noneOf(RepresentativeRole.class);
        for (var role : RepresentativeRole.values()) {
            if (sent.contains(role.name())) {
                roles.add(role);
            }
        }
        if (roles.isEmpty()) {
            throw Invalid.field("roles", "membership.problem.role");
        }
        return roles;
    }

    @PostMapping("/members/{id}/representatives/{representation}/end")
    View end(@PathVariable MemberId id, @PathVariable RepresentationId representation) {
        appoint.end(id, representation);
        return Redirect.to("/members/" + id + "/representatives").saying("membership.people.ended");
    }

    private Page page(MemberId id, Form form) {
        var draft = editProfile.draft(id);
        var name = draft.profile().name();
        return Page.of("membership/representatives")
                .title("membership.people.title", name)
                .crumb("membership.list.title", "/members")
                .crumbNamed(name, "/members/" + id)
                .style("/membership/membership.css")
                .inWorkspace()
                .with("form", form)
                .with("name", name)
                .with("people", list.of(id))
                .with("languages", networks.current()
                        .languages()
                        .stream()
                        .map(tag -> new Choice(tag, Formats.endonym(tag)))
                        .toList())
                .with("id", id);
    }

    /// Reads who acts for a member, with what is known of their mail.
    @org.springframework.stereotype.Component
    static class RepresentativeList {
        private final Representations representations;
        private final Accounts accounts;
        private final AppointRepresentative appoint;
        private final Mailbox mailbox;
        private final NetworkDay day;
        private final Actors actors;

        RepresentativeList(Representations representations, Accounts accounts, AppointRepresentative appoint,
                Mailbox mailbox, NetworkDay day, Actors actors) {
            this.representations = representations;
            this.accounts = accounts;
            this.appoint = appoint;
            this.mailbox = mailbox;
            this.day = day;
            this.actors = actors;
        }

        @Transactional(readOnly = true)
        RepresentativesView of(MemberId id) {
            var today = day.today();
            var records = representations.findByMemberId(id.value());
            Map<AccountId, AccountView> known = accounts
                    .byIds(records.stream().map(record -> new AccountId(record.accountId())).distinct().toList());
            var failures = mailbox
                    .failures(known.values().stream().map(account -> new EmailAddress(account.email())).toList());
            var rows = records.stream()
                    .filter(record -> known.containsKey(new AccountId(record.accountId())))
                    .map(record -> {
                        var account = known.get(new AccountId(record.accountId()));
                        var email = account == null ? "" : account.email();
                        var failure = failures.get(email.toLowerCase(Locale.ROOT));
                        return new RepresentativesView.Row(record.getId(), account == null ? "" : account.name(), email,
                                account == null ? "" : account.status().name().toLowerCase(Locale.ROOT),
                                record.role(), record.startsOn(), record.endsOn().orElse(null),
                                record.inForce(today), failure == null ? null : failure.reason());
                    })
                    .sorted(java.util.Comparator.comparing(RepresentativesView.Row::inForce)
                            .reversed()
                            .thenComparing(RepresentativesView.Row::role)
                            .thenComparing(RepresentativesView.Row::from))
                    .toList();
            return new RepresentativesView(rows, appoint.mayAppoint(actors.current(), id));
        }
    }
}
