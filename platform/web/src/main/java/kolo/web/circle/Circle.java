package kolo.web.circle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The circle as a picture of [#SIZE] by [#SIZE] units, ready to be drawn; the same members give the same picture.
///
/// Up to [#MOST_DOTS] members are dots, joined hand in hand; the gaps between them are equal, so that the chair's larger
/// dot pushes nobody aside. A larger network is arcs, one for each label, as long as its share. The chair stands on
/// top, the others follow clockwise in the order given.
///
/// @param dots   the members, or, among arcs, only chair and next
/// @param hands  what joins the dots
/// @param arcs   the countries of a large network; empty in a small one
/// @param middle what is written in the middle
public record Circle(List<Dot> dots, List<Hand> hands, List<Arc> arcs, List<Line> middle) {
    /// Width and height of the picture.
    public static final int SIZE = 460;
    /// The most members that are drawn one by one.
    public static final int MOST_DOTS = 40;

    static final double CENTRE = SIZE / 2.0;
    private static final double RING = 184;
    private static final double CHAIR_SCALE = 1.55;
    /// The shortest hand, in radii of a dot: hands must be seen.
    private static final double SHORTEST_HAND = .42;

    public Circle {
        dots = List.copyOf(dots);
        hands = List.copyOf(hands);
        arcs = List.copyOf(arcs);
        middle = List.copyOf(middle);
    }

    /// Lays out the members.
    public static Circle of(List<Dancer> members, Middle middle) {
        var dancers = chairFirst(members);
        if (dancers.size() > MOST_DOTS) {
            return new Circle(Arcs.standing(dancers), List.of(), Arcs.of(dancers),
                    middle.lines(CENTRE, 2 * (Arcs.RING - Arcs.WIDTH) - 24));
        }
        double radius = radius(dancers);
        var angles = angles(dancers, radius);
        var dots = new ArrayList<Dot>();
        var hands = new ArrayList<Hand>();
        for (int i = 0; i < dancers.size(); i++) {
            dots.add(Dot.at(dancers.get(i), RING, angles[i], radius * scale(dancers.get(i))));
        }
        for (int i = 0; i < dancers.size() && dancers.size() > 1; i++) {
            boolean last = i == dancers.size() - 1;
            hands.add(Hand.between(angles[i], last ? angles[0] + 2 * Math.PI : angles[i + 1], RING));
        }
        return new Circle(dots, hands, List.of(), middle.lines(CENTRE, 2 * (RING - radius) - 24));
    }

    /// Whether the picture shows countries rather than members.
    public boolean large() {
        return !arcs.isEmpty();
    }

    private static List<Dancer> chairFirst(List<Dancer> members) {
        var turned = new ArrayList<>(members);
        for (int i = 0; i < turned.size(); i++) {
            if (turned.get(i).state() == Dancer.State.CHAIR) {
                Collections.rotate(turned, -i);
                break;
            }
        }
        return turned;
    }

    private static double scale(Dancer dancer) {
        return dancer.state() == Dancer.State.CHAIR ? CHAIR_SCALE : 1;
    }

    /// The largest dot with which all members and the shortest hands still fit around the ring; few dance in larger ones.
    private static double radius(List<Dancer> dancers) {
        double radius = dancers.size() <= 9 ? 29 : dancers.size() <= 13 ? 25 : 21;
        while (radius > 4 && turn(dancers, radius, radius * SHORTEST_HAND) > 2 * Math.PI) {
            radius -= .25;
        }
        return radius;
    }

    /// The angle that the members take up together when all hands have the length `hand`.
    private static double turn(List<Dancer> dancers, double radius, double hand) {
        double sum = 0;
        for (int i = 0; i < dancers.size(); i++) {
            sum += step(dancers.get(i), dancers.get((i + 1) % dancers.size()), radius, hand);
        }
        return sum;
    }

    private static double step(Dancer one, Dancer next, double radius, double hand) {
        double chord = radius * (scale(one) + scale(next)) + hand;
        return 2 * Math.asin(Math.min(1, chord / (2 * RING)));
    }

    /// Where each member stands, clockwise from the top in radians: the hands are as long as fills the ring.
    private static double[] angles(List<Dancer> dancers, double radius) {
        double shortest = 0;
        double longest = 2 * RING;
        for (int i = 0; i < 60; i++) {
            double hand = (shortest + longest) / 2;
            if (turn(dancers, radius, hand) > 2 * Math.PI) {
                longest = hand;
            } else {
                shortest = hand;
            }
        }
        var angles = new double[dancers.size()];
        for (int i = 1; i < angles.length; i++) {
            angles[i] = angles[i - 1] + step(dancers.get(i - 1), dancers.get(i), radius, shortest);
        }
        return angles;
    }

    static double x(double ring, double angle) {
        return rounded(CENTRE + ring * Math.sin(angle));
    }

    static double y(double ring, double angle) {
        return rounded(CENTRE - ring * Math.cos(angle));
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /// A member's place.
    ///
    /// @param text the size of its label
    public record Dot(double x, double y, double radius, double text, Dancer dancer) {
        static Dot at(Dancer dancer, double ring, double angle, double radius) {
            int letters = Math.max(2, dancer.label().codePointCount(0, dancer.label().length()));
            return new Dot(Circle.x(ring, angle), Circle.y(ring, angle), rounded(radius),
                    rounded(radius * Math.min(.68, 1.5 / letters)), dancer);
        }
    }

    /// Two hands held.
    ///
    /// @param path for the `d` of an SVG path
    public record Hand(String path) {
        static Hand between(double from, double to, double ring) {
            return new Hand("M%s %sA%s %s 0 %d 1 %s %s".formatted(x(ring, from), y(ring, from), ring, ring,
                    to - from > Math.PI ? 1 : 0, x(ring, to), y(ring, to)));
        }
    }

    /// A country of a large network.
    ///
    /// @param path   for the `d` of an SVG path
    /// @param label  the country's code
    /// @param count  how many members it has
    /// @param x      where its label stands
    /// @param y      where its label stands
    /// @param even   whether it is every second arc, for a change of shade
    public record Arc(String path, String label, int count, double x, double y, boolean even, Dancer.State state) {}

    /// A line in the middle.
    ///
    /// @param css the class of the style sheet
    public record Line(String text, String css, int size, double y) {}
}
