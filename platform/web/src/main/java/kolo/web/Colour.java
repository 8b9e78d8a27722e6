package kolo.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A colour of the sRGB space.
///
/// @param red   0 to 255
/// @param green 0 to 255
/// @param blue  0 to 255
public record Colour(int red, int green, int blue) {
    /// The lightest colour.
    public static final Colour WHITE = new Colour(255, 255, 255);
    /// The darkest colour.
    public static final Colour BLACK = new Colour(0, 0, 0);
    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

    /// @throws IllegalArgumentException when a channel is out of its bounds
    public Colour {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException("A channel is from 0 to 255");
        }
    }

    /// The colour of a text like `#0b5563`, when it is one.
    public static Optional<Colour> parse(@Nullable String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(text, 1, 7, 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /// The colour of a text like `#0b5563`.
    ///
    /// @throws IllegalArgumentException when the text is no colour
    public static Colour of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a colour: " + text));
    }

    /// Relative luminance by WCAG 2.2: 0 for black, 1 for white.
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    static int encoded(double linear) {
        double c = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return Math.clamp(Math.round(c * 255), 0, 255);
    }

    /// The form of style sheets, `#0b5563`.
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
