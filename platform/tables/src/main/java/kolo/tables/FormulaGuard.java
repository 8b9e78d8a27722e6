package kolo.tables;

import java.util.regex.Pattern;

/// Keeps a text from being run as a formula when a spreadsheet program opens an export (OWASP "CSV Injection").
///
/// A text that begins like a formula gets an apostrophe in front, in both formats; a number does not. Reading takes the
/// apostrophe away again, so that an export can be imported unchanged.
public final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");

    private FormulaGuard() {}

    /// The text as it may be written into a cell; zero bytes, which no spreadsheet can hold, are left out.
    public static String guard(String text) {
        if (!isDangerous(text) || NUMBER.matcher(text).matches()) {
            return text;
        }
        return "'" + (text.indexOf('\0') < 0 ? text : text.replace("\0", ""));
    }

    /// The text that [#guard(String)] was given.
    static String unguard(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isDangerous(text.substring(1)) ? text.substring(1) : text;
    }

    /// Spaces in front are looked through: some programs drop them before they decide what a cell is.
    private static boolean isDangerous(String text) {
        if (text.indexOf('\0') >= 0) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (DANGEROUS.indexOf(unit) >= 0) {
                return true;
            }
            if (!Character.isSpaceChar(unit) && unit != '\ufeff' && unit != '\u200b') {
                return false;
            }
        }
        return false;
    }
}
