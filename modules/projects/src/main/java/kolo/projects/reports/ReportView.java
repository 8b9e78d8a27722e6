package kolo.projects.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import kolo.projects.ProjectId;
import kolo.projects.terms.ProjectDate;
import kolo.texts.Formats;

/// The report for funders on a period of whole years.
public record ReportView(int from, int until, List<ProjectLine> projects, List<Budget> budgets, List<Count> years,
        List<Count> countries, List<Count> types) {

    /// One project of the period.
    public record ProjectLine(ProjectId id, String name, String title, @Nullable String programme,
            @Nullable String grant, @Nullable ProjectDate start, @Nullable ProjectDate end,
            @Nullable BigDecimal cost, @Nullable BigDecimal contribution, @Nullable String currency, int partners,
            int countries) {}

    /// What the projects of one currency cost together.
    public record Budget(String currency, int projects, BigDecimal cost, BigDecimal contribution) {}

    /// How often a country or a type occurs.
    ///
    /// @param name a code, or empty where it is not known
    public record Count(String name, int number) {

        /// The country in words.
        public String country(Formats formats, UnaryOperator<String> text) {
            return name.isEmpty() ? text.apply("projects.report.unknown") : formats.country(name);
        }

        /// The type in words; the name holds the vocabulary and the code.
        public String type(UnaryOperator<String> text) {
            return name.isEmpty()
                    ? text.apply("projects.report.unknown")
                    : text.apply("projects." + name.toLowerCase(Locale.ROOT).replace(' ', '.').replace('_', '-'));
        }
    }

    /// The largest of some counts, at least one.
    public static int most(List<Count> counts) {
        return counts.stream().mapToInt(Count::number).max().orElse(1);
    }
}
