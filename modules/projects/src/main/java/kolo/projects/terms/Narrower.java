package kolo.projects.terms;

import java.util.Optional;

import kolo.identity.Visibility;

/// Who sees a thing that lies inside another: those who see both.
public final class Narrower {
    private Narrower() {}

    /// The visibility of those who see both; nothing where no single visibility says that: a group's thing inside what
    /// only the board, the office or another group sees.
    public static Optional<Visibility> of(Visibility outer, Visibility inner) {
        if (outer.equals(inner)) {
            return Optional.of(outer);
        }
        if (outer instanceof Visibility.Level one && inner instanceof Visibility.Level other) {
            return Optional.of(one.compareTo(other) >= 0 ? one : other);
        }
        if (isOpen(outer)) {
            return Optional.of(inner);
        }
        return isOpen(inner) ? Optional.of(outer) : Optional.empty();
    }

    private static boolean isOpen(Visibility visibility) {
        return visibility.equals(Visibility.PUBLIC) || visibility.equals(Visibility.MEMBERS);
    }
}
