package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import kolo.tenancy.Brand;

class ContrastTests {
    /// Values that the W3C's techniques and the common contrast checkers give.
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.00", "#ffffff, #ffffff, 1.00", "#767676, #ffffff, 4.54", "#777777, #ffffff, 4.48",
        "#ff0000, #ffffff, 4.00", "#0000ff, #ffffff, 8.59", "#00ff00, #ffffff, 1.37", "#595959, #ffffff, 7.00",
        "#949494, #ffffff, 3.03"})
    void the_ratio_is_the_one_of_wcag(String one, String other, double ratio) {
        assertThat(Contrast.ratio(Colour.of(one), Colour.of(other))).isCloseTo(ratio, within(0.005));
        assertThat(Contrast.ratio(Colour.of(other), Colour.of(one))).isCloseTo(ratio, within(0.005));
    }

    @Test
    void luminance_follows_the_definition() {
        assertThat(Colour.of("#ff0000").luminance()).isCloseTo(0.2126, within(0.0001));
        assertThat(Colour.of("#00ff00").luminance()).isCloseTo(0.7152, within(0.0001));
        assertThat(Colour.of("#0000ff").luminance()).isCloseTo(0.0722, within(0.0001));
        assertThat(Colour.of("#808080").luminance()).isCloseTo(0.2159, within(0.0001));
    }

    @Test
    void a_colour_that_can_be_read_stays_as_it_was_picked() {
        var teal = Colour.of("#0b5563");

        assertThat(Contrast.readableOn(teal, BrandPalette.PAPER, Contrast.TEXT)).isEqualTo(teal);
    }

    @Test
    void a_bright_yellow_is_darkened_until_it_can_be_read_and_stays_a_yellow() {
        var used = Contrast.readableOn(Colour.of("#ffdd00"), BrandPalette.PAPER, Contrast.TEXT);

        assertThat(Contrast.lowest(used, BrandPalette.PAPER)).isBetween(4.5, 4.9);
        assertThat(used.red()).isGreaterThan(used.blue() + 50);
        assertThat(used.green()).isGreaterThan(used.blue() + 50);
    }

    @Test
    void any_colour_at_all_ends_readable_in_both_looks() {
        var random = new Random(20261122);
        for (int i = 0; i < 2000; i++) {
            var wished = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256)).toString();
            var palette = BrandPalette.of(new Brand(wished, wished, wished, "source", Optional.empty()));

            assertReadable(palette.light(), BrandPalette.PAPER, wished);
            assertReadable(palette.dark(), BrandPalette.NIGHT, wished);
        }
    }

    private static void assertReadable(BrandPalette.Tones tones, List<Colour> grounds, String wished) {
        for (var tone : List.of(tones.brand(), tones.accent())) {
            assertThat(Contrast.lowest(tone.colour(), grounds)).as(wished).isGreaterThanOrEqualTo(4.5);
            assertThat(Contrast.ratio(tone.ink(), tone.colour())).as("ink on " + wished).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void a_correction_is_told_with_both_colours_and_both_ratios() {
        var palette = BrandPalette.of(new Brand("#ffdd00", "#c8401f", "#e8b64c", "source", Optional.empty()));

        var note = palette.notes().stream().filter(n -> !n.night()).findFirst().orElseThrow();
        assertThat(note.key()).isEqualTo("web.contrast.brand.darkened");
        assertThat(note.arguments()).hasSize(4).startsWith("#ffdd00", "1.2");
        assertThat(note.arguments()[2]).isEqualTo(palette.light().brand().colour().toString());
    }

    @Test
    void a_good_choice_needs_no_correction_on_paper() {
        assertThat(BrandPalette.of(Brand.KOLO).notes()).allMatch(BrandPalette.Note::night);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "0b5563", "#0b55631", "#0b5563;}body{display:none"})
    void what_is_no_colour_is_refused(String text) {
        assertThat(Colour.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Colour.of(text));
    }

    @Test
    void a_style_sheet_never_repeats_what_is_no_colour() {
        var hostile = "red;}body{display:none";

        var css = BrandSheet.css(new Brand(hostile, hostile, hostile, hostile, Optional.empty()));

        assertThat(css).doesNotContain("display").contains("--brand: light-dark(#0b5563, ");
    }
}
