package kolo.membership.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import kolo.membership.likeness.Acquaintances;
import kolo.membership.likeness.Identity;
import kolo.membership.profile.FieldProblem;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.membership.roster.RollBook;
import kolo.texts.Folding;

/// What importing a file would do, row by row, compared with what the network has. Pure: it writes nothing.
///
/// Importing a file again plans no change, because every row then finds itself.
final class ImportPlan {
    private static final int REPORT_EVERY = 250;

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<PlannedRow> rows;

    private ImportPlan(List<PlannedRow> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    }

    /// Somebody that a row can be about: already in the network, or further up in the file.
    private record Somebody(RollBook.@Nullable Known known, int line) {}

    /// Plans the rows in the file's order.
    ///
    /// @param fileWins whether the file's values replace differing ones, or only fill what is empty
    /// @param progress is told how many rows are planned, every few hundred
    static ImportPlan of(List<Candidate> candidates, List<RollBook.Known> known, boolean fileWins,
            IntConsumer progress) {
        var acquaintances = new Acquaintances<Somebody>();
        for (var profile : known) {
            acquaintances.add(new Somebody(profile, 0), Identity.of(profile.profile()));
        }
        var rows = new ArrayList<PlannedRow>(candidates.size());
        var taken = new java.util.HashMap<UUID, Integer>();
        for (var candidate : candidates) {
            rows.add(plan(candidate, acquaintances, taken, fileWins));
            if (rows.size() % REPORT_EVERY == 0) {
                progress.accept(rows.size());
            }
        }
        progress.accept(rows.size());
        return new ImportPlan(rows);
    }

    private static PlannedRow plan(Candidate candidate, Acquaintances<Somebody> acquaintances,
            Map<UUID, Integer> taken, boolean fileWins) {
        if (!candidate.problems().isEmpty()) {
            return refused(candidate, candidate.problems());
        }
        var identity = Identity.of(candidate.profile());
        var match = acquaintances.closest(identity);
        if (match.isEmpty()) {
            acquaintances.add(new Somebody(null, candidate.line()), identity);
            return new PlannedRow(candidate, Outcome.CREATED, null, candidate.profile(), candidate.member(), List.of(),
                    List.of(), List.of());
        }
        var known = match.get().who().known();
        if (known == null) {
            return refused(candidate, reason(match.get().likeness().same()
                    ? "membership.import.reason.twice"
                    : "membership.import.reason.like-line", match.get().who().line()));
        }
        if (match.get().likeness().doubtful()) {
            return refused(candidate, reason("membership.import.reason.like", known.profile().name()));
        }
        var before = taken.putIfAbsent(known.id(), candidate.line());
        if (before != null) {
            return refused(candidate, reason("membership.import.reason.twice", before));
        }
        return merged(candidate, known, fileWins);
    }

    private static PlannedRow merged(Candidate candidate, RollBook.Known known, boolean fileWins) {
        var kept = new ArrayList<Profile.Change>();
        var merged = fileWins
                ? over(known.profile(), candidate.profile())
                : into(known.profile(), candidate.profile(), kept);
        var changes = known.profile().changesTo(merged);
        // Somebody whose membership ended does not join again because a list still names them: the office decides.
        boolean joins = candidate.member() && !known.member();
        var outcome = changes.isEmpty() && !joins ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new PlannedRow(candidate, outcome, known.id(), merged, joins, changes, kept, List.of());
    }

    /// The stored profile under the file's values; what the file does not say stays.
    private static Profile over(Profile stored, Profile file) {
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        values.putAll(stored.values());
        values.putAll(file.values());
        keepNames(stored, file, values);
        var descriptions = new TreeMap<>(stored.descriptions());
        descriptions.putAll(file.descriptions());
        return new Profile(values, descriptions);
    }

    /// The stored profile with its gaps filled from the file.
    private static Profile into(Profile stored, Profile file, List<Profile.Change> kept) {
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        values.putAll(stored.values());
        file.values().forEach((field, entries) -> {
            var own = values.putIfAbsent(field, entries);
            if (own != null && !own.equals(entries) && !named(stored, file.text(field))) {
                kept.add(new Profile.Change(field, "", String.join("\n", own), String.join("\n", entries)));
            }
        });
        var descriptions = new TreeMap<>(stored.descriptions());
        file.descriptions().forEach(descriptions::putIfAbsent);
        return new Profile(values, descriptions);
    }

    /// A file that has one name only may have the original one; it does not push out the English one.
    private static void keepNames(Profile stored, Profile file, Map<ProfileField, List<String>> values) {
        if (file.value(ProfileField.NAME_ORIGINAL) == null && named(stored, file.name())) {
            values.put(ProfileField.NAME, stored.list(ProfileField.NAME));
        }
    }

    private static boolean named(Profile stored, String name) {
        var folded = Folding.fold(name);
        return List.of(ProfileField.NAME, ProfileField.NAME_ORIGINAL)
                .stream()
                .flatMap(field -> stored.list(field).stream())
                .anyMatch(own -> Folding.fold(own).equals(folded) && !own.equals(name));
    }

    private static PlannedRow refused(Candidate candidate, List<FieldProblem> reasons) {
        return new PlannedRow(candidate, Outcome.REFUSED, null, Profile.EMPTY, false, List.of(), List.of(), reasons);
    }

    private static List<FieldProblem> reason(String key, Object argument) {
        return List.of(new FieldProblem("", key, List.of(argument)));
    }

    List<PlannedRow> rows() {
        return rows;
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }
}
