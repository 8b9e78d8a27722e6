package kolo.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A country: ISO 3166-1 alpha-2, and XK for Kosovo, which has no code of its own there.
///
/// Any other value is refused as [Invalid] with the key `kernel.country-invalid`.
public record CountryCode(String value) {
    private static final Set<String> KNOWN = Stream
            .concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableSet());

    public CountryCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!KNOWN.contains(value)) {
            throw new Invalid("kernel.country-invalid");
        }
    }

    /// Whether the text is a country that Kolo knows.
    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /// Every country, in the order of the codes.
    public static Stream<CountryCode> all() {
        return KNOWN.stream().sorted().map(CountryCode::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
