package kolo.membership.likeness;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// How alike two organisations are, in points, and why.
///
/// | what agrees | points |
/// |---|---|
/// | registration number in the same country | 100 |
/// | a name, folded | 60 |
/// | most distinctive words of a name | 40 |
/// | web domain | 50 |
/// | abbreviation | 20 |
/// | country, or none on both sides | 20 |
/// | country known on one side only | 5 |
///
/// Two different countries cost 60 points, two different registration numbers in one country 100. From 80 points the
/// two are one; from 60 a person has to look.
public record Likeness(int points, Set<Reason> reasons) {
    static final int SAME = 80;
    static final int DOUBTFUL = 60;
    private static final double MOST_WORDS = 0.75;

    /// Why two organisations look alike.
    public enum Reason {
        /// The registration number.
        REGISTRATION,
        /// A name.
        NAME,
        /// Most distinctive words of a name.
        SIMILAR_NAME,
        /// The web domain.
        DOMAIN,
        /// The abbreviation.
        ABBREVIATION,
        /// The country.
        COUNTRY
    }

    /// Compares two.
    public static Likeness between(Identity one, Identity other) {
        var reasons = EnumSet.noneOf(Reason.class);
        int points = country(one.country(), other.country(), reasons);
        boolean sameCountry = reasons.contains(Reason.COUNTRY);
        if (one.registration() != null && other.registration() != null && sameCountry) {
            boolean equal = one.registration().equals(other.registration());
            points += equal ? 100 : -100;
            if (equal) {
                reasons.add(Reason.REGISTRATION);
            }
        }
        if (one.names().stream().anyMatch(other.names()::contains)) {
            points += 60;
            reasons.add(Reason.NAME);
        } else if (similar(one, other)) {
            points += 40;
            reasons.add(Reason.SIMILAR_NAME);
        }
        if (agree(one.domain(), other.domain())) {
            points += 50;
            reasons.add(Reason.DOMAIN);
        }
        if (agree(one.abbreviation(), other.abbreviation())) {
            points += 20;
            reasons.add(Reason.ABBREVIATION);
        }
        return new Likeness(points, reasons);
    }

    /// Whether the two are one.
    public boolean same() {
        return points >= SAME;
    }

    /// Whether a person has to look.
    public boolean doubtful() {
        return points >= DOUBTFUL && !same();
    }

    private static int country(@Nullable String one, @Nullable String other, Set<Reason> reasons) {
        if (Objects.equals(one, other)) {
            reasons.add(Reason.COUNTRY);
            return 20;
        }
        return one == null || other == null ? 5 : -60;
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private static boolean similar(Identity one, Identity other) {
        return one.names().stream().anyMatch(name -> other.names().stream().anyMatch(second -> similar(name, second)));
    }

    /// Most of the words that make the names their own agree; long words may differ in one letter.
    private static boolean similar(String one, String other) {
        var first = Identity.distinctive(one);
        var second = Identity.distinctive(other);
        if (first.size() < 2 || second.size() < 2) {
            return false;
        }
        long common = first.stream().filter(word -> second.stream().anyMatch(match -> nearly(word, match))).count();
        return common >= MOST_WORDS * (first.size() + second.size() - common);
    }

    private static boolean nearly(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.length() < 6 || other.length() < 6 || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return one.substring(Math.min(one.length(), at + 1)).equals(other.substring(Math.min(other.length(), at + 1)))
                || one.substring(at).equals(other.substring(Math.min(other.length(), at + 1)))
                || one.substring(Math.min(one.length(), at + 1)).equals(other.substring(at));
    }
}
