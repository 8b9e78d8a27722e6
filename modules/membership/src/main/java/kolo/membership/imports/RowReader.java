package kolo.membership.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.membership.SinceBasis;
import kolo.membership.profile.Countries;
import kolo.membership.profile.FieldProblem;
import kolo.membership.profile.FieldReader;
import kolo.membership.profile.Profile;
import kolo.membership.profile.ProfileField;
import kolo.membership.roster.Provenance;
import kolo.membership.roster.Since;
import kolo.tables.Columns;
import kolo.tables.Row;
import kolo.texts.CleanText;
import kolo.texts.Folding;

/// Reads the rows of a spreadsheet by its recognised columns.
final class RowReader {
    private static final Set<String> MEMBER = Set.of("member", "confirmed", "active", "yes", "da", "clan", "membru",
            "aktivan", "activ", "1", "true");
    private static final Set<String> PROFILE = Set.of("indicative", "profile", "unclaimed", "no", "ne", "nu", "profil",
            "none", "0", "false");
    private static final Set<String> LEVELS = Set.of("BRONZE", "SILVER", "GOLD");

    private final Columns columns;
    private final boolean rowsAreMembers;

    RowReader(Columns columns, boolean rowsAreMembers) {
        this.columns = columns;
        this.rowsAreMembers = rowsAreMembers;
    }

    Candidate read(Row row) {
        var problems = new ArrayList<FieldProblem>();
        var profile = profile(row, problems);
        if (profile.name().isEmpty()) {
            problems.add(new FieldProblem("name", "membership.problem.name-missing", List.of()));
        }
        var member = member(row, problems);
        var provenance = provenance(row, problems);
        var since = member ? since(row, problems) : null;
        return new Candidate(row.line(), profile, member, since, provenance, label(row), problems);
    }

    private Profile profile(Row row, List<FieldProblem> problems) {
        var values = new EnumMap<ProfileField, List<String>>(ProfileField.class);
        for (var field : ProfileField.edited()) {
            if (field != ProfileField.DESCRIPTION) {
                var cell = cell(row, field.code());
                values.put(field, FieldReader.read(field, field.list() ? listed(cell) : cell, Countries::read,
                        problems::add));
            }
        }
        var descriptions = new TreeMap<String, String>();
        for (var key : columns.mapping().keySet()) {
            ImportColumn.describedIn(key).ifPresent(language -> {
                var text = CleanText.cleanBlock(cell(row, key));
                if (CleanText.fits(text, ProfileField.DESCRIPTION.length())) {
                    descriptions.put(language, text);
                } else {
                    problems.add(new FieldProblem(key, "membership.problem.too-long",
                            List.of(ProfileField.DESCRIPTION.length())));
                }
            });
        }
        return new Profile(values, descriptions);
    }

    /// In one cell, people part entries by commas as well.
    private static String listed(String cell) {
        return cell.contains(";") || cell.contains("\n") ? cell : cell.replaceAll("\\s*,\\s*", "\n");
    }

    private boolean member(Row row, List<FieldProblem> problems) {
        var text = CleanText.clean(cell(row, ImportColumn.STATUS));
        if (text.isEmpty()) {
            return rowsAreMembers;
        }
        var folded = Folding.fold(text);
        if (MEMBER.contains(folded)) {
            return true;
        }
        if (!PROFILE.contains(folded)) {
            problems.add(new FieldProblem(ImportColumn.STATUS, "membership.problem.status-unknown",
                    List.of(shortened(text))));
        }
        return false;
    }

    private Provenance provenance(Row row, List<FieldProblem> problems) {
        var note = Stream.of(ImportColumn.NETWORKS, ImportColumn.NOTE)
                .map(key -> CleanText.clean(cell(row, key)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return new Provenance(limited(row, ImportColumn.SOURCE, 1000, problems),
                limited(row, ImportColumn.EVIDENCE, 1000, problems), limited(row, ImportColumn.AS_OF, 40, problems),
                note.isEmpty() ? null : fitting(ImportColumn.NOTE, note, 2000, problems));
    }

    private @Nullable String limited(Row row, String key, int length, List<FieldProblem> problems) {
        var text = CleanText.clean(cell(row, key));
        return text.isEmpty() ? null : fitting(key, text, length, problems);
    }

    private static @Nullable String fitting(String key, String text, int length, List<FieldProblem> problems) {
        if (CleanText.fits(text, length)) {
            return text;
        }
        problems.add(new FieldProblem(key, "membership.problem.too-long", List.of(length)));
        return null;
    }

    private @Nullable Since since(Row row, List<FieldProblem> problems) {
        var stated = CleanText.clean(cell(row, ImportColumn.MEMBER_SINCE));
        if (!stated.isEmpty()) {
            var since = Since.read(stated, SinceBasis.STATED);
            if (since.isEmpty()) {
                problems.add(new FieldProblem(ImportColumn.MEMBER_SINCE, "membership.problem.date",
                        List.of(shortened(stated))));
            }
            return since.orElse(null);
        }
        return Since.read(CleanText.clean(cell(row, ImportColumn.AS_OF)), SinceBasis.EVIDENCE).orElse(null);
    }

    private Candidate.@Nullable RowLabel label(Row row) {
        var level = Optional.of(CleanText.clean(cell(row, ImportColumn.LABEL)).toUpperCase(Locale.ROOT))
                .filter(LEVELS::contains);
        var year = CleanText.clean(cell(row, ImportColumn.LABEL_YEAR));
        var source = CleanText.clean(cell(row, ImportColumn.SOURCE));
        return level.map(known -> new Candidate.RowLabel(known, year.matches("20\\d\\d") ? Integer.valueOf(year) : null,
                source.isEmpty() ? null : source)).orElse(null);
    }

    private String cell(Row row, String key) {
        return columns.value(row, key);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
