package kolo.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.tenancy.Brand;
import kolo.tenancy.Networks;

/// The style sheet that sets a network's colours and typeface, and nothing else.
@Controller
@OnEveryHost
class BrandSheet {
    private static final String SERIF = "\"Source Serif 4 Variable\", Georgia, serif";
    private static final String SANS = "\"Source Sans 3 Variable\", system-ui, sans-serif";
    /// The short list of typefaces: headings and text.
    static final Map<String, Typeface> TYPEFACES = Map.of("source", new Typeface(SERIF, SANS), "sans",
            new Typeface(SANS, SANS), "serif", new Typeface(SERIF, SERIF), "system",
            new Typeface("system-ui, sans-serif", "system-ui, sans-serif"));

    private final Networks networks;

    BrandSheet(Networks networks) {
        this.networks = networks;
    }

    /// The address of a brand's style sheet; another brand has another address.
    String url(Brand brand) {
        return "/brand/" + hash(css(brand)) + ".css";
    }

    @GetMapping("/brand/{hash:[0-9a-f]{12}}.css")
    @OpenToVisitors(cached = false)
    ResponseEntity<String> sheet(@PathVariable String hash) {
        var css = css(networks.current().brand());
        // An address of yesterday gets today's colours, but must not keep them.
        var caching = hash.equals(hash(css))
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(caching)
                .body(css);
    }

    /// The style sheet of a brand.
    static String css(Brand brand) {
        var palette = BrandPalette.of(brand);
        var typeface = TYPEFACES.getOrDefault(brand.typeface(), new Typeface(SERIF, SANS));
        var light = tones(palette.light());
        var dark = tones(palette.dark());
        var weave = Colour.parse(brand.weave()).orElseGet(() -> Colour.of(Brand.KOLO.weave()));
        return """
               :root {
                 --weave-3: %s;
                 --font-heading: %s;
                 --font-text: %s;
               %s}
               @media (prefers-color-scheme: dark) {
               :root:not([data-theme="light"]) {
               %s}
               }
               :root[data-theme="dark"] {
               %s}
               """.formatted(weave, typeface.heading(), typeface.text(), light, dark, dark);
    }

    private static String tones(BrandPalette.Tones tones) {
        return """
                 --brand: %1$s;
                 --brand-strong: %1$s;
                 --brand-ink: %2$s;
                 --accent: %3$s;
                 --accent-strong: %3$s;
                 --accent-ink: %4$s;
                 --weave-1: %1$s;
                 --weave-2: %3$s;
               """.formatted(tones.brand().colour(), tones.brand().ink(), tones.accent().colour(),
                tones.accent().ink());
    }

    private static String hash(String css) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A pair of font stacks.
    record Typeface(String heading, String text) {}
}
