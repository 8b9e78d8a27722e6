package kolo.membership.labels;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import kolo.files.Upload;
import kolo.identity.Actors;
import kolo.kernel.Invalid;
import kolo.kernel.Invalid.FieldProblem;
import kolo.membership.MembershipIntent;
import kolo.membership.labels.LabelBook.Entry;
import kolo.texts.CleanText;
import kolo.web.Form;
import kolo.web.OpenToVisitors;
import kolo.web.Page;
import kolo.web.Redirect;

/// The register of quality labels, and its form for the office.
@Controller
class LabelsPage {
    private static final Set<String> LEVELS = Set.of("BRONZE", "SILVER", "GOLD");

    private final LabelBook labels;
    private final Actors actors;

    LabelsPage(LabelBook labels, Actors actors) {
        this.labels = labels;
        this.actors = actors;
    }

    /// A label's form as it is sent.
    record LabelForm(@Nullable String holder, @Nullable String level, @Nullable String year, @Nullable String issuer,
            @Nullable String validFrom, @Nullable String validUntil, @Nullable String renewableUntil,
            @Nullable String source) {}

    @GetMapping("/labels")
    @OpenToVisitors
    Page register() {
        return Page.of("membership/labels")
                .title("membership.labels.title")
                .crumb("membership.list.title", "/members")
                .with("labels", labels.all())
                .with("editor", actors.current().may(MembershipIntent.EDIT_MEMBERS));
    }

    @GetMapping("/labels/new")
    Page begin() {
        actors.current().require(MembershipIntent.EDIT_MEMBERS);
        return form(null, Form.empty().with("issuer", "ESCA"));
    }

    @PostMapping("/labels")
    View add(LabelForm sent, @RequestParam(value = "certificate", required = false) @Nullable MultipartFile file) {
        actors.current().require(MembershipIntent.EDIT_MEMBERS);
        try {
            var entry = read(sent);
            labels.add(entry, upload(file));
            return Redirect.to("/labels").saying("membership.labels.saved", entry.holder());
        } catch (Invalid invalid) {
            return form(null, Form.rejected(invalid)).status(422);
        }
    }

    @GetMapping("/labels/{id}/edit")
    Page edit(@PathVariable LabelId id) {
        return form(id, filled(labels.get(id)));
    }

    @PostMapping("/labels/{id}")
    View save(@PathVariable LabelId id, LabelForm sent,
            @RequestParam(value = "certificate", required = false) @Nullable MultipartFile file) {
        labels.get(id);
        try {
            var entry = read(sent);
            labels.change(id, entry, upload(file));
            return Redirect.to("/labels").saying("membership.labels.saved", entry.holder());
        } catch (Invalid invalid) {
            return form(id, Form.rejected(invalid)).status(422);
        }
    }

    @PostMapping("/labels/{id}/deletion")
    View delete(@PathVariable LabelId id) {
        var entry = labels.get(id);
        labels.delete(id);
        return Redirect.to("/labels").saying("membership.labels.deleted", entry.holder());
    }

    private static Page form(@Nullable LabelId id, Form form) {
        return Page.of("membership/labelForm")
                .title(id == null ? "membership.labels.new" : "membership.labels.edit")
                .crumb("membership.labels.title", "/labels")
                .inWorkspace()
                .with("form", form)
                .with("id", id == null ? null : id.toString());
    }

    private static Form filled(Entry entry) {
        return Form.empty()
                .with("holder", entry.holder())
                .with("level", entry.level())
                .with("year", text(entry.year()))
                .with("issuer", text(entry.issuer()))
                .with("validFrom", text(entry.validFrom()))
                .with("validUntil", text(entry.validUntil()))
                .with("renewableUntil", text(entry.renewableUntil()))
                .with("source", text(entry.source()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Upload upload(@Nullable MultipartFile file) {
        return file == null || file.isEmpty() ? null : Upload.of(file);
    }

    private static Entry read(LabelForm sent) {
        var problems = new ArrayList<FieldProblem>();
        var holder = CleanText.clean(sent.holder());
        if (holder.isEmpty() || !CleanText.fits(holder, 250)) {
            problems.add(problem("holder", "web.invalid.not-blank"));
        }
        var level = CleanText.clean(sent.level()).toUpperCase(Locale.ROOT);
        if (!LEVELS.contains(level)) {
            problems.add(problem("level", "membership.problem.label-level"));
        }
        var year = CleanText.clean(sent.year());
        if (!year.isEmpty() && !year.matches("20\\d\\d")) {
            problems.add(problem("year", "membership.problem.label-year"));
        }
        var from = day("validFrom", sent.validFrom(), problems);
        var until = day("validUntil", sent.validUntil(), problems);
        var renewable = day("renewableUntil", sent.renewableUntil(), problems);
        if (from != null && (until == null || until.isBefore(from))) {
            problems.add(problem("validUntil", "membership.problem.label-until"));
        }
        if (renewable != null && (until == null || renewable.isBefore(until))) {
            problems.add(problem("renewableUntil", "membership.problem.label-renewable"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new Entry(holder, level, year.isEmpty() ? null : Integer.valueOf(year), line(sent.issuer(), 120), from,
                until, renewable, line(sent.source(), 1000));
    }

    private static @Nullable String line(@Nullable String sent, int longest) {
        var line = CleanText.clean(sent);
        return line.isEmpty() ? null : line.substring(0, Math.min(line.length(), longest));
    }

    private static @Nullable LocalDate day(String field, @Nullable String sent, List<FieldProblem> problems) {
        var text = CleanText.clean(sent);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            problems.add(problem(field, "membership.problem.label-day"));
            return null;
        }
    }

    private static FieldProblem problem(String field, String key) {
        return new FieldProblem(field, key, List.of());
    }
}
