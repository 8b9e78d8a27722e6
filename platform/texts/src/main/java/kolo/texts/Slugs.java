package kolo.texts;

/// Words for addresses, made from titles and names in any of the region's scripts.
public final class Slugs {
    /// The most characters a slug has.
    public static final int MAX = 80;

    private Slugs() {}

    /// A slug of lower-case ASCII letters, digits and single hyphens, at most [#MAX] characters and cut at a word
    /// where there is one; empty when the text has no letter or digit. *Женски кластер* becomes `zenski-klaster`.
    public static String of(String text) {
        var ascii = Folding.fold(text).replaceAll("[^a-z0-9 ]", "").strip().replaceAll(" +", "-");
        if (ascii.length() <= MAX) {
            return ascii;
        }
        int cut = ascii.lastIndexOf('-', MAX);
        return ascii.substring(0, cut > MAX / 2 ? cut : MAX);
    }
}
