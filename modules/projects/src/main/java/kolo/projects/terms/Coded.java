package kolo.projects.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import kolo.web.Choice;

/// A code of a vocabulary, with a text in every language.
public interface Coded {
    /// The code as it is stored.
    String name();

    /// What its text keys begin with.
    String prefix();

    /// The key of its text.
    default String key() {
        return prefix() + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The code of that name, whatever its case and whether words are joined by `_`, `-`, a space or nothing.
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> vocabulary, String name) {
        for (var code : vocabulary.getEnumConstants()) {
            if (code.name().equalsIgnoreCase(name)) {
                return Optional.of(code);
            }
        }
        var plain = plain(name);
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(code -> plain(code.name()).equals(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /// All codes to choose from.
    ///
    /// @param text the text of a key in the reader's language
    static <E extends Enum<E> & Coded> List<Choice> choices(Class<E> vocabulary, UnaryOperator<String> text) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .map(code -> new Choice(code.name(), text.apply(code.key())))
                .toList();
    }
}
