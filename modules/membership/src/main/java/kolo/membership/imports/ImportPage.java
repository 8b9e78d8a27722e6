package kolo.membership.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.membership.MembershipIntent;
import kolo.tables.Columns;
import kolo.tables.Table;
import kolo.tenancy.Networks;
import kolo.texts.Formats;
import kolo.texts.Texts;
import kolo.web.Choice;
import kolo.web.Form;
import kolo.web.Page;
import kolo.web.Paging;
import kolo.web.Redirect;

/// The way of a spreadsheet into the roll: upload, columns, report, done.
@Controller
class ImportPage {
    private static final int LINES = 100;
    private static final int RUNS = 20;
    private static final int SAMPLES = 3;
    private static final int LARGEST = 20_000_000;

    private final ImportMembers imports;
    private final ApplyImport applyImport;
    private final ImportRuns runs;
    private final Actors actors;
    private final Networks networks;
    private final Texts texts;

    ImportPage(ImportMembers imports, ApplyImport applyImport, ImportRuns runs, Actors actors, Networks networks,
            Texts texts) {
        this.imports = imports;
        this.applyImport = applyImport;
        this.runs = runs;
        this.actors = actors;
        this.networks = networks;
        this.texts = texts;
    }

    @GetMapping("/members/imports")
    @Transactional(readOnly = true)
    Page list() {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        return list(Form.empty().with("as", "members"));
    }

    private Page list(Form form) {
        return page("membership/imports").title("membership.import.title")
                .crumb("membership.list.title", "/members")
                .with("form", form)
                .with("runs", runs.latest(RUNS));
    }

    @PostMapping("/members/imports")
    View upload(@RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "members") String as) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        try {
            var usual = ImportOptions.USUAL;
            var id = imports.upload(name(file), content(file), as.equals("profiles") ? usual.ofProfiles() : usual);
            return Redirect.to("/members/imports/" + id.value() + "/columns");
        } catch (Invalid invalid) {
            return list(Form.rejected(invalid).with("as", as)).status(422);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] content(MultipartFile file) {
        if (file.getSize() > LARGEST) {
            throw Invalid.field("file", "tables.too-large", LARGEST / 1_000_000);
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GetMapping("/members/imports/{run}/columns")
    @Transactional(readOnly = true)
    Page columns(@PathVariable ImportRunId run) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        var view = runs.get(run.value());
        return columns(run, view.options(), filled(view.options()));
    }

    private static Form filled(ImportOptions options) {
        return Form.empty()
                .with("as", options.rowsAreMembers() ? "members" : "profiles")
                .with("wins", options.fileWins() ? "file" : "profile")
                .with("encoding", options.encoding() == null ? "" : options.encoding());
    }

    private Page columns(ImportRunId run, ImportOptions options, Form form) {
        var view = runs.get(run.value());
        var content = runs.content(run.value());
        if (content.isEmpty()) {
            return report(run, null, null);
        }
        var table = SheetReader.table(content.get(), options);
        return page("membership/importColumns").title("membership.import.columns.title")
                .crumb("membership.list.title", "/members")
                .crumb("membership.import.title", "/members/imports")
                .with("run", view)
                .with("form", form)
                .with("mapping", mapping(table, options))
                .with("keys", keys());
    }

    private static MappingView mapping(Table table, ImportOptions options) {
        var known = new HashMap<Integer, String>();
        Columns.recognise(table.header(), ImportColumn.ALL, options.mapping())
                .mapping()
                .forEach((key, column) -> known.put(column, key));
        var columns = new ArrayList<MappingView.ColumnView>();
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            columns.add(new MappingView.ColumnView(i, table.columnName(i), known.get(i), table.rows()
                    .stream()
                    .map(row -> row.cell(column))
                    .filter(cell -> !cell.isBlank())
                    .limit(SAMPLES)
                    .map(cell -> cell.length() <= 60 ? cell : cell.substring(0, 59) + "…")
                    .toList()));
        }
        var read = table.format() == Table.Format.CSV
                ? table.format() + ", " + table.encoding()
                : table.format().name();
        return new MappingView(read, columns);
    }

    private List<Choice> keys() {
        var tag = LocaleContextHolder.getLocale().toLanguageTag();
        return ImportColumn.ALL.stream().map(column -> {
            var name = texts.text(tag, ImportColumn.nameKey(column.key()));
            return new Choice(column.key(), ImportColumn.describedIn(column.key())
                    .map(language -> name + " (" + Formats.endonym(language) + ")")
                    .orElse(name));
        }).toList();
    }

    @PostMapping("/members/imports/{run}/check")
    View check(@PathVariable ImportRunId run, @RequestParam MultiValueMap<String, String> sent) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        var view = runs.get(run.value());
        var options = new ImportOptions(sentMapping(sent), !"profiles".equals(sent.getFirst("as")),
                !"profile".equals(sent.getFirst("wins")), false, encoding(sent.getFirst("encoding")), null,
                networks.current().defaultLanguage());
        try {
            imports.check(run, options);
            return Redirect.to("/members/imports/" + run.value());
        } catch (Invalid invalid) {
            return columns(run, view.options(), Form.rejected(invalid)).status(422);
        }
    }

    private static @Nullable String encoding(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }

    private static Map<Integer, String> sentMapping(MultiValueMap<String, String> sent) {
        var mapping = new HashMap<Integer, String>();
        sent.toSingleValueMap().forEach((name, key) -> {
            if (name.matches("column\\.\\d{1,3}")) {
                mapping.put(Integer.valueOf(name.substring("column.".length())), key);
            }
        });
        return mapping;
    }

    @GetMapping("/members/imports/{run}")
    @Transactional(readOnly = true)
    Page report(@PathVariable ImportRunId run, @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String page) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        var view = runs.get(run.value());
        var only = outcome(outcome);
        var paging = new Paging(page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1, LINES,
                total(view, only));
        return page("membership/importReport").title("membership.import.report.title")
                .crumb("membership.list.title", "/members")
                .crumb("membership.import.title", "/members/imports")
                .with("run", view)
                .with("outcome", only == null ? "" : only.name().toLowerCase(Locale.ROOT))
                .with("lines", runs.lines(run.value(), only, paging.offset(), paging.size()))
                .with("paging", paging);
    }

    private static long total(ImportRunView run, @Nullable Outcome only) {
        return switch (only) {
            case null -> run.total();
            case CREATED -> run.created();
            case CHANGED -> run.changed();
            case UNCHANGED -> run.unchanged();
            case REFUSED -> run.refused();
        };
    }

    private static @Nullable Outcome outcome(@Nullable String text) {
        for (var outcome : Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(text)) {
                return outcome;
            }
        }
        return null;
    }

    @PostMapping("/members/imports/{run}/application")
    View apply(@PathVariable ImportRunId run,
            @RequestParam(name = "leave_out_refused", defaultValue = "false") boolean leaveOutRefused) {
        applyImport.start(run, leaveOutRefused);
        return Redirect.to("/members/imports/" + run.value());
    }

    private static Page page(String template) {
        return Page.of(template).style("/membership/membership.css").inWorkspace();
    }
}
