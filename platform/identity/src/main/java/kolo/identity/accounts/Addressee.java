package kolo.identity.accounts;

import java.util.Locale;

import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;

/// The form in which what a stranger typed as an address is looked up and counted.
final class Addressee {

    private static final int LONGEST = 254;

    private Addressee() {}

    /// The normalised address. What is no address has no account either, and goes the same way, cut to what the
    /// tables hold.
    static String of(String typed) {
        try {
            return new EmailAddress(typed).normalised();
        } catch (Invalid noAddress) {
            var printable = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
            return printable.substring(0, Math.min(printable.length(), LONGEST));
        }
    }
}
