package kolo.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import kolo.tenancy.Brand;
import kolo.tenancy.Networks;

/// The style sheet that sets a network's colours, and nothing else.
@Controller
@OnEveryHost
class BrandSheet {
    private static final Colour INK_ON_WHEAT = Colour.of("#3b2a00");

    private static final int MOST = 1000;

    private final Networks networks;
    private final Map<Brand, String> urls = new ConcurrentHashMap<>();

    BrandSheet(Networks networks) {
        this.networks = networks;
    }

    /// The address of a brand's style sheet; another brand has another address.
    String url(Brand brand) {
        var known = urls.get(brand);
        if (known != null) {
            return known;
        }
        // Palettes are mixed until they can be read, which costs more than the rest of a small page.
        var url = "/brand/" + hash(css(brand)) + ".css";
        if (urls.size() >= MOST) {
            urls.clear();
        }
        urls.put(brand, url);
        return url;
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
        var light = palette.light();
        var dark = palette.dark();
        var weave = Colour.parse(brand.weave()).orElseGet(() -> Colour.of(Brand.KOLO.weave()));
        return """
               :root {
                 --brand: light-dark(%s, %s);
                 --brand-ink: light-dark(%s, %s);
                 --accent: light-dark(%s, %s);
                 --accent-ink: light-dark(%s, %s);
                 --wheat: %s;
                 --wheat-ink: %s;
               }
               """.formatted(light.brand().colour(), dark.brand().colour(), light.brand().ink(), dark.brand().ink(),
                light.accent().colour(), dark.accent().colour(), light.accent().ink(), dark.accent().ink(), weave,
                inkOnWeave(weave));
    }

    /// The colour of text on the third colour, which marks what is settled and lies under both looks unchanged.
    static Colour inkOnWeave(Colour weave) {
        return Contrast.inkOn(weave, INK_ON_WHEAT, Colour.WHITE);
    }

    private static String hash(String css) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
