package kolo.account.settings;

import java.util.List;

import kolo.tenancy.Brand;
import kolo.web.BrandPalette;

/// How a brand looks by day and by night, and what was corrected.
///
/// @param weave the three colours of the weave
public record BrandPreviewView(Look day, Look night, List<String> weave, List<BrandPalette.Note> notes) {
    /// One of the two looks, colours as `#rrggbb`.
    public record Look(String paper, String ink, String brand, String onBrand, String accent, String onAccent) {}

    static BrandPreviewView of(Brand brand) {
        var palette = BrandPalette.of(brand);
        return new BrandPreviewView(look("#fbf8f3", "#1c2430", palette.light()),
                look("#12161c", "#eceff3", palette.dark()), List.of(brand.colour(), brand.accent(), brand.weave()),
                palette.notes());
    }

    private static Look look(String paper, String ink, BrandPalette.Tones tones) {
        return new Look(paper, ink, tones.brand().colour().toString(), tones.brand().ink().toString(),
                tones.accent().colour().toString(), tones.accent().ink().toString());
    }
}
