package kolo.events.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import kolo.events.EditionKind;
import kolo.kernel.CountryCode;

/// What of the events a list shows; every part comes from the address and may be nonsense there.
///
/// @param words   folded words to find, empty for none
/// @param kind    null for every kind
/// @param country a known code, or empty for everywhere
public record AgendaFilter(String words, @Nullable EditionKind kind, String country, Time time) {

    /// Which part of time.
    public enum Time {
        /// What is not over, the nearest first.
        NEXT,
        /// What is over, the latest first.
        PAST,
        /// Both, in the order of time from the latest.
        ALL;

        /// The word in addresses.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AgendaFilter of(@Nullable String words, @Nullable String kind, @Nullable String country,
            @Nullable String time) {
        var typed = words == null ? "" : words.strip();
        var code = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        return new AgendaFilter(typed.length() > 200 ? typed.substring(0, 200) : typed, kind(kind).orElse(null),
                CountryCode.isKnown(code) ? code : "",
                Arrays.stream(Time.values()).filter(one -> one.code().equals(time)).findFirst().orElse(Time.NEXT));
    }

    private static Optional<EditionKind> kind(@Nullable String code) {
        return Arrays.stream(EditionKind.values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Whether anything but the time narrows the list.
    public boolean narrowed() {
        return !words.isEmpty() || kind != null || !country.isEmpty();
    }

    /// Every kind, to choose from.
    public static List<EditionKind> kinds() {
        return List.of(EditionKind.values());
    }
}
