package kolo.membership.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import kolo.audit.AuditLog;
import kolo.identity.AccountId;
import kolo.identity.Actors;
import kolo.kernel.Conflict;
import kolo.kernel.Ids;
import kolo.kernel.Invalid;
import kolo.membership.MemberImport;
import kolo.membership.MembershipIntent;
import kolo.membership.roster.MemberNature;
import kolo.membership.roster.NetworkDay;
import kolo.membership.roster.RollBook;
import kolo.membership.roster.Since;
import kolo.tenancy.MemberKinds;
import kolo.tenancy.NetworkSetup;
import kolo.tenancy.Networks;
import kolo.texts.CleanText;

/// Takes a spreadsheet from the upload to the roll: read, compared, and written as a whole or not at all.
@Component
class ImportMembers implements MemberImport {
    /// More members than the network may have.
    static final String TOO_MANY = "membership.import.problem.limit";
    private final ImportRuns runs;
    private final RollBook rollBook;
    private final LabelRegister labels;
    private final NetworkDay day;
    private final Networks networks;
    private final Actors actors;
    private final AuditLog audit;

    ImportMembers(ImportRuns runs, RollBook rollBook, LabelRegister labels, NetworkDay day, Networks networks,
            Actors actors, AuditLog audit) {
        this.runs = runs;
        this.rollBook = rollBook;
        this.labels = labels;
        this.day = day;
        this.networks = networks;
        this.actors = actors;
        this.audit = audit;
    }

    /// Keeps an uploaded file that can be read, to map its columns and to compare it.
    ///
    /// @throws Invalid when it is no table
    @Transactional
    ImportRunId upload(String fileName, byte[] content, ImportOptions options) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        var table = SheetReader.table(content, options);
        var id = new ImportRunId(Ids.next());
        runs.add(id.value(), shown(fileName), content, options, table.rows().size(), by(), day.now());
        return id;
    }

    private static String shown(String fileName) {
        var clean = CleanText.clean(fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'))
                + 1));
        var cut = clean.codePointCount(0, clean.length()) > 200
                ? clean.substring(0, clean.offsetByCodePoints(0, 200))
                : clean;
        return cut.isEmpty() ? "—" : cut;
    }

    /// Compares the file with the roll and stores the report; nothing of the roll changes.
    ///
    /// @throws Invalid when the file cannot be read so, or no column holds the name
    /// @throws Conflict when the file was written already
    @Transactional
    void check(ImportRunId id, ImportOptions options) {
        actors.current().require(MembershipIntent.IMPORT_MEMBERS);
        var content = runs.content(id.value()).orElseThrow(() -> gone(id));
        runs.change(id.value(), options);
        var plan = plan(content, options, done -> {});
        runs.report(id.value(), plan, Map.of());
        runs.becomes(id.value(), ImportRunView.Status.CHECKED, fits(plan) ? null : TOO_MANY);
    }

    private boolean fits(ImportPlan plan) {
        return plan.rows().stream().filter(PlannedRow::joins).count() <= rollBook.placesLeft();
    }

    private Conflict gone(ImportRunId id) {
        runs.get(id.value());
        return new Conflict("membership.import.problem.applied");
    }

    private ImportPlan plan(byte[] content, ImportOptions options, IntConsumer progress) {
        var candidates = SheetReader.candidates(SheetReader.table(content, options), options);
        return ImportPlan.of(candidates, rollBook.known(), options.fileWins(), progress);
    }

    /// Writes the file to the roll: compared afresh with what the roll is by now, one import at a time, all or nothing.
    /// When it is written already, nothing is left to do.
    ///
    /// @param by who asked for it, or null for the platform itself
    @Transactional(propagation = Propagation.REQUIRED)
    void write(ImportRunId id, @Nullable UUID by, IntConsumer progress) {
        runs.oneAtATime();
        var run = runs.get(id.value());
        if (run.status() == ImportRunView.Status.APPLIED) {
            return;
        }
        var content = runs.content(id.value()).orElseThrow(() -> gone(id));
        var plan = plan(content, run.options(), done -> {});
        refuse(plan, run.options());
        var members = write(plan, by, progress);
        runs.report(id.value(), plan, members);
        runs.applied(id.value(), day.now());
        audit.record("membership.audit.imported", "import", id.value(), Map.of(),
                Map.of("file", run.fileName(), "created", plan.count(Outcome.CREATED), "changed",
                        plan.count(Outcome.CHANGED), "refused", plan.count(Outcome.REFUSED)));
    }

    private static void refuse(ImportPlan plan, ImportOptions options) {
        var refused = plan.rows().stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
        if (!refused.isEmpty() && !options.leaveOutRefused()) {
            throw new Invalid("membership.import.problem.refused", refused.size(),
                    String.valueOf(refused.getFirst().candidate().line()));
        }
    }

    private Map<Integer, UUID> write(ImportPlan plan, @Nullable UUID by, IntConsumer progress) {
        var nature = networks.current().memberKinds() == MemberKinds.PERSONS
                ? MemberNature.PERSON
                : MemberNature.ORGANISATION;
        var rows = plan.rows()
                .stream()
                .filter(row -> row.outcome() == Outcome.CREATED || row.outcome() == Outcome.CHANGED
                        || (row.outcome() == Outcome.UNCHANGED && !row.candidate().provenance().empty()))
                .toList();
        var written = rows.stream().filter(row -> row.outcome() != Outcome.UNCHANGED).toList();
        var entries = new ArrayList<RollBook.Entry>(written.size());
        for (var row : written) {
            entries.add(new RollBook.Entry(row.member(), nature, row.profile(), row.joins() ? since(row) : null,
                    row.candidate().provenance()));
        }
        var ids = rollBook.write(entries, by, progress);
        var byLine = new HashMap<Integer, UUID>();
        for (int i = 0; i < written.size(); i++) {
            byLine.put(written.get(i).candidate().line(), ids.get(i));
        }
        rememberSources(rows);
        labels(written, byLine);
        return byLine;
    }

    /// An unchanged profile may still be told of by one more source.
    private void rememberSources(List<PlannedRow> rows) {
        for (var row : rows) {
            if (row.outcome() == Outcome.UNCHANGED && row.member() != null) {
                rollBook.remember(row.member(), row.candidate().provenance());
            }
        }
    }

    private Since since(PlannedRow row) {
        var since = row.candidate().since();
        return since == null || since.day().isAfter(day.today()) ? Since.recorded(day.today()) : since;
    }

    private void labels(List<PlannedRow> rows, Map<Integer, UUID> byLine) {
        for (var row : rows) {
            var label = row.candidate().label();
            if (label != null) {
                labels.record(row.profile().name(), byLine.get(row.candidate().line()), label.level(), label.year(),
                        label.source());
            }
        }
    }

    /// What importing the file now would do, row by row; nothing is kept.
    ///
    /// @throws Invalid when the network could not have so many members
    @Transactional
    List<NetworkSetup.Foreseen> foresee(byte[] content, Manner manner) {
        var plan = plan(content, options(manner), done -> {});
        if (!fits(plan)) {
            throw new Invalid(TOO_MANY);
        }
        return plan.rows().stream().map(ImportMembers::foreseen).toList();
    }

    private static NetworkSetup.Foreseen foreseen(PlannedRow row) {
        boolean accepted = row.outcome() != Outcome.REFUSED;
        var reason = row.reasons().isEmpty() ? null : row.reasons().getFirst();
        return new NetworkSetup.Foreseen(row.candidate().line(), row.title(), accepted,
                reason == null ? row.outcome().key() : reason.key(), reason == null ? List.of() : reason.arguments());
    }

    private static ImportOptions options(Manner manner) {
        return new ImportOptions(Map.of(), manner.rowsAreMembers(), !manner.fillGaps(), manner.leaveOutRefused(), null,
                null, "en");
    }

    @Override
    @Transactional
    public Result importNow(String fileName, byte[] content, Manner manner) {
        var options = options(manner);
        var table = SheetReader.table(content, options);
        var id = new ImportRunId(Ids.next());
        runs.add(id.value(), shown(fileName), content, options, table.rows().size(), by(), day.now());
        write(id, by(), done -> {});
        var run = runs.get(id.value());
        return new Result(run.created(), run.changed(), run.unchanged(), run.refused());
    }

    private @Nullable UUID by() {
        return actors.current().account().map(AccountId::value).orElse(null);
    }
}
