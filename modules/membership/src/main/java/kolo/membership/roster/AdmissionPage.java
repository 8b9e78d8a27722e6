package kolo.membership.roster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.membership.MemberId;
import kolo.membership.MembershipIntent;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// Lets members in and out.
@Controller
class AdmissionPage {
    /// What the office knows of a newcomer; the newcomer writes the rest.
    private static final List<ProfileField> FIELDS = List.of(ProfileField.NAME, ProfileField.NAME_ORIGINAL,
            ProfileField.ABBREVIATION, ProfileField.KIND, ProfileField.COUNTRY, ProfileField.CITY,
            ProfileField.SECTORS, ProfileField.WEBSITE, ProfileField.EMAIL, ProfileField.REGISTRATION_NUMBER);

    private final AdmitMember admitMember;
    private final LikelyDoubles doubles;
    private final EditProfile editProfile;
    private final ProfileForms forms;
    private final NetworkDay day;
    private final Networks networks;
    private final Actors actors;

    AdmissionPage(AdmitMember admitMember, LikelyDoubles doubles, EditProfile editProfile, ProfileForms forms,
            NetworkDay day, Networks networks, Actors actors) {
        this.admitMember = admitMember;
        this.doubles = doubles;
        this.editProfile = editProfile;
        this.forms = forms;
        this.day = day;
        this.networks = networks;
        this.actors = actors;
    }

    @GetMapping("/members/new")
    Page form() {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        return page(Form.empty().with("since", day.today().toString()), List.of());
    }

    @PostMapping("/members")
    View admit(@RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        try {
            var profile = ProfileInput.read(sent, Profile.EMPTY, FIELDS).profile();
            var alike = "true".equals(sent.getFirst("even_so"))
                    ? List.<LikelyDoubles.Lookalike>of()
                    : doubles.of(profile);
            if (!alike.isEmpty()) {
                return page(ProfileInput.filled(profile, java.util.Map.of())
                        .with("since", text(sent, "since"))
                        .with("nature", text(sent, "nature")), alike).status(422);
            }
            var id = admitMember.admit(nature(sent), profile, day(text(sent, "since"), "since"), Provenance.NONE);
            return Redirect.to("/members/" + id).saying("membership.admit.done", profile.name());
        } catch (Invalid invalid) {
            return page(Form.rejected(invalid), List.of()).status(422);
        }
    }

    private MemberNature nature(MultiValueMap<String, String> sent) {
        var kinds = networks.current().memberKinds();
        if (!kinds.organisations()) {
            return MemberNature.PERSON;
        }
        return kinds.persons() && "PERSON".equals(sent.getFirst("nature"))
                ? MemberNature.PERSON
                : MemberNature.ORGANISATION;
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        return CleanText.clean(sent.getFirst(name));
    }

    /// Reads a day of a form.
    static LocalDate day(@Nullable String text, String field) {
        var parsed = optionalDay(text, field);
        if (parsed == null) {
            throw Invalid.field(field, "membership.problem.day-missing");
        }
        return parsed;
    }

    /// Reads a day of a form that may be left empty.
    static @Nullable LocalDate optionalDay(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Falls through to the one message.
        }
        throw Invalid.field(field, "membership.problem.day");
    }

    private Page page(Form form, List<LikelyDoubles.Lookalike> alike) {
        var kinds = networks.current().memberKinds();
        return Page.of("membership/admit")
                .title("membership.admit.title")
                .crumb("membership.list.title", "/members")
                .style("/membership/membership.css")
                .inWorkspace()
                .with("form", form)
                .with("both", kinds.organisations() && kinds.persons())
                .with("persons", !kinds.organisations())
                .with("countries", forms.countries())
                .with("kinds", forms.kinds())
                .with("alike", alike.stream().map(one -> new AlikeView(one.id(), one.name())).toList());
    }

    /// Sent when the membership of an existing profile begins.
    record SinceForm(@NotBlank @Size(max = 20) String since) {}

    @GetMapping("/members/{id}/membership")
    Page admitExisting(@PathVariable MemberId id) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        return existing(id, Form.of(new SinceForm(day.today().toString())));
    }

    @PostMapping("/members/{id}/membership")
    View admitExisting(@PathVariable MemberId id, @Valid @ModelAttribute SinceForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            admitMember.admit(id, day(form.since(), "since"));
            return Redirect.to("/members/" + id).saying("membership.admit.begun");
        }, again -> existing(id, again));
    }

    private Page existing(MemberId id, Form form) {
        var name = editProfile.draft(id).profile().name();
        return Page.of("membership/admitExisting")
                .title("membership.admit.existing", name)
                .crumb("membership.list.title", "/members")
                .crumbNamed(name, "/members/" + id)
                .inWorkspace()
                .with("form", form)
                .with("name", name)
                .with("id", id);
    }

    /// Sent when a membership ends.
    record DepartureForm(@NotBlank @Size(max = 20) String endsOn, @NotBlank @Size(max = 1000) String reason) {}

    @GetMapping("/members/{id}/departure")
    Page departure(@PathVariable MemberId id) {
        actors.current().require(MembershipIntent.ADMIT_MEMBERS);
        return departure(id, Form.of(new DepartureForm(day.today().toString(), "")));
    }

    @PostMapping("/members/{id}/departure")
    View depart(@PathVariable MemberId id, @Valid @ModelAttribute DepartureForm form, BindingResult errors) {
        return Form.submitted(errors, () -> {
            admitMember.end(id, day(form.endsOn(), "endsOn"), CleanText.cleanBlock(form.reason()));
            return Redirect.to("/members/" + id).saying("membership.departure.done");
        }, again -> departure(id, again));
    }

    private Page departure(MemberId id, Form form) {
        var name = editProfile.draft(id).profile().name();
        return Page.of("membership/departure")
                .title("membership.departure.title", name)
                .crumb("membership.list.title", "/members")
                .crumbNamed(name, "/members/" + id)
                .inWorkspace()
                .with("form", form)
                .with("name", name)
                .with("id", id);
    }
}
