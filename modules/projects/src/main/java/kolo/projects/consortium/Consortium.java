package kolo.projects.consortium;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import kolo.identity.Actor;
import kolo.membership.MemberId;
import kolo.membership.MemberSummary;
import kolo.membership.Membership;
import kolo.projects.ProjectId;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectData;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.ProjectType;

/// Shows a consortium to a reader: whole or not at all, as its project's partner list is visible.
///
/// Whether a partner is a member is asked of the roll on the day of reading; one that has left the network is shown by
/// the name it had, as an organisation outside.
@Component
public class Consortium {
    private final PartnerStore store;
    private final Membership membership;
    private final ProjectChronicle chronicle;

    Consortium(PartnerStore store, Membership membership, ProjectChronicle chronicle) {
        this.store = store;
        this.membership = membership;
        this.chronicle = chronicle;
    }

    /// The partners, or none where the reader may not see them.
    public List<PartnerView> of(ProjectId project, ProjectData data, Actor reader) {
        return reader.sees(data.partnerListVisibility()) ? all(project, data) : List.of();
    }

    /// The partners, whoever reads.
    List<PartnerView> all(ProjectId project, ProjectData data) {
        var partners = store.of(project);
        var ids = partners.stream()
                .map(partner -> partner.data().member())
                .filter(Objects::nonNull)
                .map(MemberId::new)
                .collect(Collectors.toSet());
        var known = membership.byIds(ids, chronicle.today());
        var listed = membership.listedFor(ids);
        return partners.stream().map(partner -> {
            var member = partner.data().member();
            var summary = member == null ? null : known.get(new MemberId(member));
            boolean in = summary != null && summary.standing().member();
            return view(partner, data.projectType(), in ? summary : null,
                    in && summary != null && listed.contains(summary.id()));
        }).toList();
    }

    private static PartnerView view(PartnerStore.Kept partner, ProjectType type, @Nullable MemberSummary member,
            boolean listed) {
        var data = partner.data();
        var country = data.seat().country();
        if (country == null && member != null && member.country() != null) {
            country = member.country().value();
        }
        return new PartnerView(partner.id(), mark(type, data), data.role(),
                member == null ? data.name() : member.name(),
                data.shortName(), member == null || !listed ? null : member.id().value(), member != null,
                country, data);
    }

    /// The partner as its programme shows it: LP1, PP2 … in Interreg and IPA, the role elsewhere.
    static String mark(ProjectType type, PartnerData data) {
        if (type != ProjectType.INTERREG && type != ProjectType.IPA) {
            return "";
        }
        var letters = switch (data.role()) {
            case COORDINATOR -> "LP";
            case ASSOCIATED_PARTNER -> "ASP";
            case PARTICIPANT, THIRD_PARTY, INTERNATIONAL_PARTNER -> "PP";
        };
        return letters + data.order();
    }

    /// Whether the list has a partner of that role.
    static boolean has(List<PartnerStore.Kept> partners, PartnerRole role) {
        return partners.stream().anyMatch(partner -> partner.data().role() == role);
    }
}
