package kolo.membership;

import java.util.function.UnaryOperator;

/// What the current network calls countries: usually what everybody does, and otherwise as it decided for its own pages.
@FunctionalInterface
public interface CountryNames {
    /// The name for each code, in one language.
    UnaryOperator<String> named(String language);
}
