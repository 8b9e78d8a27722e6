package kolo.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import kolo.tenancy.Brand;

/// A network's colours as pages use them: what its administrator picked, corrected where it could not be read.
///
/// @param light the colours on paper
/// @param dark  the colours at night
/// @param notes what was corrected, to be told to whoever picks the colours
public record BrandPalette(Tones light, Tones dark, List<Note> notes) {
    /// Paper and surface of the light look, as in the style sheet's tokens.
    static final List<Colour> PAPER = List.of(Colour.of("#fbf8f3"), Colour.WHITE);
    /// Paper, surface and dialogs of the dark look.
    static final List<Colour> NIGHT = List.of(Colour.of("#12161c"), Colour.of("#1a2029"), Colour.of("#222a35"));
    /// What a colour is lightened to where it must be: a tone that is just readable looks dull at night.
    private static final double AT_NIGHT = 7;
    private static final Colour INK = Colour.of("#1c2430");

    public BrandPalette {
        notes = List.copyOf(notes);
    }

    /// The palette of a brand; a colour that is none counts as Kolo's own.
    public static BrandPalette of(Brand brand) {
        var notes = new ArrayList<Note>();
        var colour = Colour.parse(brand.colour()).orElseGet(() -> Colour.of(Brand.KOLO.colour()));
        var accent = Colour.parse(brand.accent()).orElseGet(() -> Colour.of(Brand.KOLO.accent()));
        var light = new Tones(tone("brand", colour, false, notes), tone("accent", accent, false, notes));
        var dark = new Tones(tone("brand", colour, true, notes), tone("accent", accent, true, notes));
        return new BrandPalette(light, dark, notes);
    }

    private static Tone tone(String name, Colour wished, boolean night, List<Note> notes) {
        var grounds = night ? NIGHT : PAPER;
        boolean readable = Contrast.lowest(wished, grounds) >= Contrast.TEXT;
        var used = readable ? wished : Contrast.readableOn(wished, grounds, night ? AT_NIGHT : Contrast.TEXT);
        if (!used.equals(wished)) {
            notes.add(new Note("web.contrast." + name + (night ? ".lightened" : ".darkened"), wished, used,
                    Contrast.lowest(wished, grounds), Contrast.lowest(used, grounds), night));
        }
        return new Tone(used, Contrast.inkOn(used, Colour.WHITE, night ? NIGHT.getFirst() : INK));
    }

    /// Brand and accent in one of the two looks.
    public record Tones(Tone brand, Tone accent) {}

    /// A colour that can be read on the look's paper, and the colour of text that can be read on it.
    public record Tone(Colour colour, Colour ink) {}

    /// A correction, said by the text `key` with the arguments [#arguments()].
    ///
    /// @param before the contrast ratio of the wished colour
    /// @param after  the contrast ratio of the colour that is used instead
    /// @param night  whether it concerns the dark look, in which a correction is no fault of the choice
    public record Note(String key, Colour wished, Colour used, double before, double after, boolean night) {
        /// The wished colour, its ratio, the used colour, its ratio.
        public Object[] arguments() {
            return new Object[]{wished.toString(), ratio(before), used.toString(), ratio(after)};
        }

        private static String ratio(double value) {
            // Rounded down: 4.49 must not be shown as the 4.5 that it misses.
            return String.format(Locale.ROOT, "%.1f", Math.floor(value * 10) / 10);
        }
    }
}
