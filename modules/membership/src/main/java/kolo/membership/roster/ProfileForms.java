package kolo.membership.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.kernel.CountryCode;
import kolo.membership.MembershipIntent;
import kolo.membership.profile.Countries;
import kolo.membership.profile.MemberKind;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.VisibilityDefaults;
import kolo.tenancy.Networks;
import kolo.texts.Languages;
import kolo.texts.Texts;
import kolo.web.Choice;

/// Makes the forms in which profiles are written.
@Component
class ProfileForms {
    private static final List<ProfileFormView.Group> GROUPS = List.of(
            new ProfileFormView.Group("membership.group.names",
                    List.of(ProfileField.NAME, ProfileField.NAME_ORIGINAL, ProfileField.ABBREVIATION,
                            ProfileField.KIND, ProfileField.LEGAL_FORM, ProfileField.REGISTRATION_NUMBER)),
            new ProfileFormView.Group("membership.group.place",
                    List.of(ProfileField.COUNTRY, ProfileField.REGION, ProfileField.CITY)),
            new ProfileFormView.Group("membership.group.work",
                    List.of(ProfileField.SECTORS, ProfileField.SERVICES, ProfileField.OFFERS, ProfileField.SEEKS)),
            new ProfileFormView.Group("membership.group.figures",
                    List.of(ProfileField.YEAR_ESTABLISHED, ProfileField.SIZE, ProfileField.SIZE_AS_OF)),
            new ProfileFormView.Group("membership.group.contact",
                    List.of(ProfileField.WEBSITE, ProfileField.EMAIL, ProfileField.PHONE, ProfileField.ADDRESS)));
    /// What a natural person has no use for.
    private static final List<ProfileField> OF_ORGANISATIONS = List.of(ProfileField.KIND, ProfileField.LEGAL_FORM,
            ProfileField.REGISTRATION_NUMBER, ProfileField.YEAR_ESTABLISHED, ProfileField.SIZE,
            ProfileField.SIZE_AS_OF);
    /// What stands at the end of the form, and who sees it: not entered there, but shown or not.
    static final List<ProfileField> SHOWN_TOO = List.of(ProfileField.LISTING, ProfileField.LOGO, ProfileField.PEOPLE,
            ProfileField.SINCE, ProfileField.LABELS);

    private final Countries countries;
    private final VisibilityDefaults defaults;
    private final Networks networks;
    private final FileStore files;
    private final Texts texts;

    ProfileForms(Countries countries, VisibilityDefaults defaults, Networks networks, FileStore files, Texts texts) {
        this.countries = countries;
        this.defaults = defaults;
        this.networks = networks;
        this.files = files;
        this.texts = texts;
    }

    /// The form of a profile as it is edited.
    ///
    /// @param overtaken what somebody else stored meanwhile; empty when nobody did
    @Transactional(readOnly = true)
    ProfileFormView form(EditProfile.Draft draft, Actor actor, List<Profile.Change> overtaken) {
        var person = draft.nature() == MemberNature.PERSON;
        return new ProfileFormView(draft.id(), draft.profile().name(), draft.version(), groups(person), countries(),
                kinds(), levels(), languages(draft.profile()), actor.may(MembershipIntent.EDIT_MEMBERS), person,
                overtaken, logo(draft));
    }

    static List<ProfileFormView.Group> groups(boolean person) {
        if (!person) {
            return GROUPS;
        }
        return GROUPS.stream()
                .map(group -> new ProfileFormView.Group(group.key(),
                        group.fields().stream().filter(field -> !OF_ORGANISATIONS.contains(field)).toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    List<Choice> countries() {
        var names = countries.in(language());
        return names.sorted(CountryCode.all().map(CountryCode::value))
                .stream()
                .map(code -> new Choice(code, names.of(code)))
                .toList();
    }

    List<Choice> kinds() {
        return Arrays.stream(MemberKind.values())
                .map(kind -> new Choice(kind.code(), texts.text(language(), kind.key())))
                .toList();
    }

    private List<ProfileFormView.ShownView> levels() {
        var usual = defaults.current();
        return ProfileField.governed()
                .stream()
                .filter(field -> field != ProfileField.UNCLAIMED)
                .map(field -> {
                    var shown = usual.getOrDefault(field, Visibility.PUBLIC);
                    return new ProfileFormView.ShownView(field, key(shown), Stream.of(Visibility.Level.values())
                            .filter(level -> field != ProfileField.LISTING || narrower(level, shown))
                            .map(level -> new Choice(level.code(), texts.text(language(), key(level))))
                            .toList());
                })
                .toList();
    }

    /// A member may hide itself from some who see the list, and not show itself to others.
    private static boolean narrower(Visibility.Level level, Visibility usual) {
        return usual instanceof Visibility.Level least && level.compareTo(least) >= 0;
    }

    static String key(Visibility visibility) {
        var code = visibility instanceof Visibility.Level level ? level.name() : "group";
        return "membership.visibility." + code.toLowerCase(Locale.ROOT);
    }

    /// The network's languages, and every language that the profile is described in already.
    private List<String> languages(Profile profile) {
        var languages = new ArrayList<>(networks.current().languages().stream().filter(Languages::isContent).toList());
        profile.descriptions().keySet().stream().filter(tag -> !languages.contains(tag)).forEach(languages::add);
        return languages;
    }

    private @Nullable String logo(EditProfile.Draft draft) {
        var file = draft.logo();
        return file == null ? null : files.find(new FileId(file)).map(stored -> stored.path(160)).orElse(null);
    }

    static String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }
}
