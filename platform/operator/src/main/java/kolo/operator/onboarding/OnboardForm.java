package kolo.operator.onboarding;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import kolo.kernel.CountryCode;
import kolo.kernel.EmailAddress;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.kernel.Slug;
import kolo.operator.NetworkOrder;
import kolo.tenancy.Blueprint;
import kolo.tenancy.Brand;
import kolo.texts.CleanText;
import kolo.texts.Homoglyphs;
import kolo.texts.Language;
import kolo.texts.Languages;

/// What the operator fills in to onboard a network.
///
/// @param slug empty for the suggested one
/// @param language the default language, a BCP 47 tag
/// @param languages the other languages
/// @param draft a spreadsheet that was tried before, or empty
public record OnboardForm(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 60) String shortName,
        @Size(max = 60) @Nullable String slug, @NotBlank String blueprint, @NotBlank String country,
        @NotBlank String zone, @NotBlank String language, @Nullable List<String> languages,
        @NotBlank @Size(max = 200) String administratorName, @NotBlank @Size(max = 254) String administratorEmail,
        @Nullable String draft) {

    /// The order without its spreadsheet.
    ///
    /// @param suggested the slug to take when none was wished for
    /// @throws Invalid with everything that is wrong
    NetworkOrder order(Supplier<Optional<Slug>> suggested) {
        var problems = new ArrayList<FieldProblem>();
        var wanted = field("slug", problems, () -> slug == null || slug.isBlank()
                ? suggested.get().orElseThrow(() -> new Invalid("operator.problem.slug-needed"))
                : slug(slug.strip()));
        var blue = field("blueprint", problems, () -> Blueprint.valueOf(blueprint));
        var code = field("country", problems, () -> new CountryCode(country));
        var zoneId = field("zone", problems, () -> ZoneId.of(zone));
        var email = field("administratorEmail", problems, () -> new EmailAddress(administratorEmail));
        var tags = field("language", problems, this::tags);
        var whole = field("name", problems, () -> plain(name));
        var brief = field("shortName", problems, () -> plain(shortName));
        var person = field("administratorName", problems, () -> plain(administratorName));
        if (wanted == null || blue == null || code == null || zoneId == null || email == null || tags == null
                || whole == null || brief == null || person == null) {
            throw new Invalid(problems);
        }
        return new NetworkOrder(whole, brief, wanted, blue, code, zoneId, tags, Brand.KOLO,
                Optional.of(new NetworkOrder.Administrator(person, email)), Optional.empty());
    }

    private static Slug slug(String text) {
        // A letter of another script is said to be one: "invalid" would not help, because it looks right.
        if (text.codePoints().anyMatch(letter -> letter > 127) && Homoglyphs.skeleton(text).matches("[a-z0-9-]+")) {
            throw new Invalid("operator.problem.slug-letters");
        }
        return new Slug(text);
    }

    private static String plain(String text) {
        var clean = CleanText.clean(text);
        if (clean.isBlank()) {
            throw new Invalid("web.invalid.not-blank");
        }
        if (Homoglyphs.mixedWord(clean).isPresent()) {
            throw new Invalid("operator.problem.mixed-letters", Homoglyphs.mixedWord(clean).orElseThrow());
        }
        return clean;
    }

    private List<String> tags() {
        var more = languages == null ? Stream.<String>empty() : languages.stream();
        var tags = new LinkedHashSet<String>();
        Stream.concat(Stream.of(language), more)
                .map(tag -> Languages.find(tag)
                        .map(Language::tag)
                        .orElseThrow(() -> new Invalid("operator.problem.unknown-choice")))
                .forEach(tags::add);
        return List.copyOf(tags);
    }

    private static <T> @Nullable T field(String name, List<FieldProblem> problems, Supplier<T> read) {
        try {
            return read.get();
        } catch (Invalid invalid) {
            problems.add(new FieldProblem(name, invalid.key(), invalid.arguments()));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            problems.add(new FieldProblem(name, "operator.problem.unknown-choice", List.of()));
        }
        return null;
    }
}
