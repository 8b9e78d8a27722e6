package kolo.projects.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.identity.Visibility;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.projects.records.ProjectData.Focus;
import kolo.projects.records.ProjectData.Funding;
import kolo.projects.records.ProjectData.Wording;
import kolo.projects.terms.Amounts;
import kolo.projects.terms.Coded;
import kolo.projects.terms.FundType;
import kolo.projects.terms.Places;
import kolo.projects.terms.ProjectDate;
import kolo.projects.terms.ProjectStatus;
import kolo.projects.terms.ProjectType;
import kolo.texts.CleanText;
import kolo.texts.DatePrecision;

/// Reads a project from texts, whether a form or a file holds them, and says in words what is wrong with which field.
public final class ProjectReader {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
            .stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern WEB = Pattern.compile("https?://[^\\s/$.?#][^\\s]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEMELESS = Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+([/?#:].*)?");
    private static final Pattern LIST = Pattern.compile("[;\\n]");

    private final Function<String, String> fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    /// @param fields what stands in the field of a name; empty text where nothing does
    public ProjectReader(Function<String, String> fields) {
        this.fields = fields;
    }

    /// What is wrong, in the order of the fields.
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /// Reads a project whose words stand in fields such as `title.en` and `objective.en`.
    ///
    /// @param languages the languages to look for
    /// @throws Invalid with everything that is wrong
    public static ProjectData read(Function<String, String> fields, List<String> languages) {
        var reader = new ProjectReader(fields);
        var data = reader.project(languages);
        if (!reader.problems.isEmpty()) {
            throw new Invalid(reader.problems);
        }
        return data;
    }

    /// The project as far as it can be read; what is wrong is among the problems.
    public ProjectData project(List<String> languages) {
        var texts = wordings(languages);
        var original = text("originalLocale", 20);
        var locale = original != null && texts.containsKey(original)
                ? original
                : texts.keySet().stream().findFirst().orElse("en");
        var start = date("startDate");
        var end = date("endDate");
        if (start != null && end != null && end.last().isBefore(start.first())) {
            problem("endDate", "projects.problem.end-before-start", end.toString(), start.toString());
        }
        return new ProjectData(text("acronym", 60), text("id", 80), text("rcn", 40), text("grantDoi", 120), locale,
                texts, type(), funding(), start, end,
                code(ProjectStatus.class, "status", null), focus(), link("link"), text("source", 1000),
                block("note", 2000), block("partnersPrinted", 2000), visibility("visibility", Visibility.PUBLIC),
                visibility("partnerListVisibility", Visibility.MEMBERS));
    }

    private ProjectType type() {
        var type = code(ProjectType.class, "projectType", ProjectType.OTHER);
        return type == null ? ProjectType.OTHER : type;
    }

    private Map<String, Wording> wordings(List<String> languages) {
        var texts = new LinkedHashMap<String, Wording>();
        for (var language : languages) {
            var title = text("title." + language, 500);
            var objective = block("objective." + language, 10_000);
            var teaser = block("partnerTeaser." + language, 1000);
            if (title != null) {
                texts.put(language, new Wording(title, objective, teaser));
            } else if (objective != null || teaser != null) {
                problem("title." + language, "projects.problem.title-missing");
            }
        }
        if (texts.isEmpty() && problems.isEmpty()) {
            problem("title." + (languages.isEmpty() ? "en" : languages.getFirst()), "projects.problem.title-missing");
        }
        return texts;
    }

    private Funding funding() {
        var total = amount("totalCost");
        var contribution = amount("ecMaxContribution");
        var currency = currency();
        if (currency == null && (total != null || contribution != null)) {
            problem("currency", "projects.problem.currency-missing");
        }
        return new Funding(text("frameworkProgramme", 200), text("legalBasis", 200), text("masterCall", 200),
                text("subCall", 200), text("topics", 500), text("fundingScheme", 120),
                code(FundType.class, "fundType", null), total, contribution, currency, day("ecSignatureDate"));
    }

    private Focus focus() {
        return new Focus(list("geographicalFocus", 60).stream().map(Places::focus).distinct().toList(),
                list("thematicFocus", 30), list("euroSciVoc", 60), list("keywords", 60));
    }

    private @Nullable String currency() {
        var currency = text("currency", 3);
        if (currency == null) {
            return null;
        }
        var code = currency.toUpperCase(java.util.Locale.ROOT);
        if (!CURRENCIES.contains(code)) {
            problem("currency", "projects.problem.currency", currency);
            return null;
        }
        return code;
    }

    /// One line; null where the field is empty.
    public @Nullable String text(String field, int longest) {
        return bounded(field, CleanText.clean(fields.apply(field)), longest);
    }

    private @Nullable String block(String field, int longest) {
        return bounded(field, CleanText.cleanBlock(fields.apply(field)), longest);
    }

    private @Nullable String bounded(String field, String text, int longest) {
        if (!CleanText.fits(text, longest)) {
            problem(field, "projects.problem.too-long", longest);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private List<String> list(String field, int most) {
        var printed = fields.apply(field);
        if (printed.isEmpty()) {
            return List.of();
        }
        var values = Arrays.stream(LIST.split(printed))
                .map(CleanText::clean)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > most) {
            problem(field, "projects.problem.too-many", most);
            return List.of();
        }
        if (values.stream().anyMatch(value -> value.length() > 150)) {
            problem(field, "projects.problem.too-long", 150);
            return List.of();
        }
        return values;
    }

    /// An amount of money; null where the field is empty.
    public @Nullable BigDecimal amount(String field) {
        var text = text(field, 40);
        if (text == null) {
            return null;
        }
        try {
            return Amounts.read(text);
        } catch (Invalid invalid) {
            problems.add(new FieldProblem(field, invalid.key(), List.copyOf(invalid.arguments())));
            return null;
        }
    }

    private @Nullable ProjectDate date(String field) {
        var text = text(field, 40);
        if (text == null) {
            return null;
        }
        var date = ProjectDate.read(text);
        if (date.isEmpty()) {
            problem(field, "projects.problem.date", text);
        }
        return date.orElse(null);
    }

    /// A day; null where the field is empty.
    public @Nullable LocalDate day(String field) {
        var date = date(field);
        if (date != null && date.precision() != DatePrecision.DAY) {
            problem(field, "projects.problem.day", date.toString());
            return null;
        }
        return date == null ? null : date.first();
    }

    /// An address on the web; null where the field is empty. Files of CORDIS leave out the scheme.
    public @Nullable String link(String field) {
        var text = text(field, 1000);
        if (text == null) {
            return null;
        }
        var address = SCHEMELESS.matcher(text).matches() ? "http://" + text : text;
        if (!WEB.matcher(address).matches()) {
            problem(field, "projects.problem.link", text);
            return null;
        }
        return address;
    }

    /// A code of a vocabulary; the other one where the field is empty.
    public <E extends Enum<E> & Coded> @Nullable E code(Class<E> vocabulary, String field, @Nullable E otherwise) {
        var text = text(field, 60);
        if (text == null) {
            return otherwise;
        }
        var code = Coded.find(vocabulary, text);
        if (code.isEmpty()) {
            problem(field, "projects.problem.code", text, Stream.of(vocabulary.getEnumConstants())
                    .map(Enum::name)
                    .collect(Collectors.joining(", ")));
        }
        return code.orElse(null);
    }

    private Visibility visibility(String field, Visibility otherwise) {
        var text = text(field, 42);
        try {
            return text == null ? otherwise : Visibility.parse(text);
        } catch (IllegalArgumentException unknown) {
            problem(field, "projects.problem.visibility");
            return Visibility.OFFICE;
        }
    }

    private void problem(String field, String key, Object... arguments) {
        problems.add(new FieldProblem(field, key, List.of(arguments)));
    }
}
