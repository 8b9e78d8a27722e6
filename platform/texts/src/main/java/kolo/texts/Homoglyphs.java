package kolo.texts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.SpoofChecker;

/// Names that look like other names (Unicode Technical Standard 39).
public final class Homoglyphs {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private Homoglyphs() {}

    /// Whether a reader may take one of these for the other: the same looks, in whatever letters and letter case.
    public static boolean confusable(String one, String other) {
        return skeleton(one).equals(skeleton(other));
    }

    /// What a text looks like; two texts with equal skeletons look alike. Not for showing.
    public static String skeleton(String text) {
        // Capitals first as they are (I looks like l), then without letter case.
        return CHECKER.getSkeleton(CHECKER.getSkeleton(text).toLowerCase(Locale.ROOT));
    }

    /// The first word that mixes letters of the Latin, Greek and Cyrillic scripts, as no honest word does.
    public static Optional<String> mixedWord(String text) {
        for (var word : text.split("[^\\p{L}\\p{M}]+")) {
            var scripts = EnumSet.noneOf(Character.UnicodeScript.class);
            word.codePoints()
                    .mapToObj(Character.UnicodeScript::of)
                    .filter(
                            script -> script != Character.UnicodeScript.COMMON
                                    && script != Character.UnicodeScript.INHERITED)
                    .forEach(scripts::add);
            if (scripts.size() > 1) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
