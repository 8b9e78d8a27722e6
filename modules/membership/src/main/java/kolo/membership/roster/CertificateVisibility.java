package kolo.membership.roster;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import kolo.identity.Visibility;
import kolo.membership.profile.ProfileField;
import kolo.tenancy.CurrentTenant;

/// Who may load the certificate of a label: whoever the member shows its labels to. A holder without a profile is named
/// in public, and so is its certificate.
@Component
public class CertificateVisibility {
    private final LogoVisibility visibility;
    private final Members members;
    private final JdbcClient jdbc;

    CertificateVisibility(LogoVisibility visibility, Members members, JdbcClient jdbc) {
        this.visibility = visibility;
        this.members = members;
        this.jdbc = jdbc;
    }

    /// What holds for the certificate of a label.
    public Visibility of(UUID label) {
        return holder(label).map(member -> visibility.of(member, ProfileField.LABELS)).orElse(Visibility.PUBLIC);
    }

    /// Brings the certificate in line, after the label got another holder.
    public void obey(UUID label) {
        holder(label).ifPresent(visibility::obey);
    }

    /// The same for every member, after the network's defaults changed.
    public void obeyAll() {
        visibility.obeyAll();
    }

    private Optional<Member> holder(UUID label) {
        return jdbc
                .sql("""
                     select member_id from membership.label
                     where tenant_id = :tenant and id = :id and member_id is not null
                     """)
                .param("tenant", CurrentTenant.required().value())
                .param("id", label)
                .query((row, number) -> row.getObject("member_id", UUID.class))
                .optional()
                .flatMap(members::findById);
    }
}
