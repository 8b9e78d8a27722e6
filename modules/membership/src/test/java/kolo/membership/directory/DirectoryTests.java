package kolo.membership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import kolo.identity.Actor;
import kolo.identity.Visibility;
import kolo.membership.TwoNetworks;
import kolo.membership.profile.ProfileField;
import kolo.membership.profile.VisibilityDefaults;

class DirectoryTests extends TwoNetworks {
    @Autowired
    Directory directory;
    @Autowired
    VisibilityDefaults defaults;

    @BeforeEach
    void four_profiles_are_entered() {
        bring("""
              name,name_original,country,city,sector,offers,email,status
              Female Crafts Cluster,Женски кластер старих заната,RS,Niš,Crafts,Weaving,zena@crafts.example.org,member
              Cluj IT Cluster,,RO,Cluj-Napoca,ICT,Software,office@clujit.example.org,member
              Wood Cluster Đerdap,,BA,Mostar,Wood,,,member
              Unclaimed Cluster,,GE,Tbilisi,Wine,,,profile
              """);
    }

    private java.util.List<String> found(String words) {
        return in(ours,
                () -> directory.find(DirectoryFilter.of(words, null, null, null, null, "all"), null, 1, 100, "en"))
                .rows()
                .stream()
                .map(MemberRowView::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zenski", "ženski", "женски", "ŽENSKI klast", "nis crafts", "занат"})
    void search_finds_across_scripts_and_missing_diacritics(String words) {
        actsAs(Actor.visitor());
        assertThat(found(words)).containsExactly("Female Crafts Cluster");
    }

    @ParameterizedTest
    @ValueSource(strings = {"djerdap", "đerdap", "ђердап"})
    void dj_and_its_letters_are_one(String words) {
        assertThat(found(words)).containsExactly("Wood Cluster Đerdap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"румунија", "rumunija", "România", "romania"})
    void a_country_is_found_by_its_name_in_any_language(String words) {
        assertThat(found(words)).containsExactly("Cluj IT Cluster");
    }

    @Test
    void nothing_of_another_network_is_ever_found_listed_counted_or_exported() {
        actsAs(office);
        assertThat(found(CANARY)).isEmpty();
        assertThat(browser().get("/members?show=all&view=map").text()).doesNotContain(CANARY);
        assertThat(browser().get("/members/export.csv?show=all").text()).doesNotContain(CANARY);
        assertThat(browser().get("/members/" + named(theirs, CANARY + " Cluster")).status()).isEqualTo(404);
        assertThat(browser().get("/members/" + named(theirs, CANARY + " Cluster") + "/edit").status()).isEqualTo(404);
    }

    @Test
    void a_list_for_members_gives_a_visitor_a_teaser_without_names_and_hides_every_page() {
        run(ours, () -> defaults.change(Map.of(ProfileField.LISTING, Visibility.MEMBERS)));
        actsAs(Actor.visitor());
        var page = browser().get("/members");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/sign-in").doesNotContain("Cluj", "Crafts", "Mostar");
        assertThat(browser().get("/members/" + named("Cluj IT Cluster")).status()).isEqualTo(404);
        assertThat(browser().get("/members/export.csv").status()).isEqualTo(404);
        assertThat(found("cluj")).isEmpty();

        actsAs(memberOf(named("Cluj IT Cluster").value()));
        assertThat(browser().get("/members").text()).contains("Cluj IT Cluster");
    }

    @Test
    void what_is_remembered_of_a_page_is_shown_to_nobody_who_sees_less_and_to_nobody_after_a_change() {
        actsAs(office);
        for (int time = 0; time < 2; time++) {
            assertThat(browser().get("/members?show=all").text()).contains("Unclaimed Cluster", "Cluj-Napoca");
        }
        actsAs(memberOf(named("Cluj IT Cluster").value()));
        for (int time = 0; time < 2; time++) {
            assertThat(browser().get("/members?show=all").text()).contains("Cluj-Napoca")
                    .doesNotContain("Unclaimed Cluster");
        }

        actsAs(office);
        var browser = browser();
        var path = "/members/" + named("Cluj IT Cluster");
        var saved = browser.form(browser.get(path + "/edit"), "form[action='" + path + "']")
                .fill("city", "Turda")
                .submit();
        assertThat(saved.status()).isEqualTo(303);
        assertThat(browser().get("/members?show=all").text()).contains("Turda").doesNotContain("Cluj-Napoca");
        actsAs(memberOf(named("Cluj IT Cluster").value()));
        assertThat(browser().get("/members?show=all").text()).contains("Turda").doesNotContain("Cluj-Napoca");
    }

    @Test
    void contacts_are_for_members_on_page_and_export_and_names_and_countries_for_all() {
        var id = named("Cluj IT Cluster");
        actsAs(Actor.visitor());
        assertThat(browser().get("/members/" + id).text()).contains("Cluj IT Cluster", "Romania")
                .doesNotContain("office@clujit");
        assertThat(browser().get("/members/export.csv").text()).contains("Cluj IT Cluster").doesNotContain("office@");
        actsAs(memberOf(named("Wood Cluster Đerdap").value()));
        assertThat(browser().get("/members/" + id).text()).contains("office@clujit.example.org");
        assertThat(browser().get("/members/export.csv").text()).contains("office@clujit.example.org");
    }

    @Test
    void a_hidden_field_can_neither_be_seen_nor_searched_nor_filtered_nor_counted() {
        run(ours, () -> defaults.change(Map.of(ProfileField.SECTORS, Visibility.MEMBERS, ProfileField.CITY,
                Visibility.MEMBERS, ProfileField.COUNTRY, Visibility.MEMBERS)));
        actsAs(Actor.visitor());
        assertThat(found("mostar")).isEmpty();
        assertThat(found("wood")).containsExactly("Wood Cluster Đerdap");
        assertThat(browser().get("/members").text()).doesNotContain("Mostar", ">Wood<", "Bosnia");
        assertThat(browser().get("/members?country=BA").text()).doesNotContain("Đerdap");
        assertThat(browser().get("/members?sector=Wood").text()).doesNotContain("Đerdap");
        assertThat(in(ours, () -> directory.countries(DirectoryFilter.EVERYONE))).isEmpty();
        assertThat(in(ours, () -> directory.sectors(DirectoryFilter.Show.ALL))).isEmpty();
        actsAs(office);
        assertThat(found("mostar")).containsExactly("Wood Cluster Đerdap");
    }

    @Test
    void a_profile_without_membership_is_seen_by_the_office_only() {
        var id = named("Unclaimed Cluster");
        actsAs(memberOf(named("Cluj IT Cluster").value()));
        assertThat(found("unclaimed")).isEmpty();
        assertThat(browser().get("/members/" + id).status()).isEqualTo(404);
        actsAs(office);
        assertThat(found("unclaimed")).containsExactly("Unclaimed Cluster");
        assertThat(browser().get("/members/" + id).status()).isEqualTo(200);
    }

    @Test
    void filters_and_order_are_the_address() {
        actsAs(Actor.visitor());
        assertThat(browser().get("/members?country=RO").text()).contains("Cluj").doesNotContain("Mostar");
        assertThat(browser().get("/members?competence=Weaving").text()).contains("Female").doesNotContain("Cluj IT");
        var descending = browser().get("/members?sort=-name").text();
        assertThat(descending.indexOf("Wood Cluster")).isLessThan(descending.indexOf("Cluj IT"));
        assertThat(browser().get("/members?sort=drop&page=-5&country=%F0%9F%98%80&label=x").status()).isEqualTo(200);
    }

    @Test
    void the_names_come_first_in_the_readers_language() {
        actsAs(Actor.visitor());
        assertThat(browser().get("/sr-Cyrl/members").page().select("tbody th a").eachText())
                .contains("Женски кластер старих заната", "Cluj IT Cluster");
        assertThat(browser().get("/members").page().select("tbody th a").eachText()).contains("Female Crafts Cluster");
    }

    @Test
    void a_cell_of_an_export_is_no_formula() {
        bring("name,country\n\"=HYPERLINK(\"\"http://evil.example\"\")\",RS\n");
        actsAs(office);
        assertThat(browser().get("/members/export.csv").text()).contains("'=HYPERLINK");
    }
}
