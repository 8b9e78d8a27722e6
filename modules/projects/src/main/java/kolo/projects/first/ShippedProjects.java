package kolo.projects.first;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.membership.Membership;
import kolo.projects.ProjectId;
import kolo.projects.consortium.PartnerData;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectChronicle;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectFollower;
import kolo.projects.records.ProjectReader;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.PartnerRole;
import kolo.tables.Columns;
import kolo.tables.Row;
import kolo.tables.Table;
import kolo.tables.Tables;
import kolo.tenancy.FirstContent;

/// Brings the projects of a network that comes with Kolo's embedded default: facts from public pages, each with its
/// source.
@Component
@Order(500)
class ShippedProjects implements FirstContent {
    private static final List<Columns.Field> COLUMNS = List.of("acronym", "title", "projectType",
            "frameworkProgramme", "id", "masterCall", "totalCost", "ecMaxContribution", "currency", "startDate",
            "endDate", "coordinator", "partners", "partnersPrinted", "geographicalFocus", "thematicFocus", "keywords",
            "source", "note").stream().map(Columns.Field::of).toList();
    private static final Pattern IN_COUNTRY = Pattern.compile("(.+) \\(([A-Z]{2})\\)");
    private static final Pattern IN_CITY = Pattern.compile("(.+), (Niš|Sofia|Kyustendil)");
    /// The project whose record is reproduced as its public page has it: whose partners are is for members.
    private static final String NETWORK_PROJECT = "BBS Clusnet";

    private final ProjectStore projects;
    private final PartnerStore partners;
    private final Membership membership;
    private final ProjectChronicle chronicle;
    private final FirstDocuments documents;
    private final List<ProjectFollower> followers;

    ShippedProjects(ProjectStore projects, PartnerStore partners, Membership membership, ProjectChronicle chronicle,
            FirstDocuments documents, List<ProjectFollower> followers) {
        this.projects = projects;
        this.partners = partners;
        this.membership = membership;
        this.chronicle = chronicle;
        this.documents = documents;
        this.followers = followers;
    }

    @Override
    @Transactional
    public void bring(String slug) {
        Tables.shipped("kolo/projects/first/" + slug + "/projects.csv").ifPresent(this::bring);
    }

    private void bring(Table table) {
        var columns = Columns.recognise(table.header(), COLUMNS);
        var fresh = new ArrayList<ProjectStore.Fresh>();
        var consortia = new LinkedHashMap<ProjectId, List<PartnerData>>();
        for (var row : table.rows()) {
            var id = new ProjectId(Ids.next());
            var data = data(columns, row);
            fresh.add(new ProjectStore.Fresh(id, data, null, null));
            var consortium = consortium(columns.value(row, "coordinator"), columns.value(row, "partners"));
            if (NETWORK_PROJECT.equals(data.acronym())) {
                consortium = members(consortium);
            }
            consortia.put(id, consortium);
        }
        projects.insert(fresh, chronicle.now(), null);
        partners.insert(consortia);
        fresh.stream()
                .filter(one -> NETWORK_PROJECT.equals(one.data().acronym()))
                .forEach(one -> documents.memorandum(one.id()));
        fresh.forEach(one -> followers.forEach(follower -> follower.changed(one.id())));
        chronicle.record("brought", "network", fresh.getFirst().id().value(), Map.of(),
                Map.of("projects", fresh.size()));
    }

    private static ProjectData data(Columns columns, Row row) {
        try {
            return ProjectReader.read(field -> switch (field) {
                case "title.en" -> columns.value(row, "title");
                case "originalLocale" -> "en";
                case "visibility" -> Visibility.PUBLIC.code();
                case "partnerListVisibility" ->
                    (NETWORK_PROJECT.equals(columns.value(row, "acronym")) ? Visibility.MEMBERS : Visibility.PUBLIC)
                            .code();
                default -> columns.value(row, field);
            }, List.of("en"));
        } catch (Invalid invalid) {
            throw new IllegalStateException("Line " + row.line() + ": " + invalid.fields(), invalid);
        }
    }

    private List<PartnerData> consortium(String coordinator, String others) {
        var consortium = new ArrayList<PartnerData>();
        split(coordinator).forEach(name -> consortium.add(partner(name, PartnerRole.COORDINATOR, consortium.size())));
        split(others).forEach(name -> consortium.add(partner(name, PartnerRole.PARTICIPANT, consortium.size())));
        return consortium;
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split(";")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /// A name with its country in brackets, linked to the one member of that name.
    private PartnerData partner(String printed, PartnerRole role, int before) {
        Matcher placed = IN_COUNTRY.matcher(printed);
        Matcher seated = IN_CITY.matcher(printed);
        var name = placed.matches() ? placed.group(1) : seated.matches() ? seated.group(1) : printed;
        var members = membership.named(name, chronicle.today())
                .stream()
                .filter(member -> member.standing().member())
                .toList();
        var partner = PartnerData.named(members.size() == 1 ? members.getFirst().id().value() : null, role, before + 1,
                name, placed.matches() ? placed.group(2) : null);
        return seated.matches() ? partner.seatedIn(seated.group(2)) : partner;
    }

    /// The network's confirmed members, as the source has it.
    private List<PartnerData> members(List<PartnerData> named) {
        var all = new ArrayList<>(named);
        for (var member : membership.members(chronicle.today())) {
            if (all.stream().noneMatch(partner -> member.id().value().equals(partner.member()))) {
                all.add(PartnerData.named(member.id().value(), PartnerRole.PARTICIPANT, all.size() + 1, member.name(),
                        member.country() == null ? null : member.country().value()));
            }
        }
        return all;
    }
}
