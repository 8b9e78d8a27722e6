package kolo.mail;

import kolo.kernel.EmailAddress;
import kolo.texts.CleanText;

/// Whom a letter is for.
///
/// @param name     how the person writes their own name; may be empty. Control characters and line ends are taken out,
///   so that no name can add a header (RFC 5322, section 2.2)
/// @param language BCP 47 tag of the language the person reads
public record Recipient(EmailAddress address, String name, String language) {
    /// The most characters a name has; a longer one is cut.
    public static final int MAX_NAME = 200;

    public Recipient {
        var clean = CleanText.clean(name);
        name = CleanText.fits(clean, MAX_NAME) ? clean : clean.substring(0, clean.offsetByCodePoints(0, MAX_NAME));
    }
}
