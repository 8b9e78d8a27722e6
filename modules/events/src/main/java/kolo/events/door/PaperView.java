package kolo.events.door;

/// One badge or certificate, written out.
///
/// @param second organisation and country, or empty
/// @param qr     a QR code as SVG
/// @param code   what the reader of a certificate asks about, in groups
public record PaperView(String name, String second, String type, String title, String when, String place, String qr,
        String code, String issued) {}
