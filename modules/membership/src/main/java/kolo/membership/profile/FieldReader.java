package kolo.membership.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Problem;
import kolo.texts.CleanText;

/// Reads one field from what a person typed or a spreadsheet holds: cleaned of what nobody can see, measured, checked.
public final class FieldReader {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,8}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([., \u00a0\u202f]\\d{3})+");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,8})[.,]0+");
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9() ./-]{3,50}");
    private static final Pattern HOST = Pattern
            .compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,63}");
    /// A list in one cell or text area: an entry a line, or parted by semicolons.
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("\\s*[;\n]\\s*");

    private FieldReader() {}

    /// The entries of a field, none when nothing was entered; problems go to the consumer.
    ///
    /// @param countries reads a country from a code or a name, or answers null
    public static List<String> read(ProfileField field, String raw, CountryReader countries,
            Consumer<FieldProblem> problems) {
        if (field.list()) {
            return entries(field, raw, problems);
        }
        var text = CleanText.clean(raw);
        if (text.isEmpty()) {
            return List.of();
        }
        if (!CleanText.fits(text, Math.max(field.length(), field.form() == ProfileField.Form.COUNTRY ? 80 : 12))) {
            problems.accept(FieldProblem.of(field, "membership.problem.too-long", field.length()));
            return List.of();
        }
        return one(field, text, countries, problems);
    }

    private static List<String> one(ProfileField field, String text, CountryReader countries,
            Consumer<FieldProblem> problems) {
        return switch (field.form()) {
            case LINE -> fitting(field, text, problems);
            case CODE -> MemberKind.read(text).map(kind -> List.of(kind.code())).orElseGet(() -> {
                problems.accept(FieldProblem.of(field, "membership.problem.kind-unknown", text));
                return List.of();
            });
            case COUNTRY -> country(field, text, countries, problems);
            case YEAR -> number(field, text, 1000, 2200, "membership.problem.year", problems);
            case NUMBER -> number(field, text, 0, 10_000_000, "membership.problem.number", problems);
            case WEB -> web(field, text, problems);
            case EMAIL -> email(field, text, problems);
            case PHONE -> {
                if (PHONE.matcher(text).matches()) {
                    yield List.of(text);
                }
                problems.accept(FieldProblem.of(field, "membership.problem.phone"));
                yield List.of();
            }
            case LIST, TEXT_PER_LANGUAGE, NONE -> throw new IllegalArgumentException(field + " is not read here");
        };
    }

    private static List<String> fitting(ProfileField field, String text, Consumer<FieldProblem> problems) {
        if (CleanText.fits(text, field.length())) {
            return List.of(text);
        }
        problems.accept(FieldProblem.of(field, "membership.problem.too-long", field.length()));
        return List.of();
    }

    private static List<String> entries(ProfileField field, String raw, Consumer<FieldProblem> problems) {
        var entries = new ArrayList<String>();
        for (var entry : BETWEEN_ENTRIES.split(CleanText.cleanBlock(raw))) {
            var text = CleanText.clean(entry);
            if (text.isEmpty() || entries.stream().anyMatch(text::equalsIgnoreCase)) {
                continue;
            }
            if (!CleanText.fits(text, field.length())) {
                problems.accept(FieldProblem.of(field, "membership.problem.entry-too-long", field.length()));
                return List.of();
            }
            entries.add(text);
        }
        if (entries.size() > field.many()) {
            problems.accept(FieldProblem.of(field, "membership.problem.too-many", field.many()));
            return List.of();
        }
        return List.copyOf(entries);
    }

    private static List<String> country(ProfileField field, String text, CountryReader countries,
            Consumer<FieldProblem> problems) {
        var code = text.toUpperCase(Locale.ROOT);
        if (CountryCode.isKnown(code)) {
            return List.of(code);
        }
        var named = countries.read(text);
        if (named.isPresent()) {
            return List.of(named.get().value());
        }
        problems.accept(FieldProblem.of(field, "membership.problem.country", text));
        return List.of();
    }

    private static List<String> number(ProfileField field, String text, int least, int most, String key,
            Consumer<FieldProblem> problems) {
        var plain = text;
        if (GROUPED.matcher(text).matches() && field.form() == ProfileField.Form.NUMBER) {
            plain = text.replaceAll("\\D", "");
        } else if (WHOLE.matcher(text).matches()) {
            plain = text.replaceAll("[.,]0+$", "");
        }
        if (DIGITS.matcher(plain).matches()) {
            int number = Integer.parseInt(plain);
            if (number >= least && number <= most) {
                return List.of(Integer.toString(number));
            }
        }
        problems.accept(FieldProblem.of(field, key));
        return List.of();
    }

    private static List<String> email(ProfileField field, String text, Consumer<FieldProblem> problems) {
        try {
            return List.of(new EmailAddress(text).value());
        } catch (Problem refused) {
            problems.accept(FieldProblem.of(field, refused.key()));
            return List.of();
        }
    }

    /// Only http and https, since the value becomes a link: `javascript:` and its kin never get in.
    private static List<String> web(ProfileField field, String text, Consumer<FieldProblem> problems) {
        var address = text.matches("(?i)https?://.*") || text.contains(":") ? text : "https://" + text;
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var authority = uri.getRawAuthority();
            if ((scheme.equals("http") || scheme.equals("https")) && authority != null && uri.getRawUserInfo() == null
                    && HOST.matcher(authority.replaceFirst(":\\d{1,5}$", "")).matches()
                    && CleanText.fits(address, field.length())) {
                return List.of(address);
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the one message.
        }
        problems.accept(FieldProblem.of(field, "membership.problem.website"));
        return List.of();
    }

    /// Reads a country from its name in a language of the interface.
    @FunctionalInterface
    public interface CountryReader {
        /// The country, if the text names one.
        java.util.Optional<CountryCode> read(String text);
    }
}
