package kolo.projects.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.Actor;
import kolo.projects.ProjectId;
import kolo.projects.TwoNetworks;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolotest.Answer;

/// Files with the header rows of CORDIS's open data.
class CordisImportTests extends TwoNetworks {
    private static final String PROJECT = "id;acronym;status;title;startDate;endDate;totalCost;ecMaxContribution;"
            + "legalBasis;topics;ecSignatureDate;frameworkProgramme;masterCall;subCall;fundingScheme;nature;objective;"
            + "contentUpdateDate;rcn;grantDoi;keywords\n";
    private static final String ORGANIZATION = "projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;"
            + "activityType;street;postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;"
            + "contentUpdateDate;rcn;order;role;ecContribution;netEcContribution;totalCost;endOfParticipation;active\n";
    private static final String LOOM = """
                                       "101";"LOOM";"SIGNED";"Looms; old and new";"2023-01-01";"2025-12-31";\
                                       "2999992,5";"2500000";"HORIZON.2.2";"HORIZON-CL2";"2022-11-18";"HORIZON";\
                                       "HORIZON-CL2-2022";"HORIZON-CL2-2022-01";"HORIZON-RIA";"";\
                                       "Weaving ""by hand"".";"2023-01-05";"243";"10.3030/101";"weaving, crafts"
                                       """;
    private static final String PARTNERS = """
                                           "101";"LOOM";"999";"";"UNIVERSITY OF NIŠ";"UNI";"false";"HES";"";"18000";\
                                           "Niš";"RS";"RS22";"43.3,21.9";"www.ni.ac.rs";"";"";"2";"2";"participant";\
                                           "500000,25";"500000.25";"600000";"false";"true"
                                           "101";"LOOM";"998";"";"Weavers";"";"true";"PRC";"";"";"Athens";"EL";"EL30";\
                                           "";"not an address";"";"";"1";"1";"coordinator";"1000000";"1000000";"";\
                                           "false";"true"
                                           """;

    @Autowired
    ProjectStore projects;
    @Autowired
    PartnerStore partners;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_member_is_there() {
        bring("name,country\nWeavers,RS\n");
        actsAs(office);
    }

    private Answer upload(String projectFile, String organizationFile, Map<String, String> options) {
        var browser = browser();
        var form = browser.form(browser.get("/projects/imports"), "form[enctype]")
                .attach("projects", "project.csv", "text/csv", projectFile.getBytes(StandardCharsets.UTF_8));
        if (!organizationFile.isEmpty()) {
            form = form.attach("organizations", "organization.csv", "text/csv",
                    organizationFile.getBytes(StandardCharsets.UTF_8));
        }
        for (var option : options.entrySet()) {
            form = form.smuggle(option.getKey(), option.getValue());
        }
        return form.submit();
    }

    private Answer report(Answer uploaded) {
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(303);
        return browser().get(uploaded.location());
    }

    private Answer apply(Answer uploaded) {
        var browser = browser();
        return browser.form(browser.get(uploaded.location()), "form[action$=/application]").submit();
    }

    private List<ProjectStore.Kept> all() {
        return in(ours, () -> {
            var ids = jdbc.sql("select id from projects.project where tenant_id = :tenant")
                    .param("tenant", ours.id().value())
                    .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                    .list();
            return List.copyOf(projects.byIds(ids).values());
        });
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_writes_nothing_and_then_it_happens() {
        var uploaded = upload(PROJECT + LOOM, ORGANIZATION + PARTNERS, Map.of());
        var report = report(uploaded);
        assertThat(report.text()).contains("1</", "new project", "Nothing is written yet", "of them a member");
        assertThat(all()).isEmpty();

        assertThat(apply(uploaded).status()).isEqualTo(303);
        var kept = all().getFirst();
        var data = kept.data();
        assertThat(data.acronym()).isEqualTo("LOOM");
        assertThat(data.title()).isEqualTo("Looms; old and new");
        assertThat(data.status()).isEqualTo(ProjectStatus.SIGNED);
        assertThat(data.projectType()).isEqualTo(ProjectType.HORIZON);
        assertThat(data.funding().totalCost()).isEqualByComparingTo(new BigDecimal("2999992.50"));
        assertThat(data.funding().currency()).isEqualTo("EUR");
        assertThat(data.focus().keywords()).containsExactly("weaving", "crafts");
        var consortium = in(ours, () -> partners.of(kept.id()));
        assertThat(consortium).extracting(partner -> partner.data().name())
                .containsExactly("Weavers",
                        "UNIVERSITY OF NIŠ");
        assertThat(consortium.getFirst().data().role()).isEqualTo(PartnerRole.COORDINATOR);
        assertThat(consortium.getFirst().data().member()).isEqualTo(named("Weavers").value());
        assertThat(consortium.getFirst().data().seat().country()).isEqualTo("GR");
        assertThat(consortium.getLast().data().money().ecContribution()).isEqualByComparingTo("500000.25");
        actsAs(Actor.visitor());
        assertThat(browser().get("/projects?q=loom").text()).contains("LOOM");
        assertThat(browser().get("/search?q=loom").text()).contains("projects/" + kept.id());
    }

    @Test
    void the_same_file_again_changes_the_records_and_adds_none() {
        apply(upload(PROJECT + LOOM, ORGANIZATION + PARTNERS, Map.of()));
        var again = upload(PROJECT + LOOM.replace("SIGNED", "CLOSED"), ORGANIZATION + PARTNERS, Map.of());
        assertThat(report(again).text()).contains("changed project");
        apply(again);
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().data().status()).isEqualTo(ProjectStatus.CLOSED);
        assertThat(in(ours, () -> partners.of(all().getFirst().id()))).hasSize(2);
    }

    @Test
    void every_problem_is_told_in_words_with_its_line_and_nothing_is_half_imported() {
        var bad = PROJECT + LOOM
                + "\"102\";\"BAD\";\"SIGNED\";\"Bad\";\"2025-01-01\";\"2024-01-01\";\"413,500\";\"\";\"\";\"\";\"\";"
                + "\"MOONSHOT\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\"\n";
        var partner = PARTNERS
                + "\"101\";\"LOOM\";\"997\";\"\";\"Weavers\";\"\";\"\";\"\";\"\";\"\";\"\";\"ATLANTIS\";\"\";\"\";\"\";"
                + "\"\";\"\";\"\";\"3\";\"participant\";\"\";\"\";\"\";\"\";\"\"\n"
                + "\"777\";\"?\";\"1\";\"\";\"Nobody\";\"\";\"\";\"\";\"\";\"\";\"\";\"RS\";\"\";\"\";\"\";\"\";\"\";"
                + "\"\";\"1\";\"participant\";\"\";\"\";\"\";\"\";\"\"\n";
        var uploaded = upload(bad, ORGANIZATION + partner, Map.of());
        var report = report(uploaded);
        assertThat(report.text()).contains("lies before the start", "can be read in two ways",
                "The programme “MOONSHOT” is not known here", "“ATLANTIS” is not a known country",
                "The same partner of this project stands in line 3", "The project “777” is not in the file",
                "cannot be imported as it is");
        assertThat(report.page().select("form[action$=/application]")).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void projects_with_problems_are_left_out_whole_when_the_office_says_so() {
        var bad = LOOM.replace("\"101\"", "\"102\"").replace("LOOM", "LATE").replace("2025-12-31", "2020");
        var uploaded = upload(PROJECT + LOOM + bad, ORGANIZATION + PARTNERS + PARTNERS.replace("\"101\"", "\"102\""),
                Map.of("leaveOut", "true"));
        assertThat(apply(uploaded).status()).isEqualTo(303);
        assertThat(all()).extracting(kept -> kept.data().acronym()).containsExactly("LOOM");
    }

    @Test
    void a_new_programme_is_taken_over_when_the_office_says_so() {
        var file = PROJECT + LOOM.replace("\"HORIZON\"", "\"Moonshot\"");
        assertThat(report(upload(file, "", Map.of())).text()).contains("is not known here");
        apply(upload(file, "", Map.of("newProgrammes", "true")));
        assertThat(all()).hasSize(1);
        assertThat(report(upload(file, "", Map.of())).text()).doesNotContain("is not known here");
    }

    @Test
    void a_file_that_is_no_table_or_lacks_the_title_is_refused_beside_its_field() {
        assertThat(upload("acronym;start\nLOOM;2020\n", "", Map.of()).text()).contains("no column “title”");
        assertThat(upload(PROJECT + LOOM, "name\nX\n", Map.of()).text()).contains("no column “projectID”");
    }

    @Test
    void what_kolo_exports_it_imports_again_without_a_change() {
        apply(upload(PROJECT + LOOM, ORGANIZATION + PARTNERS, Map.of()));
        var before = all().getFirst().data();
        var exported = browser().get("/projects/export.csv").text();
        apply(upload(exported, browser().get("/projects/export.csv?of=organizations").text(), Map.of()));
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().data()).isEqualTo(before);
    }

    @Test
    void only_who_may_import_imports() {
        actsAs(memberOf(named("Weavers").value()));
        assertThat(browser().get("/projects/imports").status()).isEqualTo(403);
    }
}
