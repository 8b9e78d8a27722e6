package kolo.membership.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.audit.AuditLog;
import kolo.identity.Actors;
import kolo.identity.Visibility;
import kolo.kernel.CountryCode;
import kolo.kernel.Invalid;
import kolo.membership.MembershipIntent;
import kolo.membership.profile.Countries;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.VisibilityDefaults;
import kolo.tenancy.ContentVersion;
import kolo.texts.CleanText;
import kolo.texts.Texts;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// What the network's directory shows to whom, and what it calls countries.
@Controller
class DirectorySettingsPage {
    private final DirectorySettings settings;
    private final ProfileForms forms;
    private final Actors actors;
    private final Texts texts;

    DirectorySettingsPage(DirectorySettings settings, ProfileForms forms, Actors actors, Texts texts) {
        this.settings = settings;
        this.forms = forms;
        this.actors = actors;
        this.texts = texts;
    }

    @GetMapping("/members/settings")
    @Transactional(readOnly = true)
    Page show() {
        actors.current().require(MembershipIntent.SET_UP_DIRECTORY);
        var form = Form.empty();
        for (var shown : settings.visibility().entrySet()) {
            form = form.with("visibility." + shown.getKey().code(), shown.getValue().code());
        }
        return page(form);
    }

    private Page page(Form form) {
        return Page.of("membership/settings")
                .title("membership.settings.title")
                .crumb("membership.list.title", "/members")
                .style("/membership/membership.css")
                .inWorkspace()
                .with("form", form)
                .with("fields", ProfileField.governed())
                .with("levels", Arrays.stream(Visibility.Level.values())
                        .map(level -> new Choice(level.code(),
                                texts.text(ProfileForms.language(), ProfileForms.key(level))))
                        .toList())
                .with("countries", forms.countries())
                .with("labels", settings.labels());
    }

    @PostMapping("/members/settings/visibility")
    View visibility(@RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(MembershipIntent.SET_UP_DIRECTORY);
        var changes = new EnumMap<ProfileField, Visibility>(ProfileField.class);
        for (var field : ProfileField.governed()) {
            for (var level : Visibility.Level.values()) {
                if (level.code().equals(sent.getFirst("visibility." + field.code()))) {
                    changes.put(field, level);
                }
            }
        }
        settings.show(changes);
        return Redirect.to("/members/settings").saying("membership.settings.saved");
    }

    @PostMapping("/members/settings/country")
    View country(@RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(MembershipIntent.SET_UP_DIRECTORY);
        var code = String.valueOf(sent.getFirst("country"));
        try {
            if (!CountryCode.isKnown(code)) {
                throw Invalid.field("country", "membership.problem.country", "");
            }
            var labels = new java.util.TreeMap<String, String>();
            for (var part : DirectorySettings.PARTS) {
                var label = CleanText.clean(sent.getFirst("label." + part));
                if (!CleanText.fits(label, 100)) {
                    throw Invalid.field("label." + part, "membership.problem.too-long", 100);
                }
                labels.put(part, label);
            }
            settings.call(new CountryCode(code), labels);
            return Redirect.to("/members/settings").saying("membership.settings.saved");
        } catch (Invalid invalid) {
            return page(Form.rejected(invalid)).status(422);
        }
    }

    /// Changes them, with an entry in the audit log.
    @Component
    static class DirectorySettings {
        /// The parts of a country's label: its languages, and the note.
        static final java.util.List<String> PARTS = java.util.List.of("en", "sr-Cyrl", "ro", "note");

        private final VisibilityDefaults defaults;
        private final Countries countries;
        private final LogoVisibility logos;
        private final ContentVersion contentVersion;
        private final AuditLog audit;

        DirectorySettings(VisibilityDefaults defaults, Countries countries, LogoVisibility logos,
                ContentVersion contentVersion, AuditLog audit) {
            this.defaults = defaults;
            this.countries = countries;
            this.logos = logos;
            this.contentVersion = contentVersion;
            this.audit = audit;
        }

        @Transactional(readOnly = true)
        Map<ProfileField, Visibility> visibility() {
            return defaults.current();
        }

        @Transactional(readOnly = true)
        SortedMap<String, SortedMap<String, String>> labels() {
            return countries.labels();
        }

        @Transactional
        void show(Map<ProfileField, Visibility> changes) {
            var before = described(defaults.current());
            defaults.change(changes);
            logos.obeyAll();
            audit.record("membership.audit.visibility", "network", null, before, described(defaults.current()));
        }

        private static Map<String, String> described(Map<ProfileField, Visibility> visibility) {
            var codes = new java.util.TreeMap<String, String>();
            visibility.forEach((field, value) -> codes.put(field.code(), value.code()));
            return codes;
        }

        @Transactional
        void call(CountryCode country, Map<String, String> labels) {
            labels.forEach((part, label) -> countries.call(country, part, label));
            contentVersion.changed();
            audit.record("membership.audit.country", "network", null, Map.of(), Map.of("country", country.value()));
        }
    }
}
