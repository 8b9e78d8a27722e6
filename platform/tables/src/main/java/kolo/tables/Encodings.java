package kolo.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/// Finds out in which encoding a text file was saved.
///
/// A byte order mark decides; otherwise the bytes are UTF-8 if they can be; otherwise the file comes from an older
/// program on Windows, and the language's habits tell which code page it was.
final class Encodings {

    /// Central European Latin: Serbian and Croatian Latin, Romanian, Slovene, Hungarian.
    static final Charset LATIN = Charset.forName("windows-1250");
    /// Cyrillic: Serbian, Bulgarian, Macedonian, Ukrainian.
    static final Charset CYRILLIC = Charset.forName("windows-1251");
    /// Greek.
    static final Charset GREEK = Charset.forName("windows-1253");

    private static final String CYRILLIC_VOWELS = "аеиоуАЕИОУ";
    private static final String GREEK_VOWELS = "αεηιουωάέήίόύώΑΕΗΙΟΥΩ";

    /// A text and the encoding it was saved in.
    record Decoded(String text, Charset encoding) {}

    private Encodings() {}

    /// @throws TableRefused with `tables.undecodable` when the bytes are no text
    static Decoded decode(byte[] bytes, @Nullable Charset given) {
        var decoded = given == null ? detect(bytes) : strict(bytes, 0, given);
        if (decoded == null || isBinary(decoded.text())) {
            throw new TableRefused("tables.undecodable");
        }
        return decoded;
    }

    private static @Nullable Decoded detect(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        var utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : codePage(bytes);
    }

    /// In Latin script the letters above 127 stand alone between plain ones (`Niš`); in Cyrillic and Greek they come
    /// in whole words. Between those two, the reading in which more letters are vowels is the right one.
    private static @Nullable Decoded codePage(byte[] bytes) {
        int high = 0;
        int runs = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                if (i == 0 || bytes[i - 1] >= 0) {
                    runs++;
                }
            }
        }
        var latin = strict(bytes, 0, LATIN);
        if (latin != null && high < 2.5 * runs) {
            return latin;
        }
        var cyrillic = strict(bytes, 0, CYRILLIC);
        var greek = strict(bytes, 0, GREEK);
        if (cyrillic == null || greek == null) {
            return cyrillic != null ? cyrillic : greek != null ? greek : latin;
        }
        return share(greek.text(), GREEK_VOWELS) > share(cyrillic.text(), CYRILLIC_VOWELS) ? greek : cyrillic;
    }

    private static double share(String text, String vowels) {
        long letters = text.chars().filter(unit -> unit > 127).count();
        return letters == 0 ? 0 : (double) text.chars().filter(unit -> vowels.indexOf(unit) >= 0).count() / letters;
    }

    private static @Nullable Decoded strict(byte[] bytes, int from, Charset encoding) {
        try {
            var text = encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, encoding);
        } catch (CharacterCodingException foreign) {
            return null;
        }
    }

    /// A picture or a program decodes in some code page too, but is full of controls. A few zero bytes are left for the
    /// reader to name the line.
    private static boolean isBinary(String text) {
        long controls = text.chars().filter(unit -> unit < 32 && unit != '\n' && unit != '\r' && unit != '\t').count();
        return controls > 3 + text.length() / 50;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
