package kolo.projects.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;

import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.kernel.Conflict;
import kolo.kernel.Forbidden;
import kolo.kernel.Invalid;
import kolo.kernel.NotFound;
import kolo.projects.ProjectId;
import kolo.projects.TwoNetworks;
import kolo.projects.consortium.PartnerStore;
import kolo.projects.records.KeepProject;
import kolo.projects.records.ProjectReader;
import kolo.projects.records.ProjectStore;
import kolo.projects.terms.PartnerRole;
import kolo.projects.terms.ProjectStatus;

class IdeaTests extends TwoNetworks {
    @Autowired
    Ideas ideas;
    @Autowired
    ProjectStore projects;
    @Autowired
    PartnerStore partners;
    @Autowired
    KeepProject keepProject;
    @Autowired
    OwnProjectData ownData;

    private Actor weavers;
    private Actor potters;

    @BeforeEach
    void two_members_are_there() {
        bring("name,country\nWeavers,RS\nPotters,MK\n");
        weavers = memberOf(named("Weavers").value());
        potters = memberOf(named("Potters").value());
    }

    private ProjectId proposed() {
        actsAs(weavers);
        return in(ours, () -> ideas.propose(named("Weavers").value(), ProjectReader.read(field -> Map.of("title.en",
                "Loom school", "objective.en", "A school of weaving", "status", "SIGNED", "visibility", "PUBLIC")
                .getOrDefault(field, ""), List.of("en"))));
    }

    private ProjectStore.Kept kept(ProjectId id) {
        return in(ours, () -> projects.find(id).orElseThrow());
    }

    @Test
    void an_idea_becomes_a_signed_project_without_retyping() {
        var id = proposed();
        assertThat(kept(id).data().status()).isEqualTo(ProjectStatus.IDEA);
        assertThat(kept(id).data().visibility()).isEqualTo(Visibility.MEMBERS);

        actsAs(potters);
        run(ours, () -> ideas.expressInterest(id, named("Potters").value(), "We have a kiln"));
        assertThat(browser().get("/projects/" + id).text()).contains("Potters").doesNotContain("We have a kiln");
        actsAs(weavers);
        assertThat(browser().get("/projects/" + id).text()).contains("We have a kiln");

        actsAs(office);
        run(ours, () -> ideas.lead(id, ProjectStatus.CONSORTIUM_OPEN, Visibility.MEMBERS, null));
        run(ours, () -> ideas.accept(id, ideas.interests(id).getFirst().id()));
        for (var next : List.of(ProjectStatus.SUBMITTED, ProjectStatus.APPROVED, ProjectStatus.SIGNED)) {
            run(ours, () -> ideas.lead(id, next, Visibility.PUBLIC, "decided"));
        }
        assertThat(kept(id).data().title()).isEqualTo("Loom school");
        assertThat(in(ours, () -> partners.of(id))).extracting(partner -> partner.data().name(),
                partner -> partner.data().role())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Weavers", PartnerRole.COORDINATOR),
                        org.assertj.core.groups.Tuple.tuple("Potters", PartnerRole.PARTICIPANT));
        actsAs(Actor.visitor());
        assertThat(browser().get("/projects").text()).contains("Loom school");
    }

    @Test
    void a_visitor_learns_nothing_of_an_idea() {
        var id = proposed();
        actsAs(Actor.visitor());
        assertThat(browser().get("/projects/" + id).status()).isEqualTo(404);
        assertThat(browser().get("/projects").text()).doesNotContain("Loom school");
        assertThat(browser().get("/search?q=loom").text()).doesNotContain("Loom school");
    }

    @Test
    void nobody_proposes_or_joins_for_a_member_they_do_not_represent() {
        var id = proposed();
        actsAs(potters);
        assertThatThrownBy(() -> run(ours, () -> ideas.expressInterest(id, named("Weavers").value(), null)))
                .isInstanceOf(Forbidden.class);
        actsAs(Actor.visitor());
        assertThatThrownBy(() -> run(ours, () -> ideas.expressInterest(id, named("Potters").value(), null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void interest_is_expressed_once_and_decided_once() {
        var id = proposed();
        actsAs(potters);
        run(ours, () -> ideas.expressInterest(id, named("Potters").value(), null));
        assertThatThrownBy(() -> run(ours, () -> ideas.expressInterest(id, named("Potters").value(), null)))
                .isInstanceOf(Invalid.class);
        actsAs(office);
        var interest = in(ours, () -> ideas.interests(id)).getFirst().id();
        run(ours, () -> ideas.decline(id, interest));
        assertThatThrownBy(() -> run(ours, () -> ideas.accept(id, interest))).isInstanceOf(Conflict.class);
    }

    @Test
    void stages_follow_each_other_and_no_form_jumps_over_them() {
        var id = proposed();
        actsAs(office);
        assertThatThrownBy(() -> run(ours, () -> ideas.lead(id, ProjectStatus.SIGNED, Visibility.PUBLIC, null)))
                .isInstanceOf(Invalid.class);
        run(ours, () -> keepProject.change(id, kept(id).version(), ProjectReader.read(field -> Map.of("title.en",
                "Loom school", "status", "SIGNED").getOrDefault(field, ""), List.of("en"))));
        assertThat(kept(id).data().status()).isEqualTo(ProjectStatus.IDEA);
        for (var next : List.of(ProjectStatus.CONSORTIUM_OPEN, ProjectStatus.SUBMITTED, ProjectStatus.NOT_APPROVED)) {
            run(ours, () -> ideas.lead(id, next, Visibility.MEMBERS, null));
        }
        assertThatThrownBy(() -> run(ours, () -> ideas.lead(id, ProjectStatus.APPROVED, Visibility.PUBLIC, null)))
                .isInstanceOf(Invalid.class);
        actsAs(potters);
        assertThatThrownBy(() -> run(ours, () -> ideas.expressInterest(id, named("Potters").value(), null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void what_the_form_does_not_ask_for_is_not_taken_from_a_member() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.add("title.en", "Loom school");
        sent.add("acronym", "LOOM");
        List.of("id", "rcn", "grantDoi", "partnersPrinted", "note", "source")
                .forEach(name -> sent.add(name, "101000001"));
        sent.add("visibility", "PUBLIC");
        sent.add("status", "SIGNED");
        var data = IdeasPage.read(sent, List.of("en"));
        assertThat(data.acronym()).isEqualTo("LOOM");
        assertThat(data.visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(data.status()).isNull();
        assertThat(data).extracting("id", "rcn", "grantDoi", "partnersPrinted", "note", "source").containsOnlyNulls();
    }

    @Test
    void what_a_person_said_of_ideas_is_in_their_own_download() {
        var id = proposed();
        actsAs(potters);
        run(ours, () -> ideas.expressInterest(id, named("Potters").value(), "We have a kiln"));
        assertThat(in(ours, () -> ownData.dataOf(potters.accountId())).toString()).contains("We have a kiln")
                .doesNotContain("Loom school");
        assertThat(in(ours, () -> ownData.dataOf(weavers.accountId())).toString()).contains("Loom school")
                .doesNotContain("kiln");
        assertThat(in(theirs, () -> ownData.dataOf(potters.accountId())).toString()).doesNotContain("kiln");
    }
}
