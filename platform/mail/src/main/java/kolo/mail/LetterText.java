package kolo.mail;

import java.time.ZoneId;

import gg.jte.Content;

import kolo.texts.Formats;

/// What every letter's template has at hand as its parameter `letter`.
public interface LetterText {
    /// A text of the interface in the recipient's language.
    String t(String key, Object... args);

    /// BCP 47 tag of the language the letter is written in.
    String language();

    /// How that language writes dates, numbers and lists.
    Formats formats();

    /// The network's own zone, in which the letter tells times.
    ZoneId zone();

    /// The name of the network that writes.
    String networkName();

    /// The absolute address of the network's front page.
    String networkUrl();

    /// The network's brand colour as `#rrggbb`.
    String brandColour();

    /// The name of the person written to; may be empty.
    String recipientName();

    /// The address written to.
    String recipientAddress();

    /// The one thing that the letter asks to do, as a large link.
    ///
    /// @param url an absolute address
    Content button(String url, String label);
}
