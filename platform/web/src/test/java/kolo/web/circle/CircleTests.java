package kolo.web.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircleTests {
    private static final Middle CHAIR = new Middle("In the chair · 2016", "Cluj IT Cluster", "Romania · next: Serbia");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 17, 26, 39, 40})
    void members_of_a_small_network_stand_apart_and_inside_the_picture(int count) {
        var circle = Circle.of(members(count), CHAIR);

        assertThat(circle.dots()).hasSize(count);
        for (var dot : circle.dots()) {
            assertThat(dot.x() - dot.radius()).isNotNegative();
            assertThat(dot.y() - dot.radius()).isNotNegative();
            assertThat(dot.x() + dot.radius()).isLessThanOrEqualTo(Circle.SIZE);
            assertThat(dot.y() + dot.radius()).isLessThanOrEqualTo(Circle.SIZE);
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                assertThat(gap(circle.dots().get(i), circle.dots().get(j))).as("between %d and %d", i, j).isPositive();
            }
        }
    }

    @Test
    void the_hands_are_equally_long_although_the_chair_is_larger() {
        var dots = Circle.of(members(17), CHAIR).dots();
        double first = gap(dots.get(0), dots.get(1));

        for (int i = 1; i < dots.size(); i++) {
            assertThat(gap(dots.get(i), dots.get((i + 1) % dots.size()))).isCloseTo(first, within(.5));
        }
    }

    @Test
    void the_chair_stands_on_top_and_is_the_largest_wherever_it_comes_in_the_list() {
        var members = new ArrayList<>(members(9));
        members.add(members.removeFirst());
        var circle = Circle.of(members, CHAIR);

        var top = circle.dots().getFirst();
        assertThat(top.dancer().state()).isEqualTo(Dancer.State.CHAIR);
        assertThat(top.x()).isEqualTo(Circle.CENTRE);
        assertThat(circle.dots()).filteredOn(dot -> !dot.equals(top))
                .hasSize(8)
                .allMatch(dot -> dot.radius() < top.radius() && dot.y() > top.y());
    }

    @Test
    void everybody_holds_two_hands_and_one_alone_holds_none() {
        assertThat(Circle.of(members(17), CHAIR).hands()).hasSize(17);
        assertThat(Circle.of(members(2), CHAIR).hands()).hasSize(2);
        assertThat(Circle.of(members(1), CHAIR).hands()).isEmpty();
    }

    @Test
    void the_same_members_give_the_same_picture() {
        assertThat(Circle.of(members(17), CHAIR)).isEqualTo(Circle.of(members(17), CHAIR));
        assertThat(Circle.of(large(170), CHAIR)).isEqualTo(Circle.of(large(170), CHAIR));
    }

    @Test
    void beyond_forty_members_countries_are_arcs_as_long_as_their_share() {
        assertThat(Circle.of(members(40), CHAIR).large()).isFalse();
        var circle = Circle.of(large(170), CHAIR);

        assertThat(circle.large()).isTrue();
        assertThat(circle.hands()).isEmpty();
        assertThat(circle.arcs()).extracting(Circle.Arc::count).isSortedAccordingTo((a, b) -> b - a);
        assertThat(circle.arcs().stream().mapToInt(Circle.Arc::count).sum()).isEqualTo(170);
        assertThat(circle.arcs().stream().map(Circle.Arc::label).collect(Collectors.toSet()))
                .hasSameSizeAs(circle.arcs());
    }

    @Test
    void among_arcs_chair_and_next_are_still_seen() {
        var members = new ArrayList<>(large(170));
        members.set(100, members.get(100).as(Dancer.State.CHAIR));
        members.set(5, members.get(5).as(Dancer.State.NEXT));
        var circle = Circle.of(members, CHAIR);

        assertThat(circle.dots()).extracting(dot -> dot.dancer().state())
                .containsExactlyInAnyOrder(
                        Dancer.State.CHAIR, Dancer.State.NEXT);
        assertThat(circle.arcs().getFirst().state()).isEqualTo(Dancer.State.CHAIR);
        assertThat(circle.arcs().getFirst().x()).as("the chair's country is on top").isEqualTo(Circle.CENTRE);
    }

    @Test
    void labels_of_arcs_do_not_touch() {
        var arcs = Circle.of(large(400), CHAIR).arcs();

        for (int i = 0; i < arcs.size(); i++) {
            var one = arcs.get(i);
            var next = arcs.get((i + 1) % arcs.size());
            assertThat(Math.hypot(one.x() - next.x(), one.y() - next.y())).as(one.label()).isGreaterThan(20);
        }
    }

    @Test
    void countries_that_are_too_many_share_the_last_arc() {
        var members = IntStream.range(0, 80).mapToObj(i -> Dancer.of("C" + i % 50, "Member " + i)).toList();

        var arcs = Circle.of(members, Middle.NOTHING).arcs();

        assertThat(arcs).hasSize(30);
        assertThat(arcs.getLast().label()).isEqualTo("+21");
        assertThat(arcs.stream().mapToInt(Circle.Arc::count).sum()).isEqualTo(80);
    }

    @Test
    void one_country_alone_is_a_whole_turn() {
        var members = IntStream.range(0, 50).mapToObj(i -> Dancer.of("RS", "Member " + i)).toList();

        var arc = Circle.of(members, Middle.NOTHING).arcs().getFirst();

        assertThat(arc.path().chars().filter(c -> c == 'A').count()).isEqualTo(2);
    }

    @Test
    void a_network_without_members_is_an_empty_circle() {
        var circle = Circle.of(List.of(), new Middle("", "No members yet", ""));

        assertThat(circle.dots()).isEmpty();
        assertThat(circle.hands()).isEmpty();
        assertThat(circle.middle()).extracting(Circle.Line::text).containsExactly("No members yet");
    }

    @Test
    void a_long_name_is_broken_into_lines_that_keep_clear_of_the_dots() {
        var name = "Female cluster of old crafts and entrepreneurship in Southern Serbia";
        var lines = Circle.of(members(17), new Middle("In the chair", name, "Serbia"))
                .middle()
                .stream()
                .filter(line -> line.css().equals("middle-name"))
                .toList();

        assertThat(lines).hasSizeBetween(2, 3);
        assertThat(String.join(" ", lines.stream().map(Circle.Line::text).toList())).isEqualTo(name);
        assertThat(lines).isSortedAccordingTo((a, b) -> Double.compare(a.y(), b.y()));
    }

    private static double gap(Circle.Dot one, Circle.Dot other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) - one.radius() - other.radius();
    }

    private static List<Dancer> members(int count) {
        var codes = List.of("RO", "BG", "RS", "MK", "ME", "AL", "BA", "GR", "XK", "TR");
        return IntStream.range(0, count)
                .mapToObj(i -> new Dancer(codes.get(i % codes.size()), "Member " + i,
                        i == 0 ? Dancer.State.CHAIR : i == 2 ? Dancer.State.NEXT : Dancer.State.NORMAL))
                .toList();
    }

    private static List<Dancer> large(int count) {
        var codes = List.of("RS", "RO", "BG", "TR", "GR", "MK", "AL", "BA", "ME", "XK", "HR", "SI", "UA", "MD", "GE");
        return IntStream.range(0, count)
                .mapToObj(i -> Dancer.of(codes.get((int) (codes.size() * Math.pow((double) i / count, 1.7))), "M" + i))
                .toList();
    }
}
