package kolo.tenancy;

import java.util.Optional;
import java.util.UUID;

/// How a network looks: three colours as `#rrggbb`, a typeface from the short list, and perhaps a logo.
///
/// @param colour   of links, buttons and the circle
/// @param accent   of the chair and of what asks for attention
/// @param weave    the third colour of the weave
/// @param typeface a key of the web module's list of typefaces
/// @param logo     the stored file of the logo
public record Brand(String colour, String accent, String weave, String typeface, Optional<UUID> logo) {
    /// Kolo's own colours: teal, madder and wheat on warm paper.
    public static final Brand KOLO = new Brand("#0b5563", "#c8401f", "#e8b64c", "source", Optional.empty());
}
