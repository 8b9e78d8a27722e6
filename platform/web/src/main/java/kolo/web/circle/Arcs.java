package kolo.web.circle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The circle of a network too large for dots: an arc for each label, as long as its share of the members.
final class Arcs {
    static final double RING = 172;
    static final double WIDTH = 30;
    private static final double LABEL_RING = 210;
    private static final double GAP = .022;
    /// No arc is shorter than this, in radians, so that its label has room.
    private static final double SHORTEST = .13;
    /// The most arcs; what is left over shares the last one.
    private static final int MOST = 30;
    private static final double DOT = 23;

    private Arcs() {}

    static List<Circle.Arc> of(List<Dancer> dancers) {
        var shares = shares(dancers);
        var lengths = lengths(shares);
        var arcs = new ArrayList<Circle.Arc>();
        double from = -lengths[0] / 2;
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            double to = from + lengths[i];
            double middle = (from + to) / 2;
            arcs.add(new Circle.Arc(path(from + GAP / 2, to - GAP / 2), share.label, share.count,
                    Circle.x(LABEL_RING, middle), Circle.y(LABEL_RING, middle), i % 2 == 1, share.state));
            from = to;
        }
        return arcs;
    }

    /// Chair and next, on the arcs of their labels.
    static List<Circle.Dot> standing(List<Dancer> dancers) {
        var shares = shares(dancers);
        var lengths = lengths(shares);
        var dots = new ArrayList<Circle.Dot>();
        double from = -lengths[0] / 2;
        for (int i = 0; i < shares.size(); i++) {
            var label = shares.get(i).label;
            var here = dancers.stream().filter(dancer -> dancer.label().equals(label) && leads(dancer)).toList();
            for (int k = 0; k < here.size(); k++) {
                double angle = from + lengths[i] * (k + 1) / (here.size() + 1);
                dots.add(Circle.Dot.at(here.get(k), RING, angle, DOT));
            }
            from += lengths[i];
        }
        return dots;
    }

    private static boolean leads(Dancer dancer) {
        return dancer.state() == Dancer.State.CHAIR || dancer.state() == Dancer.State.NEXT;
    }

    /// The chair's country first, on top; the others by their size.
    private static List<Share> shares(List<Dancer> dancers) {
        var byLabel = new LinkedHashMap<String, Share>();
        for (var dancer : dancers) {
            byLabel.merge(dancer.label(), new Share(dancer.label(), 1, state(dancer)), Share::with);
        }
        var all = byLabel.values()
                .stream()
                .sorted(Comparator
                        .comparing((Share share) -> share.state != Dancer.State.CHAIR)
                        .thenComparing(Comparator.comparingInt(Share::count).reversed())
                        .thenComparing(Share::label))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        var rest = all.subList(MOST - 1, all.size());
        var shares = new ArrayList<>(all.subList(0, MOST - 1));
        shares.add(new Share("+" + rest.size(), rest.stream().mapToInt(Share::count).sum(), Dancer.State.NORMAL));
        return shares;
    }

    private static Dancer.State state(Dancer dancer) {
        return leads(dancer) ? dancer.state() : Dancer.State.NORMAL;
    }

    /// The arcs' lengths in radians: the shortest length for all, the rest of the ring by share.
    private static double[] lengths(List<Share> shares) {
        double members = shares.stream().mapToInt(Share::count).sum();
        double rest = 2 * Math.PI - SHORTEST * shares.size();
        return shares.stream().mapToDouble(share -> SHORTEST + rest * share.count / members).toArray();
    }

    private static String path(double from, double to) {
        if (to - from > 1.99 * Math.PI) {
            // The ends of a whole turn coincide, and an SVG arc between equal points is none.
            return path(from, (from + to) / 2) + path((from + to) / 2, to);
        }
        return "M%s %sA%s %s 0 %d 1 %s %s".formatted(Circle.x(RING, from), Circle.y(RING, from), RING, RING,
                to - from > Math.PI ? 1 : 0, Circle.x(RING, to), Circle.y(RING, to));
    }

    private record Share(String label, int count, Dancer.State state) {
        Share with(Share other) {
            return new Share(label, count + other.count,
                    state == Dancer.State.CHAIR || other.state == Dancer.State.NORMAL
                            ? state
                            : other.state);
        }
    }
}
