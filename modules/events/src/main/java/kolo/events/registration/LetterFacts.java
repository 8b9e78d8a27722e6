package kolo.events.registration;

/// What a letter says of an edition and one registration, written out in the reader's language; empty where there is
/// nothing to say.
///
/// @param until  when an offer, or the time to pay, ends
/// @param reason what the office wrote
/// @param code   what the QR code carries, to be typed where no code can be read
public record LetterFacts(String title, String when, String place, String until, String fee, String reason,
        String code) {}
