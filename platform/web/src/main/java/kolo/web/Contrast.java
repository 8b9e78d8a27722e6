package kolo.web;

import java.util.List;

/// Contrast between colours by WCAG 2.2 (1.4.3), and the nearest colour that has enough of it.
public final class Contrast {
    /// What text of any size needs at level AA.
    public static final double TEXT = 4.5;
    private static final int STEPS = 200;

    private Contrast() {}

    /// The contrast ratio of two colours: 1 when they are equal, 21 for black and white.
    public static double ratio(Colour one, Colour other) {
        double a = one.luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// The wished colour when it can be read on all these grounds, otherwise the nearest lighter or darker one of the
    /// same hue that can.
    ///
    /// @param grounds colours the text will stand on, all light or all dark
    /// @param needed  the ratio to reach, at most 7
    public static Colour readableOn(Colour wished, List<Colour> grounds, double needed) {
        if (lowest(wished, grounds) >= needed) {
            return wished;
        }
        boolean darkGround = grounds.getFirst().luminance() < 0.18;
        var lab = OkLab.of(wished);
        for (int step = 1; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            double lightness = darkGround
                    ? lab.lightness() + (1 - lab.lightness()) * share
                    : lab.lightness() * (1 - share);
            var candidate = lab.withLightness(lightness).colour();
            if (lowest(candidate, grounds) >= needed) {
                return candidate;
            }
        }
        return darkGround ? Colour.WHITE : Colour.BLACK;
    }

    /// The colour for text on the ground: the first of the two that can be read, otherwise black or white.
    public static Colour inkOn(Colour ground, Colour first, Colour second) {
        if (ratio(first, ground) >= TEXT) {
            return first;
        }
        if (ratio(second, ground) >= TEXT) {
            return second;
        }
        return ratio(Colour.WHITE, ground) >= ratio(Colour.BLACK, ground) ? Colour.WHITE : Colour.BLACK;
    }

    /// The smallest of the ratios against several grounds.
    public static double lowest(Colour colour, List<Colour> grounds) {
        return grounds.stream().mapToDouble(ground -> ratio(colour, ground)).min().orElse(21);
    }
}
