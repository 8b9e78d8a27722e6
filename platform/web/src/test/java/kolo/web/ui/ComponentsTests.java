package kolo.web.ui;

import static kolo.web.ui.PlainToolkit.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import kolo.web.Choice;
import kolo.web.Paging;
import kolo.web.Sort;
import kolo.web.circle.Dancer;
import kolo.web.circle.Middle;

class ComponentsTests {
    private static final List<Choice> KINDS = List.of(new Choice("O", "Organisation"), new Choice("P", "Person"));
    private static final String HOSTILE = "\"><script>alert(1)</script>'&";
    private final PlainToolkit ui = new PlainToolkit();

    static Stream<Field> fields() {
        return Stream.of(Field.text("a", "A"), Field.email("a", "A"), Field.password("a", "A", "new-password"),
                Field.code("a", "A"), Field.url("a", "A"), Field.telephone("a", "A"), Field.number("a", "A"),
                Field.date("a", "A"), Field.time("a", "A"), Field.dateTime("a", "A"), Field.colour("a", "A"),
                Field.textarea("a", "A"), Field.select("a", "A", KINDS), Field.checkbox("a", "A"),
                Field.radios("a", "A", KINDS), Field.checkboxes("a", "A", KINDS), Field.file("a", "A", ".csv"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void every_control_has_a_label_of_its_own(Field field) {
        var drawn = drawn(ui.field(field));

        var controls = drawn.select("input, select, textarea");
        assertThat(controls).isNotEmpty().allSatisfy(control -> {
            assertThat(drawn.select("label[for=" + control.id() + "]")).hasSize(1);
            assertThat(control.attr("name")).isEqualTo("a");
        });
        assertThat(controls.eachAttr("id")).doesNotHaveDuplicates().first().isEqualTo(Field.idOf("a"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void what_is_wrong_is_tied_to_the_control_with_the_hint(Field field) {
        var drawn = drawn(ui.field(field.hint("As in the statute").problem("Please fill this in.")));

        var control = drawn.select("input, select, textarea").getFirst();
        assertThat(control.attr("aria-invalid")).isEqualTo("true");
        assertThat(control.attr("aria-describedby").split(" ")).extracting(drawn::getElementById)
                .extracting(element -> element == null ? null : element.text())
                .containsExactly("Please fill this in.", "As in the statute");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_in_order_says_nothing_of_problems(Field field) {
        var control = drawn(ui.field(field)).select("input, select, textarea").getFirst();

        assertThat(control.hasAttr("aria-invalid")).isFalse();
        assertThat(control.hasAttr("aria-describedby")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void nothing_that_was_typed_becomes_markup(Field field) {
        var drawn = drawn(ui.field(field.value(HOSTILE).hint(HOSTILE).problem(HOSTILE).attribute("hx-get", HOSTILE)));

        assertThat(drawn.select("script")).isEmpty();
        assertThat(drawn.select("[hx-get]").getFirst().attr("hx-get")).isEqualTo(HOSTILE);
    }

    @Test
    void what_was_typed_stands_in_the_field_again() {
        assertThat(drawn(ui.field(Field.text("a", "A").value(HOSTILE))).select("input").val()).isEqualTo(HOSTILE);
        assertThat(
                drawn(ui.field(Field.textarea("a", "A").value("\n\nlines"))).select("textarea").getFirst().wholeText())
                .isEqualTo("\n\nlines");
        assertThat(
                drawn(ui.field(Field.select("a", "A", KINDS).value("P"))).select("option[selected]").eachAttr("value"))
                .containsExactly("P");
        assertThat(drawn(ui.field(Field.checkboxes("a", "A", KINDS).values(List.of("O", "P")))).select("[checked]"))
                .hasSize(2);
    }

    @Test
    void a_password_is_never_sent_back() {
        assertThat(drawn(ui.field(Field.password("a", "A", "current-password").value("secret"))).html())
                .doesNotContain("secret");
    }

    @Test
    void a_value_that_is_no_longer_offered_is_not_lost_unseen() {
        var options = drawn(ui.field(Field.select("a", "A", KINDS).value("X"))).select("option[selected]");

        assertThat(options.eachAttr("value")).containsExactly("X");
    }

    @Test
    void only_what_may_stay_empty_says_so() {
        assertThat(drawn(ui.field(Field.text("a", "A"))).text()).contains("web.optional");
        assertThat(drawn(ui.field(Field.text("a", "A").required())).text()).doesNotContain("web.optional");
    }

    @Test
    void a_table_sorts_by_address_and_says_how_it_is_sorted() {
        var columns = List.of(Column.sorted("Name", "name"), Column.sorted("Since", "since").numbers(),
                Column.unseen("Actions"));
        var drawn = drawn(ui.table("Members", columns, new Sort("name", true), output -> {}));

        assertThat(drawn.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(drawn.select("th a").eachAttr("href")).containsExactly("?sort=-name", "?sort=since");
        assertThat(drawn.select("caption").text()).isEqualTo("Members");
        assertThat(drawn.select("th .unseen").text()).isEqualTo("Actions");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, '1'", "1, 3, '1 2 3'", "3, 5, '1 2 3 4 5'", "1, 9, '1 2 … 9'", "5, 9, '1 … 4 5 6 … 9'",
        "9, 9, '1 … 8 9'", "4, 9, '1 2 3 4 5 … 9'"})
    void a_long_list_names_its_ends_and_the_neighbourhood(int page, int pages, String named) {
        var around = Pages.around(new Paging(page, 10, pages * 10L));

        assertThat(around.stream().map(number -> number == 0 ? "…" : number.toString()))
                .containsExactly(named.split(" "));
    }

    @Test
    void an_empty_list_counts_from_nothing() {
        var drawn = drawn(ui.pagination(new Paging(1, 20, 0)));

        assertThat(drawn.text()).contains("from=0", "total=0");
        assertThat(drawn.select("a")).isEmpty();
    }

    @Test
    void what_posts_carries_the_token_and_what_leads_does_not() {
        assertThat(drawn(ui.action(Action.post("Suspend", "/x"))).select("form[method=post] [name=_csrf]")).hasSize(1);
        assertThat(drawn(ui.action(Action.link("Open", "/x"))).select("form, input")).isEmpty();
        assertThat(drawn(ui.confirm("d", "Delete?", "All is lost.", Action.post("Delete", "/x").danger()))
                .select("dialog#d form[action=/x] [name=_csrf]")).hasSize(1);
    }

    @Test
    void a_dialog_is_named_by_its_heading_and_opened_by_a_command() {
        var dialog = drawn(ui.dialog("d", "Invite", output -> {})).select("dialog").getFirst();

        assertThat(dialog.select("#" + dialog.attr("aria-labelledby")).text()).isEqualTo("Invite");
        assertThat(dialog.select("button[command=close]").attr("commandfor")).isEqualTo("d");
        assertThat(drawn(ui.action(Action.opens("Open", "d"))).select("button").attr("command"))
                .isEqualTo("show-modal");
    }

    @Test
    void details_without_a_value_are_left_out() {
        var drawn = drawn(
                ui.details(Detail.of("City", "Niš"), Detail.of("Region", ""), Detail.of("Web", (String) null)));

        assertThat(drawn.select("dt").eachText()).containsExactly("City");
    }

    @ParameterizedTest
    @CsvSource({"Cluj IT Cluster, CC", "MACES, M", "Женски кластер старих заната, ЖЗ", "'  ', ·", "„Ниш“, Н",
        "𝒜lpha Beta, 𝒜B"})
    void initials_are_whole_letters(String name, String initials) {
        assertThat(Toolkit.initials(name)).isEqualTo(initials);
    }

    @Test
    void a_day_is_a_leaf_of_the_calendar() {
        var time = drawn(ui.dateBlock(LocalDate.of(2016, 2, 18))).select("time");

        assertThat(time.attr("datetime")).isEqualTo("2016-02-18");
        assertThat(time.text()).isEqualTo("Feb 18");
    }

    @Test
    void the_circle_tells_in_words_what_it_shows() {
        var members = List.of(Dancer.of("BG", "ICT Cluster"),
                Dancer.of("RO", "Cluj IT Cluster").as(Dancer.State.CHAIR));
        var svg = drawn(ui.circle(members, Middle.NOTHING)).select("svg");

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.select("desc").text()).startsWith("web.circle.chair").contains("Cluj IT Cluster", "count=2");
        assertThat(svg.select("g.chair text").text()).isEqualTo("RO");
    }

    @Test
    void every_typeface_of_the_list_has_a_style() throws IOException {
        var tokens = Files.readString(Path.of("src/main/resources/static/web/tokens.css"));

        assertThat(Typeface.choices(ui)).extracting(Choice::value)
                .contains("source")
                .allMatch(Typeface::known)
                .filteredOn(key -> !key.equals("source"))
                .allMatch(key -> tokens.contains("[data-typeface=\"" + key + "\"]"));
        assertThat(Typeface.known("comic")).isFalse();
    }
}
