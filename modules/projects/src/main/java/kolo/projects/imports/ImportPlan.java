package kolo.projects.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import kolo.kernel.Invalid.FieldProblem;
import kolo.projects.consortium.PartnerData;
import kolo.projects.consortium.PartnerReader;
import kolo.projects.imports.ImportReportView.ProblemView;
import kolo.projects.records.ProjectData;
import kolo.projects.records.ProjectReader;
import kolo.tables.Row;
import kolo.texts.CleanText;
import kolo.texts.Folding;

/// Compares the files with what the network has, line by line, without writing anything.
///
/// A project stands or falls with its partners: when one of them has a problem, the project is refused as a whole.
final class ImportPlan {
    private final ImportFiles files;
    private final ImportOptions options;
    private final Programmes programmes;
    private final Map<String, UUID> members;
    private final Map<String, List<Row>> partnersOf = new HashMap<>();
    private final Set<Integer> refused = new HashSet<>();
    private final List<ProblemView> problems = new ArrayList<>();
    private int problemCount;

    /// @param members the members of the network by the folded name
    ImportPlan(ImportFiles files, ImportOptions options, Programmes programmes, Map<String, UUID> members) {
        this.files = files;
        this.options = options;
        this.programmes = programmes;
        this.members = members;
        for (var row : files.organizationRows()) {
            partnersOf.computeIfAbsent(files.organization(row, "projectID").strip(), key -> new ArrayList<>(4))
                    .add(row);
        }
    }

    /// A project with its partners, as the file has them.
    record Planned(ProjectData data, List<PartnerData> partners) {}

    /// By what a project is known again: its number within its programme, or its name and beginning.
    static String key(ProjectData data) {
        var programme = data.funding().frameworkProgramme();
        return data.id() == null
                ? "name " + Folding.fold(data.name()) + " " + data.startDate()
                : "id " + data.id() + " " + (programme == null ? "" : Folding.fold(programme));
    }

    /// Reads every line; those that can be imported go to the consumer, one by one, so that no more is kept than needed.
    void each(BiConsumer<Row, Planned> good) {
        problems.clear();
        problemCount = 0;
        refused.clear();
        var seen = new HashMap<String, Integer>();
        var known = new HashSet<String>();
        for (var row : files.projects().rows()) {
            var found = new ArrayList<FieldProblem>();
            var data = project(row, found);
            var id = files.project(row, "id").strip();
            known.add(id);
            var before = seen.putIfAbsent(key(data), row.line());
            if (before != null) {
                found.add(new FieldProblem("id", "projects.import.problem.project-twice", List.of(before)));
            }
            found.forEach(problem -> problem("project", row, data.name(), problem));
            var partners = partners(id, data);
            if (found.isEmpty() && partners != null) {
                good.accept(row, new Planned(data, partners));
            } else {
                refused.add(row.line());
            }
        }
        for (var row : files.organizationRows()) {
            if (!known.contains(files.organization(row, "projectID").strip())) {
                problem("organization", row, files.organization(row, "name"), new FieldProblem("projectID",
                        "projects.import.problem.no-project", List.of(files.organization(row, "projectID"))));
            }
        }
    }

    private ProjectData project(Row row, List<FieldProblem> found) {
        var programme = CleanText.clean(files.project(row, "frameworkProgramme"));
        var reader = new ProjectReader(field -> switch (field) {
            case "originalLocale" -> options.language();
            case "visibility" -> options.visibility();
            case "partnerListVisibility" -> options.partnerListVisibility();
            case "link" -> ImportFiles.address(files.project(row, "link"));
            case "currency" -> currency(row);
            case "keywords" -> keywords(files.project(row, "keywords"));
            case "projectType" -> files.project(row, "projectType").isBlank()
                    ? Programmes.type(programme).name()
                    : files.project(row, "projectType");
            default -> field.equals("title." + options.language())
                    ? files.project(row, "title")
                    : field.equals("objective." + options.language())
                            ? files.project(row, "objective")
                            : field.contains(".") ? "" : files.project(row, field);
        });
        var data = reader.project(List.of(options.language()));
        found.addAll(reader.problems());
        if (!programme.isEmpty() && !options.newProgrammes() && !programmes.knows(programme)) {
            found.add(new FieldProblem("frameworkProgramme", "projects.import.problem.programme",
                    List.of(programme)));
        }
        if (data.status() != null && data.status().proposal()) {
            found.add(new FieldProblem("status", "projects.problem.proposal", List.of()));
        }
        return data;
    }

    /// CORDIS counts in euros and has no column for it.
    private String currency(Row row) {
        var printed = files.project(row, "currency");
        boolean amount = !files.project(row, "totalCost").isBlank()
                || !files.project(row, "ecMaxContribution").isBlank();
        return printed.isBlank() && amount && !files.projectColumns().has("currency") ? "EUR" : printed;
    }

    /// CORDIS parts keywords by commas, Kolo by semicolons.
    private static String keywords(String text) {
        var parted = text.contains(";") ? text : text.replace(',', ';');
        return parted.length() > 2000 ? parted.substring(0, parted.lastIndexOf(';', 2000) + 1) : parted;
    }

    /// The consortium of a project; null when one of its lines has a problem.
    private @Nullable List<PartnerData> partners(String project, ProjectData data) {
        var rows = project.isEmpty() ? List.<Row>of() : partnersOf.getOrDefault(project, List.of());
        var read = new LinkedHashMap<Row, PartnerData>();
        var names = new HashMap<String, Integer>();
        boolean good = true;
        for (var row : rows) {
            var reader = new PartnerReader(field -> switch (field) {
                case "organizationURL" -> ImportFiles.address(files.organization(row, "organizationURL"));
                // In CORDIS it is a truth value; without a day there is nothing to keep.
                case "endOfParticipation" ->
                    isTruth(files.organization(row, field)) ? "" : files.organization(row, field);
                default -> files.organization(row, field);
            });
            var partner = reader.partner(false);
            var found = new ArrayList<>(reader.problems());
            var before = names.putIfAbsent(Folding.fold(partner.name()), row.line());
            if (before != null) {
                found.add(new FieldProblem("name", "projects.import.problem.partner-twice", List.of(before)));
            }
            found.forEach(problem -> problem("organization", row, data.name(), problem));
            good &= found.isEmpty();
            read.put(row, partner);
        }
        if (!good) {
            return null;
        }
        var ordered = read.values().stream().sorted(Comparator.comparingInt(PartnerData::order)).toList();
        var linked = new ArrayList<PartnerData>();
        var taken = new HashSet<UUID>();
        for (var partner : ordered) {
            var member = members.get(Folding.fold(partner.name()));
            boolean free = member != null && taken.add(member);
            linked.add(partner.as(free ? member : null, partner.name(), linked.size() + 1));
        }
        return linked;
    }

    private static boolean isTruth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    private void problem(String file, Row row, String title, FieldProblem problem) {
        problemCount++;
        if (problems.size() < ImportReportView.MOST) {
            problems.add(new ProblemView(file, row.line(), title.length() <= 200 ? title : title.substring(0, 200),
                    problem.field(), problem.key(), problem.arguments().stream().map(Object::toString).toList()));
        }
    }

    /// How many projects were refused.
    int refused() {
        return refused.size();
    }

    /// What was wrong, as far as it is kept.
    List<ProblemView> problems() {
        return List.copyOf(problems);
    }

    /// How many problems are not among those kept.
    int moreProblems() {
        return problemCount - problems.size();
    }
}
