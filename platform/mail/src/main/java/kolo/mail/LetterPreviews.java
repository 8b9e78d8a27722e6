package kolo.mail;

import java.util.List;
import java.util.Set;

/// Every kind of letter the platform writes, to look at.
public interface LetterPreviews {
    /// The names of all kinds, sorted.
    List<String> names();

    /// The templates that the kinds are written with, as [Letter#template()] names them. Needs a bound tenant.
    Set<String> templates();

    /// One kind as the current network would send it to a made-up person.
    ///
    /// @param language BCP 47 tag of the reader's language
    /// @throws kolo.kernel.NotFound when there is no such kind
    LetterPreview preview(String name, String language);

    /// A letter as it would arrive.
    record LetterPreview(String name, String subject, String html, String text) {}
}
