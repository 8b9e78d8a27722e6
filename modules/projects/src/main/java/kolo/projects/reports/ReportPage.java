package kolo.projects.reports;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import kolo.tables.TableFormat;
import kolo.tables.TableWriter;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Attachment;
import kolo.web.Form;
import kolo.web.Page;

/// The report for funders as a page with charts, and as workbooks.
@Controller
class ReportPage {
    private final FundingReport report;
    private final Networks networks;
    private final Texts texts;

    ReportPage(FundingReport report, Networks networks, Texts texts) {
        this.report = report;
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/projects/report")
    Page show(@RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until) {
        var view = report.read(year(from), year(until));
        return Page.of("projects/report")
                .title("projects.report.title")
                .crumb("projects.title", "/projects")
                .style("/projects/projects.css")
                .inWorkspace()
                .with("report", view)
                .with("form", Form.empty()
                        .with("from", String.valueOf(view.from()))
                        .with("until", String.valueOf(view.until())));
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.matches("(19|20|21)\\d\\d") ? Integer.valueOf(text) : null;
    }

    /// A workbook of one of the report's tables.
    ///
    /// @param of `projects`, `budgets`, `countries` or `types`
    @GetMapping("/projects/report.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(defaultValue = "projects") String of) {
        var view = report.read(year(from), year(until));
        var language = LocaleContextHolder.getLocale().toLanguageTag();
        var content = TableFormat.XLSX.write(text(language, "projects.report.title"), table -> {
            switch (of) {
                case "budgets" -> budgets(view, table, language);
                case "countries" -> {
                    table.row(text(language, "projects.field.country"), text(language, "projects.report.partners"));
                    view.countries()
                            .forEach(count -> table.row(
                                    count.country(Formats.in(language), key -> text(language, key)), count.number()));
                }
                case "types" -> {
                    table.row(text(language, "projects.partners.type"), text(language, "projects.report.partners"));
                    view.types().forEach(count -> table.row(count.type(key -> text(language, key)), count.number()));
                }
                default -> projects(view, table, language);
            }
        });
        var name = networks.current().slug() + "-report-" + view.from() + "-" + view.until();
        return Attachment.of(TableFormat.XLSX.named(name), MediaType.parseMediaType(TableFormat.XLSX.mediaType()),
                content);
    }

    private void projects(ReportView view, TableWriter table, String language) {
        table.row(text(language, "projects.field.acronym"), text(language, "projects.field.title"),
                text(language, "projects.field.frameworkProgramme"), text(language, "projects.field.id"),
                text(language, "projects.field.startDate"), text(language, "projects.field.endDate"),
                text(language, "projects.field.totalCost"), text(language, "projects.field.ecMaxContribution"),
                text(language, "projects.report.currency"), text(language, "projects.report.partners"),
                text(language, "projects.report.countries"));
        view.projects()
                .forEach(line -> table.row(line.name(), line.title(), line.programme(), line.grant(),
                        line.start() == null ? null : line.start().toString(),
                        line.end() == null ? null : line.end().toString(), line.cost(), line.contribution(),
                        line.currency(), line.partners(), line.countries()));
    }

    private void budgets(ReportView view, TableWriter table, String language) {
        table.row(text(language, "projects.report.currency"), text(language, "projects.title"),
                text(language, "projects.field.totalCost"), text(language, "projects.field.ecMaxContribution"));
        view.budgets()
                .forEach(budget -> table.row(budget.currency(), budget.projects(), budget.cost(),
                        budget.contribution()));
    }

    private String text(String language, String key) {
        return texts.text(language, key);
    }
}
