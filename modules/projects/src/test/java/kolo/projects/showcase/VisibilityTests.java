package kolo.projects.showcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.files.Upload;
import kolo.identity.AccountId;
import kolo.identity.Actor;
import kolo.identity.Authority;
import kolo.identity.Role;
import kolo.identity.Visibility;
import kolo.kernel.Ids;
import kolo.kernel.NotFound;
import kolo.projects.DocumentId;
import kolo.projects.ProjectId;
import kolo.projects.ProjectsIntent;
import kolo.projects.TwoNetworks;
import kolo.projects.consortium.KeepConsortium;
import kolo.projects.consortium.PartnerData;
import kolo.projects.documents.DocumentData;
import kolo.projects.documents.KeepDocument;
import kolo.projects.records.KeepProject;
import kolo.projects.records.ProjectReader;
import kolo.projects.terms.DocumentType;
import kolo.projects.terms.PartnerRole;

/// Every outlet of a project, of its partner list and of its documents, for each visibility as each kind of reader.
class VisibilityTests extends TwoNetworks {
    private static final UUID GROUP = Ids.next();
    private static final UUID MEMBER = Ids.next();

    @Autowired
    KeepProject keepProject;
    @Autowired
    KeepConsortium keepConsortium;
    @Autowired
    KeepDocument keepDocument;

    static Stream<Visibility> visibilities() {
        return Stream.of(Visibility.PUBLIC, Visibility.MEMBERS, Visibility.BOARD, Visibility.OFFICE,
                Visibility.group(GROUP));
    }

    private static Map<String, Actor> readers() {
        var readers = new LinkedHashMap<String, Actor>();
        readers.put("visitor", Actor.visitor());
        readers.put("member", memberOf(MEMBER));
        readers.put("editor", somebody(Role.EDITOR));
        readers.put("board", somebody(new Authority(Set.of(), Set.of(), Set.of(), true)));
        readers.put("group", somebody(new Authority(Set.of(MEMBER), Set.of(), Set.of(GROUP), false)));
        readers.put("office", somebody(Role.ADMINISTRATOR));
        return readers;
    }

    private static Actor somebody(Authority authority) {
        return Actor.of(new AccountId(Ids.next()), "Somebody", Set.of(), authority);
    }

    private ProjectId project(String acronym, Visibility project, Visibility partners) {
        return actors.call(everybody(), () -> in(ours, () -> {
            var id = keepProject.create(ProjectReader.read(field -> Map.of("acronym", acronym, "title.en",
                    acronym + " title", "objective.en", "Weaving " + acronym + "objective", "startDate", "2012",
                    "visibility", project.code(), "partnerListVisibility", partners.code()).getOrDefault(field, ""),
                    List.of("en")));
            keepConsortium.add(id, null, PartnerData.named(null, PartnerRole.PARTICIPANT, 1,
                    acronym + "partner Ltd", "RS"));
            return id;
        }));
    }

    private DocumentId document(ProjectId project, String title, Visibility visibility) {
        return actors.call(everybody(), () -> in(ours,
                () -> keepDocument.add(new DocumentData(project, DocumentType.MOU, title, "en", null, visibility),
                        new DocumentData.Edition(null, null),
                        Upload.of("mou.txt", (title + " text").getBytes(StandardCharsets.UTF_8)))));
    }

    private String text(String path) {
        return browser().get(path).text();
    }

    @ParameterizedTest
    @MethodSource("visibilities")
    void a_project_is_seen_in_every_outlet_or_in_none(Visibility visibility) {
        var name = "OUTLET" + visibility.code().substring(0, 4);
        var id = project(name, visibility, Visibility.PUBLIC);
        var document = document(id, name + "memo", Visibility.PUBLIC);
        var file = file(document);
        readers().forEach((who, reader) -> {
            actsAs(reader);
            boolean sees = reader.sees(visibility);
            assertThat(browser().get("/projects/" + id).status()).as(who + " page").isEqualTo(sees ? 200 : 404);
            assertThat(browser().get("/documents/" + document).status()).as(who + " document")
                    .isEqualTo(sees ? 200 : 404);
            assertThat(browser().get(file).status()).as(who + " file").isEqualTo(sees ? 200 : 404);
            for (var outlet : List.of("/projects", "/projects?view=timeline", "/projects?q=" + name,
                    "/projects?year=2012", "/projects/export.csv", "/projects/export.csv?of=organizations",
                    "/search?q=" + name, "/")) {
                assertThat(text(outlet).replaceAll("value=\"[^\"]*\"|<title>[^<]*", "").contains(name + " title")
                        || text(outlet).contains("projects/" + id) || text(outlet).contains(name + "partner"))
                        .as(who + " at " + outlet)
                        .isEqualTo(sees);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("visibilities")
    void a_partner_list_is_for_its_readers_and_the_project_for_all(Visibility visibility) {
        var name = "CONSORT" + visibility.code().substring(0, 4);
        var id = project(name, Visibility.PUBLIC, visibility);
        var partner = name + "partner";
        readers().forEach((who, reader) -> {
            actsAs(reader);
            boolean sees = reader.sees(visibility);
            assertThat(text("/projects/" + id)).as(who).contains(name);
            assertThat(text("/projects/" + id).contains(partner)).as(who + " page").isEqualTo(sees);
            assertThat(text("/projects/" + id).contains("partner list is for members")).as(who + " teaser")
                    .isEqualTo(!sees);
            assertThat(text("/projects?q=" + partner).contains("projects/" + id)).as(who + " list").isEqualTo(sees);
            assertThat(text("/search?q=" + partner).contains("projects/" + id)).as(who + " search").isEqualTo(sees);
            assertThat(text("/projects/export.csv?of=organizations").contains(partner)).as(who + " export")
                    .isEqualTo(sees);
            assertThat(text("/projects/export.csv")).as(who + " export of projects").doesNotContain(partner);
        });
    }

    @ParameterizedTest
    @MethodSource("visibilities")
    void a_document_has_a_visibility_of_its_own(Visibility visibility) {
        var name = "PAPER" + visibility.code().substring(0, 4);
        var id = project(name, Visibility.PUBLIC, Visibility.MEMBERS);
        var document = document(id, name + "memo", visibility);
        var file = file(document);
        readers().forEach((who, reader) -> {
            actsAs(reader);
            boolean sees = reader.sees(visibility);
            assertThat(text("/projects/" + id).contains(name + "memo")).as(who + " page").isEqualTo(sees);
            assertThat(browser().get("/documents/" + document).status()).as(who + " document")
                    .isEqualTo(sees ? 200 : 404);
            assertThat(browser().get(file).status()).as(who + " file").isEqualTo(sees ? 200 : 404);
            assertThat(text("/search?q=" + name + "memo").contains("documents/" + document)).as(who + " search")
                    .isEqualTo(sees);
        });
    }

    /// Somebody of the office who is in the group too.
    private static Actor everybody() {
        return Actor.of(new AccountId(Ids.next()), "All", Set.of(Role.ADMINISTRATOR),
                new Authority(Set.of(MEMBER), Set.of(), Set.of(GROUP), true));
    }

    /// The address of a document's file.
    private String file(DocumentId document) {
        actsAs(everybody());
        return browser().get("/documents/" + document).page().select("a[href^=/files/]").getFirst().attr("href");
    }

    @org.junit.jupiter.api.Test
    void a_document_for_members_goes_dark_with_its_project() {
        var id = project("DARK", Visibility.PUBLIC, Visibility.PUBLIC);
        var document = document(id, "DARKmemo", Visibility.MEMBERS);
        var file = file(document);
        actors.call(everybody(), () -> in(ours, () -> {
            var draft = keepProject.draft(id);
            keepProject.change(id, draft.version(), ProjectReader.read(field -> Map.of("title.en", "Dark",
                    "visibility", "OFFICE").getOrDefault(field, ""), List.of("en")));
            return true;
        }));
        actsAs(memberOf(MEMBER));
        assertThat(browser().get(file).status()).isEqualTo(404);
        assertThat(browser().get("/documents/" + document).status()).isEqualTo(404);
        assertThat(text("/search?q=DARKmemo")).doesNotContain("documents/" + document);
        actsAs(office);
        assertThat(browser().get(file).status()).isEqualTo(200);
    }

    @org.junit.jupiter.api.Test
    void who_keeps_documents_by_a_mandate_does_not_reach_those_of_a_project_they_may_not_know_of() {
        var id = project("HIDDEN", Visibility.OFFICE, Visibility.OFFICE);
        var document = document(id, "HIDDENmemo", Visibility.MEMBERS);
        actsAs(somebody(new Authority(Set.of(MEMBER), Set.of(ProjectsIntent.EDIT_DOCUMENTS), Set.of(), true)));
        assertThat(browser().get("/documents/" + document + "/edit").status()).isEqualTo(404);
        assertThatThrownBy(() -> run(ours, () -> keepDocument.delete(document))).isInstanceOf(NotFound.class);
        actsAs(office);
        assertThat(browser().get("/documents/" + document + "/edit").text()).contains("HIDDENmemo");
    }
}
