package kolo.account.settings;

import java.util.Locale;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.tenancy.Brand;
import kolo.tenancy.Networks;
import kolo.web.Colour;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Redirect;
import kolo.web.ui.Typeface;

/// Colours, typeface and logo of a network, with a preview that says what was corrected for the sake of readers.
@Controller
class BrandSettingsPages {
    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    private final ChangeNetwork change;
    private final SettingsFrame frame;
    private final Networks networks;

    BrandSettingsPages(ChangeNetwork change, SettingsFrame frame, Networks networks) {
        this.change = change;
        this.frame = frame;
        this.networks = networks;
    }

    record BrandForm(@NotBlank @Pattern(regexp = COLOUR, message = "{account.settings.colour-form}") String colour,
            @NotBlank @Pattern(regexp = COLOUR, message = "{account.settings.colour-form}") String accent,
            @NotBlank @Pattern(regexp = COLOUR, message = "{account.settings.colour-form}") String weave,
            @NotBlank String typeface, @Nullable String removeLogo, int version) {
        static BrandForm of(Brand brand, int version) {
            return new BrandForm(brand.colour(), brand.accent(), brand.weave(), brand.typeface(), null, version);
        }

        Brand brand() {
            return new Brand(colour.toLowerCase(Locale.ROOT), accent.toLowerCase(Locale.ROOT),
                    weave.toLowerCase(Locale.ROOT), Typeface.known(typeface) ? typeface : Typeface.SOURCE.key(),
                    Optional.empty());
        }
    }

    @GetMapping("/settings/brand")
    Page show() {
        var network = networks.current();
        return page(Form.of(BrandForm.of(network.brand(), network.version())), network.brand());
    }

    @PostMapping("/settings/brand")
    View save(@Valid @ModelAttribute BrandForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable MultipartFile logo) {
        return Form.submitted(errors, () -> {
            change.brand(form.brand(), logo, form.removeLogo() != null, form.version());
            return Redirect.to("/settings/brand").saying("account.settings.saved");
        }, again -> page(again, networks.current().brand()));
    }

    /// The preview alone, as colours are tried out.
    @GetMapping("/settings/brand/preview")
    Page preview(@RequestParam(defaultValue = "") String colour, @RequestParam(defaultValue = "") String accent,
            @RequestParam(defaultValue = "") String weave) {
        var tried = new Brand(or(colour, Brand.KOLO.colour()), or(accent, Brand.KOLO.accent()),
                or(weave, Brand.KOLO.weave()), Typeface.SOURCE.key(), Optional.empty());
        return frame.page("account/settings/brandPreview", "account.settings.preview")
                .with("preview", BrandPreviewView.of(tried));
    }

    private Page page(Form form, Brand brand) {
        return frame.page("account/settings/brand", "account.settings.brand")
                .with("form", form)
                .with("hasLogo", networks.current().brand().logo().isPresent())
                .with("preview", BrandPreviewView.of(brand));
    }

    private static String or(String text, String otherwise) {
        return Colour.parse(text).map(Colour::toString).orElse(otherwise);
    }
}
