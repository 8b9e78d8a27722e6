package kolo.projects.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import kolo.identity.Actor;
import kolo.projects.ProjectId;
import kolo.projects.TwoNetworks;
import kolo.projects.records.KeepProject;
import kolo.projects.records.ProjectReader;
import kolotest.Answer;
import kolotest.Request;

class ConsortiumTests extends TwoNetworks {
    @Autowired
    KeepProject keepProject;
    @Autowired
    PartnerStore partners;
    @Autowired
    JdbcClient jdbc;

    private ProjectId id;

    @BeforeEach
    void a_project_is_there() {
        bring("name,country\nWeavers,RS\n");
        actsAs(office);
        id = in(ours, () -> keepProject.create(ProjectReader.read(field -> Map.of("title.en", "Looms", "projectType",
                "INTERREG", "currency", "EUR", "partnerListVisibility", "PUBLIC").getOrDefault(field, ""),
                List.of("en"))));
    }

    private Answer add(Map<String, String> fields) {
        var browser = browser();
        var form = browser.form(browser.get("/projects/" + id + "/partners"), "form[data-guard]");
        for (var field : fields.entrySet()) {
            form = form.fill(field.getKey(), field.getValue());
        }
        return form.submit();
    }

    private List<String> names() {
        return in(ours, () -> partners.of(id)).stream().map(partner -> partner.data().name()).toList();
    }

    @Test
    void the_lead_partner_is_shown_as_interreg_shows_it() {
        add(Map.of("name", "City of Niš", "country", "Serbia", "order", "1"));
        add(Map.of("member", named("Weavers").toString(), "role", "COORDINATOR", "order", "1"));
        assertThat(names()).containsExactly("Weavers", "City of Niš");
        assertThat(browser().get("/projects/" + id).page().select("#partners td b").eachText()).containsExactly("LP1",
                "PP2");
    }

    @Test
    void the_same_partner_twice_is_refused_in_words() {
        add(Map.of("name", "Weavers", "member", named("Weavers").toString()));
        var again = add(Map.of("name", "Женски ткачи", "member", named("Weavers").toString()));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("has this partner already");
        assertThat(add(Map.of("name", "WEAVERS")).status()).isEqualTo(422);
        assertThat(names()).hasSize(1);
    }

    @Test
    void two_departments_may_share_a_pic() {
        assertThat(add(Map.of("name", "University, Faculty of Arts", "organisationID", "999999999")).status())
                .isEqualTo(303);
        assertThat(add(Map.of("name", "University, Faculty of Law", "organisationID", "999999999")).status())
                .isEqualTo(303);
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_partner_that_leaves_the_network_stays_as_an_organisation_outside() {
        add(Map.of("member", named("Weavers").toString()));
        actsAs(Actor.visitor());
        var member = named("Weavers");
        assertThat(browser().get("/projects/" + id).page().select("#partners th a").attr("href"))
                .contains(member.toString());
        assertThat(browser().get("/members/" + member).text()).contains("Looms");

        run(ours, () -> jdbc.sql("""
                                 update membership.period set ends_on = starts_on, end_reason = 'left', version = 1,
                                   end_recorded_at = recorded_at
                                 where tenant_id = :tenant and member_id = :member
                                 """)
                .param("tenant", ours.id().value())
                .param("member", member.value())
                .update());
        actsAs(office);
        var page = browser().get("/projects/" + id).page();
        assertThat(page.select("#partners th").eachText()).contains("Weavers");
        assertThat(page.select("#partners th a")).isEmpty();
        assertThat(browser().get("/projects/" + id + "/partners").page().select("table .badge")).isEmpty();
    }

    @Test
    void amounts_and_countries_that_cannot_be_read_are_told_beside_their_field() {
        var answer = add(Map.of("name", "Somebody", "country", "Atlantis", "ecContribution", "413,500", "joinedOn",
                "2020-01-01", "endOfParticipation", "2019-01-01"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("not a known country", "can be read in two ways", "lies before the start");
        assertThat(names()).isEmpty();
    }

    @Test
    void another_networks_project_is_none() {
        actsAs(office);
        assertThat(browser().on(theirs.slug() + ".localhost").get("/projects/" + id).status()).isEqualTo(404);
        assertThat(browser().on(theirs.slug() + ".localhost")
                .send(Request.post("/projects/" + id + "/deletion").form(Map.of()))
                .status()).isIn(403, 404);
    }
}
