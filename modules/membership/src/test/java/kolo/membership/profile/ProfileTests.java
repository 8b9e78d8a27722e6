package kolo.membership.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class ProfileTests {
    private static final Profile CLUJ = new Profile(
            Map.of(ProfileField.NAME, List.of("Cluj IT Cluster"), ProfileField.COUNTRY, List.of("RO")),
            new TreeMap<>());

    @Test
    void a_profile_does_not_differ_from_itself() {
        assertThat(CLUJ.changesTo(CLUJ)).isEmpty();
    }

    @Test
    void a_difference_names_the_field_and_both_values() {
        var later = CLUJ.with(ProfileField.CITY, List.of("Cluj-Napoca")).with(ProfileField.COUNTRY, List.of());
        assertThat(CLUJ.changesTo(later)).containsExactly(new Profile.Change(ProfileField.COUNTRY, "", "RO", ""),
                new Profile.Change(ProfileField.CITY, "", "", "Cluj-Napoca"));
    }

    @Test
    void descriptions_differ_by_language() {
        var later = CLUJ.withDescription("ro", "Un cluster.");
        assertThat(CLUJ.changesTo(later))
                .containsExactly(new Profile.Change(ProfileField.DESCRIPTION, "ro", "", "Un cluster."));
    }

    @Test
    void words_are_found_in_either_script_and_without_diacritics() {
        var women = CLUJ.with(ProfileField.NAME, List.of("Женски кластер"));
        var terms = SearchTerms.of(women, Countries::names).stream().map(SearchTerms.Term::term).toList();
        assertThat(terms).contains("zenski", "klaster");
        assertThat(SearchTerms.query("ŽENSKI")).containsExactly("zenski");
        assertThat(SearchTerms.query("женски")).containsExactly("zenski");
    }

    @Test
    void a_country_is_found_by_its_name_in_every_language() {
        var terms = SearchTerms.of(CLUJ, Countries::names).stream().map(SearchTerms.Term::term).toList();
        assertThat(terms).contains("romania", "rumunija");
    }

    @Test
    void a_word_of_a_name_goes_with_the_listing_and_a_word_of_a_city_with_the_city() {
        var terms = SearchTerms.of(CLUJ.with(ProfileField.CITY, List.of("Cluj-Napoca")), Countries::names);
        assertThat(terms).contains(new SearchTerms.Term("cluj", "list", 10), new SearchTerms.Term("cluj", "city", 6));
    }

    @Test
    void a_web_domain_is_the_host_unless_many_share_it() {
        assertThat(WebDomain.of("https://www.ictcluster.bg/en")).contains("ictcluster.bg");
        assertThat(WebDomain.of("https://sites.google.com/site/x")).isEmpty();
        assertThat(WebDomain.of("https://todormitov.wixsite.com/bbs-ictcn")).isEmpty();
    }

    @Test
    void a_mail_domain_proves_its_own_web_domain_and_not_one_below_a_shared_parent() {
        assertThat(WebDomain.proves("ictcluster.bg", "ictcluster.bg")).isTrue();
        assertThat(WebDomain.proves("mail.ictcluster.bg", "ictcluster.bg")).isTrue();
        assertThat(WebDomain.proves("university.bg", "cluster.university.bg")).isFalse();
        assertThat(WebDomain.proves("evil-ictcluster.bg", "ictcluster.bg")).isFalse();
    }
}
