package kolo.membership.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;

class LikenessTests {

    private static Identity somebody(String name, String country, String website, String abbreviation,
            String registration) {
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        values.put(ProfileField.NAME, List.of(name));
        put(values, ProfileField.COUNTRY, country);
        put(values, ProfileField.WEBSITE, website);
        put(values, ProfileField.ABBREVIATION, abbreviation);
        put(values, ProfileField.REGISTRATION_NUMBER, registration);
        return Identity.of(new Profile(values, new TreeMap<>()));
    }

    private static void put(EnumMap<ProfileField, List<String>> values, ProfileField field, String value) {
        if (!value.isEmpty()) {
            values.put(field, List.of(value));
        }
    }

    @Test
    void the_same_name_in_another_script_in_the_same_country_is_the_same() {
        var one = somebody("Ženski klaster Niš", "RS", "", "", "");
        var other = somebody("Женски кластер Ниш", "RS", "", "", "");
        assertThat(Likeness.between(one, other).same()).isTrue();
    }

    @Test
    void the_same_name_in_another_country_is_somebody_else() {
        var one = somebody("ICT Cluster", "BG", "", "", "");
        var other = somebody("ICT Cluster", "RO", "", "", "");
        assertThat(Likeness.between(one, other).same()).isFalse();
        assertThat(Likeness.between(one, other).doubtful()).isFalse();
    }

    @Test
    void a_registration_number_settles_it_whatever_the_name() {
        var one = somebody("Cluster House", "RS", "", "", "17 234 567");
        var other = somebody("Kuća klastera", "RS", "", "", "17234567");
        assertThat(Likeness.between(one, other).same()).isTrue();
    }

    @Test
    void different_registration_numbers_make_two_of_one_name() {
        var one = somebody("Wood Cluster", "RS", "", "", "1");
        var other = somebody("Wood Cluster", "RS", "", "", "2");
        assertThat(Likeness.between(one, other).same()).isFalse();
    }

    @Test
    void one_web_domain_and_different_names_are_for_a_person_to_judge() {
        var one = somebody("Niš Region Agro Start Up Cluster", "RS", "https://clusterhouse.rs", "", "");
        var other = somebody("Female Crafts Cluster", "RS", "http://www.clusterhouse.rs", "", "");
        assertThat(Likeness.between(one, other).doubtful()).isTrue();
    }

    @Test
    void one_web_domain_and_one_abbreviation_are_the_same() {
        var one = somebody("Foundation Cluster ICT", "BG", "https://ictcluster.bg", "ICT Cluster", "");
        var other = somebody("Фондация ИКТ Клъстер", "BG", "http://ictcluster.bg/bg", "ICT CLUSTER", "");
        assertThat(Likeness.between(one, other).same()).isTrue();
    }

    @Test
    void clusters_that_differ_in_one_distinctive_word_are_two() {
        var food = somebody("Croatian Competitiveness Cluster of the Food-Processing Sector", "HR", "", "", "");
        var wood = somebody("Croatian Competitiveness Cluster of the Wood-Processing Sector", "HR", "", "", "");
        assertThat(Likeness.between(food, wood).same()).isFalse();
        assertThat(Likeness.between(food, wood).doubtful()).isFalse();
        var metal = somebody("Vojvodina Metal Cluster", "RS", "", "", "");
        var ict = somebody("Vojvodina ICT Cluster", "RS", "", "", "");
        assertThat(Likeness.between(metal, ict).doubtful()).isFalse();
    }

    @Test
    void a_slip_of_one_letter_in_a_long_word_is_for_a_person_to_judge() {
        var right = somebody("Transilvania Creative Industries Cluster", "RO", "", "", "");
        var slip = somebody("Transylvania Creative Industries Cluster", "RO", "", "", "");
        assertThat(Likeness.between(right, slip).doubtful()).isTrue();
    }

    @Test
    void the_closest_of_many_is_found_by_what_they_share() {
        var known = new Acquaintances<String>();
        known.add("metal", somebody("Vojvodina Metal Cluster", "RS", "", "", ""));
        known.add("ict", somebody("Vojvodina ICT Cluster", "RS", "https://vojvodinaictcluster.org", "VOICT", ""));
        assertThat(known.closest(somebody("Војводина ICT Cluster", "RS", "", "", "")))
                .hasValueSatisfying(match -> assertThat(match.who()).isEqualTo("ict"));
        assertThat(known.closest(somebody("Lviv IT Cluster", "UA", "", "", ""))).isEmpty();
    }
}
