package kolo.files;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What people say of a picture.
///
/// @param texts by BCP 47 tag; a language whose two texts are empty is left out
/// @param focalX what must stay in sight when it is cut, 0 (left) to 100 (right) per cent
/// @param focalY the same from 0 (top) to 100 (bottom)
/// @param decorative says nothing that the text beside it does not say: needs no alternative text
/// @param credit who made it, at most 200 characters
/// @param licence an SPDX or Creative Commons identifier, or a few words; at most 60 characters
/// @param rightsUntil the last day on which it may be shown, in the network's zone; null without end
public record MediaDescription(Map<String, Text> texts, int focalX, int focalY, boolean decorative, String credit,
        String licence, @Nullable LocalDate rightsUntil, PeopleConsent consent) {
    /// Nothing said yet, with the focus in the middle.
    public static final MediaDescription NONE = new MediaDescription(Map.of(), 50, 50, false, "", "", null,
            PeopleConsent.PENDING);

    /// Copies the texts.
    public MediaDescription {
        texts = Map.copyOf(texts);
    }

    /// What is said in one language.
    ///
    /// @param alternative what the picture shows, for who cannot see it; at most 500 characters
    /// @param caption what stands under it; at most 1000 characters
    public record Text(String alternative, String caption) {}

    /// A drawing of the network's own, without people.
    public static MediaDescription drawing(Map<String, Text> texts, String credit, String licence) {
        return new MediaDescription(texts, 50, 50, false, credit, licence, null, PeopleConsent.NOT_NEEDED);
    }
}
