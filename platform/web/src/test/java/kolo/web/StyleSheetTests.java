package kolo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import kolo.tenancy.Brand;
import kolo.web.ui.Sheets;

/// The style sheets keep the rules of the look: colours in one place, readable in both looks, small, nothing inline.
class StyleSheetTests {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(|\\boklch\\(");
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*light-dark\\((#\\w+), (#\\w+)\\)");
    private static final Pattern MIX = Pattern
            .compile("--([a-z-]+):\\s*color-mix\\(in oklab, var\\(--([a-z-]+)\\) (\\d+)%, var\\(--([a-z-]+)\\)\\)");
    private static final List<Brand> BRANDS = List.of(Brand.KOLO,
            new Brand("#1d4e89", "#b8461f", "#d9b44a", "source", Optional.empty()),
            new Brand("#7a2248", "#b4541a", "#dcae5a", "literata", Optional.empty()));

    enum Look {
        LIGHT, DARK
    }

    @Test
    void colours_stand_in_the_tokens_alone() throws IOException {
        for (var sheet : ownSheets()) {
            var text = withoutComments(sheet);
            if (sheet.equals("/web/tokens.css")) {
                assertThat(COLOUR.matcher(text).find()).as("the pattern finds a colour where there are some").isTrue();
            } else {
                assertThat(COLOUR.matcher(text).find()).as(sheet).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void text_can_be_read_on_every_ground_it_stands_on_in_every_palette(Look look) throws IOException {
        for (var brand : BRANDS) {
            var tokens = tokens(look, brand);
            for (var ground : List.of("paper", "surface", "raised")) {
                for (var text : List.of("ink", "muted", "brand", "brand-deep", "accent", "good", "warn", "bad")) {
                    assertContrast(tokens, text, ground, 4.5);
                }
                assertContrast(tokens, "edge", ground, 3);
            }
            for (var soft : List.of("brand-soft", "wheat-soft", "good-soft", "bad-soft", "sunken")) {
                assertContrast(tokens, "ink", soft, 4.5);
            }
            assertContrast(tokens, "muted", "sunken", 4.5);
            assertContrast(tokens, "good", "good-soft", 4.5);
            assertContrast(tokens, "warn", "wheat-soft", 4.5);
            assertContrast(tokens, "bad", "bad-soft", 4.5);
            assertContrast(tokens, "brand-deep", "brand-soft", 4.5);
            assertContrast(tokens, "brand-ink", "brand", 4.5);
            assertContrast(tokens, "brand-ink", "brand-deep", 4.5);
            assertContrast(tokens, "accent-ink", "accent", 4.5);
            assertContrast(tokens, "wheat-ink", "wheat", 4.5);
            assertContrast(tokens, "bad-ink", "bad", 4.5);
        }
    }

    @Test
    void the_style_sheets_stay_small() throws IOException {
        long bytes = Files.size(STATIC.resolve("web/print.css"));
        for (var sheet : ownSheets()) {
            bytes += Files.size(STATIC.resolve(sheet.substring(1)));
        }
        assertThat(bytes).isLessThan(40_000);
        assertThat(Files.size(STATIC.resolve("web/kolo.js"))).isLessThan(10_000);
    }

    @Test
    void a_first_visit_in_any_script_loads_less_than_a_quarter_of_a_megabyte() throws IOException {
        long bytes = 0;
        for (var sheet : Sheets.ALL) {
            bytes += Files.size(STATIC.resolve(sheet.substring(1)));
        }
        for (var face : List.of("kolo-sans", "kolo-serif")) {
            for (var script : List.of("latin", "latin-ext", "cyrillic")) {
                bytes += Files.size(STATIC.resolve("web/vendor/fonts/%s-%s.woff2".formatted(face, script)));
            }
        }
        long scripts = Files.size(STATIC.resolve("web/kolo.js")) + 52_000;
        assertThat(bytes + scripts).as("fonts of both scripts, style sheets, our script and htmx, uncompressed")
                .isLessThan(250_000);
    }

    @Test
    void components_have_neither_inline_styles_nor_inline_scripts() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".jte")).toList()) {
                assertThat(Files.readString(file)).as(file.toString())
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+=\"")
                        .doesNotContainPattern("<script>")
                        .doesNotContain("<style");
            }
        }
    }

    private static List<String> ownSheets() {
        return Sheets.ALL.stream().filter(sheet -> !sheet.contains("/vendor/")).toList();
    }

    private static void assertContrast(Map<String, Colour> tokens, String text, String ground, double least) {
        var one = Objects.requireNonNull(tokens.get(text), text);
        var other = Objects.requireNonNull(tokens.get(ground), ground);
        assertThat(Contrast.ratio(one, other)).as("%s %s on %s %s", text, one, ground, other)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Colour> tokens(Look look, Brand brand) throws IOException {
        var css = withoutComments("/web/tokens.css");
        var tokens = new HashMap<String, Colour>();
        TOKEN.matcher(css)
                .results()
                .forEach(
                        match -> tokens.put(match.group(1),
                                Colour.of(look == Look.LIGHT ? match.group(2) : match.group(3))));
        var palette = BrandPalette.of(brand);
        var tones = look == Look.LIGHT ? palette.light() : palette.dark();
        tokens.put("brand", tones.brand().colour());
        tokens.put("brand-ink", tones.brand().ink());
        tokens.put("accent", tones.accent().colour());
        tokens.put("accent-ink", tones.accent().ink());
        tokens.put("wheat", Colour.of(brand.weave()));
        tokens.put("wheat-ink", BrandSheet.inkOnWeave(Colour.of(brand.weave())));
        MIX.matcher(css)
                .results()
                .forEach(match -> tokens.put(match.group(1), mix(tokens.get(match.group(2)),
                        Integer.parseInt(match.group(3)) / 100.0, tokens.get(match.group(4)))));
        return tokens;
    }

    private static Colour mix(@Nullable Colour one, double share, @Nullable Colour other) {
        var first = OkLab.of(Objects.requireNonNull(one));
        var second = OkLab.of(Objects.requireNonNull(other));
        return new OkLab(between(first.lightness(), share, second.lightness()), between(first.a(), share, second.a()),
                between(first.b(), share, second.b())).colour();
    }

    private static double between(double one, double share, double other) {
        return one * share + other * (1 - share);
    }

    private static String withoutComments(String sheet) throws IOException {
        return Files.readString(STATIC.resolve(sheet.substring(1))).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
