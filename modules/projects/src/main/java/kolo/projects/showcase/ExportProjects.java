package kolo.projects.showcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.identity.Actors;
import kolo.projects.ProjectId;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectStore;
import kolo.tables.TableFormat;
import kolo.tables.TableWriter;
import kolo.tenancy.Networks;
import kolo.web.Attachment;
import kolo.web.OpenToVisitors;

/// The filtered list as files in the column names of CORDIS: its projects, and the partners of those whose partner list
/// the reader sees. What Kolo exports it imports again.
@Controller
class ExportProjects {
    private static final int AT_ONCE = 500;

    private final ProjectList projects;
    private final ProjectStore store;
    private final PartnerStore partners;
    private final Actors actors;
    private final Networks networks;

    ExportProjects(ProjectList projects, ProjectStore store, PartnerStore partners, Actors actors,
            Networks networks) {
        this.projects = projects;
        this.store = store;
        this.partners = partners;
        this.actors = actors;
        this.networks = networks;
    }

    @GetMapping("/projects/export.csv")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String of) {
        return file(ProjectFilter.of(q, type, programme, place, course, year), of, TableFormat.CSV);
    }

    @GetMapping("/projects/export.xlsx")
    @OpenToVisitors(cached = false)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String course,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String of) {
        return file(ProjectFilter.of(q, type, programme, place, course, year), of, TableFormat.XLSX);
    }

    private ResponseEntity<byte[]> file(ProjectFilter filter, @Nullable String of, TableFormat format) {
        var ids = new ArrayList<ProjectId>();
        projects.each(filter, ProjectsPage.language(), actors.current(), row -> ids.add(row.id()));
        boolean organizations = "organizations".equals(of);
        var kind = organizations ? "organization" : "project";
        var content = format.write(kind, table -> {
            table.row(organizations ? ORGANIZATION : PROJECT);
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                var part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                if (organizations) {
                    organizations(part, table);
                } else {
                    projects(part, table);
                }
            }
        });
        return Attachment.of(format.named(networks.current().slug() + "-" + kind),
                MediaType.parseMediaType(format.mediaType()), content);
    }

    private static final List<String> PROJECT = List.of("id", "acronym", "status", "title", "startDate", "endDate",
            "totalCost", "ecMaxContribution", "currency", "legalBasis", "topics", "ecSignatureDate",
            "frameworkProgramme", "masterCall", "subCall", "fundingScheme", "objective", "rcn", "grantDoi", "keywords",
            "projectType", "fundType", "geographicalFocus", "thematicFocus", "euroSciVoc", "link", "source", "note");
    private static final List<String> ORGANIZATION = List.of("projectID", "projectAcronym", "organisationID",
            "vatNumber", "name", "shortName", "SME", "activityType", "partnerType", "street", "postCode", "city",
            "country", "nutsCode", "geolocation", "organizationURL", "order", "role", "ecContribution",
            "netEcContribution", "totalCost", "endOfParticipation");

    private void projects(List<ProjectId> ids, TableWriter table) {
        var kept = store.byIds(ids);
        ids.stream().map(kept::get).filter(java.util.Objects::nonNull).forEach(one -> table.row(row(one.data())));
    }

    private static List<? extends @Nullable Object> row(ProjectData data) {
        var funding = data.funding();
        var wording = Wordings.best(data, data.originalLocale()).map(Map.Entry::getValue);
        var cells = new ArrayList<@Nullable Object>();
        java.util.Collections.addAll(cells, data.id(), data.acronym(), data.status(), data.title(), data.startDate(),
                data.endDate(), funding.totalCost(), funding.contribution(), funding.currency(),
                funding.legalBasis(), funding.topics(), funding.signatureDate(), funding.frameworkProgramme(),
                funding.masterCall(), funding.subCall(), funding.fundingScheme(),
                wording.map(ProjectData.Wording::objective).orElse(null), data.rcn(), data.grantDoi(),
                String.join("; ", data.focus().keywords()), data.projectType(), funding.fundType(),
                String.join("; ", data.focus().geographical()), String.join("; ", data.focus().thematic()),
                String.join("; ", data.focus().euroSciVoc()), data.link(), data.source(), data.note());
        return cells;
    }

    private void organizations(List<ProjectId> ids, TableWriter table) {
        var kept = store.byIds(ids);
        var reader = actors.current();
        var shown = ids.stream()
                .filter(id -> kept.containsKey(id)
                        && reader.sees(java.util.Objects.requireNonNull(kept.get(id)).data().partnerListVisibility()))
                .toList();
        var consortia = partners.of(shown);
        for (var id : shown) {
            var project = java.util.Objects.requireNonNull(kept.get(id)).data();
            for (var partner : consortia.getOrDefault(id, List.of())) {
                var data = partner.data();
                var seat = data.seat();
                table.row(project.id(), project.name(), data.organisationID(), data.vatNumber(), data.name(),
                        data.shortName(), data.sme() == null ? null : data.sme().toString().toLowerCase(Locale.ROOT),
                        data.activityType(), data.partnerType(), seat.street(), seat.postCode(), seat.city(),
                        seat.country(), seat.nutsCode(), seat.geolocation(), seat.url(), data.order(),
                        data.role().cordis(), data.money().ecContribution(), data.money().netEcContribution(),
                        data.money().totalCost(), data.leftOn());
            }
        }
    }
}
