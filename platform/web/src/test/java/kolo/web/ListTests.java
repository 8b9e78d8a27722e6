package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;

import kolo.identity.Actor;

class ListTests {
    private static final Set<String> COLUMNS = Set.of("name", "country");

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 0", "0, 100, 1, 0", "-7, 100, 1, 0", "3, 100, 3, 40", "99, 100, 5, 80", "99, 0, 1, 0",
        "2147483647, 9223372036854775807, 2147483647, 42949672920"})
    void an_outdated_link_shows_the_last_page_and_no_error(int asked, long total, int page, long offset) {
        var paging = new Paging(asked, 20, total);

        assertThat(paging.page()).isEqualTo(page);
        assertThat(paging.offset()).isEqualTo(offset);
        assertThat(paging.hasNext()).isEqualTo(page < paging.pages());
        assertThat(paging.hasPrevious()).isEqualTo(page > 1);
    }

    @Test
    void a_page_has_neither_nothing_nor_everything() {
        assertThat(new Paging(1, 0, 10).size()).isEqualTo(1);
        assertThat(new Paging(1, 1_000_000, 10).size()).isEqualTo(500);
    }

    @Test
    void a_list_is_sorted_by_what_the_address_says() {
        assertThat(Sort.of("country", COLUMNS, "name")).isEqualTo(new Sort("country", true));
        assertThat(Sort.of("-country", COLUMNS, "name")).isEqualTo(new Sort("country", false));
        assertThat(Sort.of(null, COLUMNS, "-name")).isEqualTo(new Sort("name", false));
        assertThat(Sort.of("-country", COLUMNS, "name")).hasToString("-country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "secret", "name; drop table member", "--name", "NAME"})
    void what_is_no_column_never_reaches_a_query(String asked) {
        assertThat(Sort.of(asked, COLUMNS, "name")).isEqualTo(new Sort("name", true));
    }

    @Test
    void a_second_click_on_a_heading_turns_the_order_round() {
        assertThat(new Sort("name", true).after("name")).isEqualTo("-name");
        assertThat(new Sort("name", false).after("name")).isEqualTo("name");
        assertThat(new Sort("name", true).after("country")).isEqualTo("country");
    }

    @Test
    void a_link_changes_one_thing_of_the_address_and_keeps_the_rest() {
        var ui = ui("/members", "q=%C5%BEenski&country=RS&page=3");

        assertThat(ui.withQuery("page", 4)).isEqualTo("/ro/members?q=%C5%BEenski&country=RS&page=4");
        assertThat(ui.withQuery("sort", "-name")).as("another order begins with the first page")
                .isEqualTo("/ro/members?q=%C5%BEenski&country=RS&sort=-name");
        assertThat(ui.withQuery("country", null)).isEqualTo("/ro/members?q=%C5%BEenski");
        assertThat(ui.withQuery("q", "a&b=c d#\"<")).isEqualTo("/ro/members?country=RS&q=a%26b%3Dc%20d%23%22%3C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=<script>&x", "q={0}&a=%7B", "q=a+b", "=&&", "q=ž"})
    void an_unusual_query_breaks_no_link(String query) {
        assertThat(ui("/members", query).withQuery("page", 2)).startsWith("/ro/members?")
                .contains("page=2")
                .doesNotContain("<")
                .doesNotContain("\"");
    }

    @Test
    void a_page_lies_below_its_parents_and_not_below_its_namesakes() {
        var ui = ui("/members/7/edit", "");

        assertThat(ui.at("/members")).isTrue();
        assertThat(ui.at("/members/7/edit")).isTrue();
        assertThat(ui.at("/mem")).isFalse();
        assertThat(ui.at("/")).isFalse();
    }

    private static Ui ui(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        var network = new MadeUpNetworks().byHost(MadeUpNetworks.CLUSNET).orElseThrow();
        var context = new PageContext(request, network, Actor.visitor(), PageLanguage.in(network, "ro"));
        return new Ui(context, Mockito.mock(PageTools.class));
    }
}
