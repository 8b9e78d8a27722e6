package kolo.account.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import kolo.kernel.Invalid;
import kolo.tenancy.NetworkTexts;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;

/// What a network says of itself in public, language by language.
@Controller
class TextSettingsPages {
    /// As the table holds.
    private static final int LONGEST = 20_000;

    private final ChangeNetwork change;
    private final SettingsFrame frame;
    private final Networks networks;
    private final NetworkTexts texts;

    TextSettingsPages(ChangeNetwork change, SettingsFrame frame, Networks networks, NetworkTexts texts) {
        this.change = change;
        this.frame = frame;
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/settings/texts")
    Page show(@RequestParam(defaultValue = "") String language) {
        var network = networks.current();
        var tag = network.languages().contains(language) ? language : network.defaultLanguage();
        var values = new LinkedHashMap<String, String>();
        var elsewhere = new LinkedHashMap<String, String>();
        for (var kind : NetworkTexts.Kind.values()) {
            var all = texts.all(kind);
            values.put(name(kind), all.getOrDefault(tag, ""));
            all.keySet()
                    .stream()
                    .filter(other -> !other.equals(tag))
                    .findFirst()
                    .ifPresent(other -> elsewhere.put(name(kind), other));
        }
        return page(tag, values, elsewhere);
    }

    @PostMapping("/settings/texts")
    View save(@RequestParam String language, @RequestParam Map<String, String> fields) {
        var values = new EnumMap<NetworkTexts.Kind, String>(NetworkTexts.Kind.class);
        for (var kind : NetworkTexts.Kind.values()) {
            var value = fields.get(name(kind));
            if (value != null) {
                values.put(kind, CleanText.cleanBlock(value));
            }
        }
        try {
            for (var value : values.entrySet()) {
                if (!CleanText.fits(value.getValue(), LONGEST)) {
                    throw Invalid.field(name(value.getKey()), "account.settings.text-long", LONGEST);
                }
            }
            change.texts(language, values);
        } catch (Invalid invalid) {
            return page(language, Map.of(), Map.of()).with("form", Form.rejected(invalid)).status(422);
        }
        return Redirect.to("/settings/texts?language=" + language).saying("account.settings.saved");
    }

    private Page page(String language, Map<String, String> values, Map<String, String> elsewhere) {
        var form = Form.empty();
        for (var value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return frame.page("account/settings/texts", "account.settings.texts")
                .with("form", form)
                .with("language", language)
                .with("languages", networks.current().languages())
                .with("elsewhere", elsewhere)
                .with("kinds", Arrays.stream(NetworkTexts.Kind.values()).map(TextSettingsPages::name).toList());
    }

    private static String name(NetworkTexts.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
