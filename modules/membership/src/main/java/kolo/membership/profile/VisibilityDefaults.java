package kolo.membership.profile;

import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import kolo.identity.Visibility;
import kolo.tenancy.ContentVersion;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.Networks;
import kolo.tenancy.Settings;

/// What the current network shows of a profile, unless the member says otherwise.
@Component
public class VisibilityDefaults {
    private static final String PREFIX = "membership.visibility.";

    private final Settings settings;
    private final Networks networks;
    private final ContentVersion contentVersion;

    VisibilityDefaults(Settings settings, Networks networks, ContentVersion contentVersion) {
        this.settings = settings;
        this.networks = networks;
        this.contentVersion = contentVersion;
    }

    /// The default of every field.
    public Map<ProfileField, Visibility> current() {
        var persons = networks.current().memberKinds() == MemberKinds.PERSONS;
        var defaults = new EnumMap<ProfileField, Visibility>(Disclosure.usual(persons));
        settings.startingWith(PREFIX)
                .forEach((name, code) -> ProfileField.of(name.substring(PREFIX.length()))
                        .filter(defaults::containsKey)
                        .ifPresent(field -> defaults.put(field, Visibility.parse(code))));
        return defaults;
    }

    /// Changes defaults; fields not mentioned stay as they are.
    public void change(Map<ProfileField, Visibility> changes) {
        changes.forEach((field, visibility) -> settings.write(PREFIX + field.rule().code(), visibility.code()));
        contentVersion.changed();
    }
}
