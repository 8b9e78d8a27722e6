package kolo.web;

import java.util.Arrays;

/// A colour in Björn Ottosson's Oklab space, where changing the lightness leaves the hue as the eye sees it.
///
/// @param lightness 0 for black, 1 for white
record OkLab(double lightness, double a, double b) {
    static OkLab of(Colour colour) {
        double red = Colour.linear(colour.red());
        double green = Colour.linear(colour.green());
        double blue = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /// The same hue, as strong as a screen can show it at that lightness.
    OkLab withLightness(double wished) {
        double share = 1;
        while (share > 0 && !new OkLab(wished, a * share, b * share).shown()) {
            share -= .02;
        }
        return new OkLab(wished, a * Math.max(0, share), b * Math.max(0, share));
    }

    private boolean shown() {
        return Arrays.stream(linear()).allMatch(channel -> channel >= -1e-4 && channel <= 1 + 1e-4);
    }

    Colour colour() {
        var channels = linear();
        return new Colour(Colour.encoded(channels[0]), Colour.encoded(channels[1]), Colour.encoded(channels[2]));
    }

    private double[] linear() {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[]{4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
    }
}
