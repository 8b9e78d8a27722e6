package kolo.identity.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// What a password may not be: short, common, or made of what everybody knows of the person.
///
/// NIST SP 800-63B, section 3.1.1.2, and OWASP ASVS 5.0, 6.2: length decides, no rule about kinds of characters.
@Component
class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int KNOWN_WORD = 4;
    private static final int OWN_PART = 8;
    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPETITION = Pattern.compile("(.{1,8}?)\\1+");

    private final Set<String> common = read("identity/common-passwords.txt");

    /// The key of the text that says why the password is refused, or empty when it is accepted.
    ///
    /// @param known words that everybody knows of the person and the network; short ones are not looked at
    Optional<String> refusal(String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password.long");
        }
        if (password.chars().anyMatch(c -> c == 0)) {
            return Optional.of("identity.password.control");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (isCommon(lower)) {
            return Optional.of("identity.password.common");
        }
        return saysLittleBeside(lower, known) ? Optional.of("identity.password.known") : Optional.empty();
    }

    private boolean isCommon(String password) {
        var core = DECORATION.matcher(password).replaceAll("");
        return common.contains(password) || common.contains(core)
                || REPETITION.matcher(password).matches() || REPETITION.matcher(core).matches()
                || hasFewSteps(password);
    }

    /// Whether nearly every character follows from the one before: 123456789012, abcdefghijkl, aaaabbbbcccc.
    private static boolean hasFewSteps(String password) {
        int surprises = 0;
        for (int i = 1; i < password.length(); i++) {
            if (Math.abs(password.charAt(i) - password.charAt(i - 1)) > 1) {
                surprises++;
            }
        }
        return surprises < password.length() / 4;
    }

    private static boolean saysLittleBeside(String password, Collection<String> known) {
        var rest = password;
        for (var phrase : known) {
            for (var word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (word.length() >= KNOWN_WORD) {
                    rest = rest.replace(word, "");
                }
            }
        }
        return rest.length() < password.length() && rest.length() < OWN_PART;
    }

    private static Set<String> read(String resource) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
