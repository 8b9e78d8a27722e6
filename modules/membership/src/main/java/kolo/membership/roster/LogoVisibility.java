package kolo.membership.roster;

import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.files.FileId;
import kolo.files.FileStore;
import kolo.identity.Visibility;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.VisibilityDefaults;
import kolo.tenancy.CurrentTenant;

/// Who may load a member's logo, and the certificates of its labels: a file follows the same decision as the page that shows it.
@Component
class LogoVisibility {
    private final Members members;
    private final FileStore files;
    private final VisibilityDefaults defaults;
    private final JdbcClient jdbc;

    LogoVisibility(Members members, FileStore files, VisibilityDefaults defaults, JdbcClient jdbc) {
        this.members = members;
        this.files = files;
        this.defaults = defaults;
        this.jdbc = jdbc;
    }

    /// The strictest of what holds for the list, for the member's place on it, and for logos.
    Visibility of(Member member) {
        return of(member, ProfileField.LOGO);
    }

    /// The same for another field.
    Visibility of(Member member, ProfileField field) {
        var usual = defaults.current();
        var own = member.ownVisibility();
        var listed = stricter(shown(usual, ProfileField.LISTING),
                Optional.ofNullable(own.get(ProfileField.LISTING)).orElse(Visibility.PUBLIC));
        var shown = Optional.ofNullable(own.get(field)).orElse(shown(usual, field));
        var visibility = stricter(listed, shown);
        return member.doNotList() ? Visibility.OFFICE : visibility;
    }

    private static Visibility shown(Map<ProfileField, Visibility> usual, ProfileField field) {
        return usual.getOrDefault(field, Visibility.OFFICE);
    }

    /// A group is stricter than any level: only its people see.
    private static Visibility stricter(Visibility one, Visibility other) {
        if (one instanceof Visibility.Level first && other instanceof Visibility.Level second) {
            return first.compareTo(second) >= 0 ? first : second;
        }
        return one instanceof Visibility.Level ? other : one;
    }

    /// Brings the files in line with the decision.
    void obey(Member member) {
        member.logo().ifPresent(logo -> files.changeVisibility(new FileId(logo), of(member)));
        jdbc.sql("""
                 select certificate_file from membership.label
                 where tenant_id = :tenant and member_id = :member and certificate_file is not null
                 """)
                .param("tenant", CurrentTenant.required().value())
                .param("member", member.getId())
                .query((row, number) -> new FileId(row.getObject("certificate_file", java.util.UUID.class)))
                .list()
                .forEach(file -> files.changeVisibility(file, of(member, ProfileField.LABELS)));
    }

    /// The same for every member with such a file, after the network's defaults changed.
    void obeyAll() {
        var ids = jdbc
                .sql("""
                     select m.id from membership.member m where m.tenant_id = :tenant and (m.logo_file is not null
                       or exists (select from membership.label l where l.tenant_id = m.tenant_id and l.member_id = m.id
                         and l.certificate_file is not null))
                     """)
                .param("tenant", CurrentTenant.required().value())
                .query((row, number) -> row.getObject("id", java.util.UUID.class))
                .list();
        members.findAllById(ids).forEach(this::obey);
    }
}
