package kolo.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import kolo.upgrade.Schema.Column;
import kolo.upgrade.Schema.Rule;

/// What in a newer schema breaks the statements of the version before: anything it reads that is gone or has another type,
/// anything it writes that is now refused.
final class Contract {
    private final Schema before;
    private final Schema now;
    private final List<String> breaks = new ArrayList<>();

    private Contract(Schema before, Schema now) {
        this.before = before;
        this.now = now;
    }

    /// One sentence for each break; it begins with the table.
    static List<String> breaks(Schema before, Schema now) {
        var contract = new Contract(before, now);
        contract.columns();
        contract.rules();
        contract.changes();
        return contract.breaks.stream().distinct().sorted().toList();
    }

    private void columns() {
        before.columns().forEach((name, was) -> {
            var is = now.columns().get(name);
            if (!now.hasTable(was.table())) {
                breaks.add(was.table() + ": the table is gone");
            } else if (is == null) {
                breaks.add(was.table() + ": the column " + was.name() + " is gone");
            } else {
                column(was, is);
            }
        });
        now.columns().forEach((name, is) -> {
            if (before.hasTable(is.table()) && !before.columns().containsKey(name) && is.required() && !is.filled()) {
                breaks.add(
                        is.table() + ": the new column " + is.name() + " must be given, and an older INSERT does not");
            }
        });
    }

    private void column(Column was, Column is) {
        if (!was.type().equals(is.type())) {
            breaks.add(was.table() + ": the column " + was.name() + " was " + was.type() + " and is " + is.type());
        }
        if (is.required() && !was.required()) {
            breaks.add(was.table() + ": the column " + was.name() + " may not be null any more");
        }
        if (was.filled() && !is.filled() && is.required()) {
            breaks.add(was.table() + ": the column " + was.name() + " has no default any more");
        }
    }

    private void rules() {
        before.rules().forEach((line, was) -> {
            if (was.kind().equals("g") && now.hasTable(was.table()) && !now.rules().containsKey(line)) {
                breaks.add(was.table() + ": the application may not " + was.text() + " any more");
            }
            // ON CONFLICT names a unique key by its columns.
            if (was.kind().equals("u") && now.hasTable(was.table()) && !now.rules().containsKey(line)) {
                breaks.add(was.table() + ": the unique key is gone that is " + was.text());
            }
        });
        now.rules().forEach((line, is) -> {
            if (!is.kind().equals("g") && before.hasTable(is.table()) && !before.rules().containsKey(line)
                    && judgesOlderRows(is)) {
                breaks.add(is.table() + ": refuses by a new rule what was allowed: " + is.text());
            }
        });
    }

    /// A rule on new columns alone says nothing of rows that do not fill them. A key is not violated while one of its columns
    /// is null, and an older INSERT leaves a new column null.
    private boolean judgesOlderRows(Rule rule) {
        var left = rule.columns().stream().filter(name -> isLeftNull(rule.table(), name)).count();
        return switch (rule.kind()) {
            case "u", "f", "x" -> left == 0 || rule.text().contains("NULLS NOT DISTINCT");
            case "c" -> left < rule.columns().size() || rule.columns().isEmpty();
            default -> deeds(rule).anyMatch(deed -> could(deed, rule.table()));
        };
    }

    /// What a trigger goes off at, as `BEFORE INSERT OR UPDATE ON …` says it.
    private static Stream<String> deeds(Rule trigger) {
        var words = trigger.text().substring(0, trigger.text().indexOf(" ON ")).toLowerCase(Locale.ROOT);
        return Stream.of("insert", "update", "delete").filter(words::contains);
    }

    /// Whether the application had the right to do so before.
    private boolean could(String deed, String table) {
        return before.rules()
                .values()
                .stream()
                .anyMatch(rule -> rule.kind().equals("g") && rule.table().equals(table) && rule.text().equals(deed));
    }

    private boolean isLeftNull(String table, String name) {
        @Nullable
        Column column = now.columns().get(table + "." + name);
        return column != null && !before.columns().containsKey(table + "." + name) && !column.filled();
    }

    private void changes() {
        before.changes()
                .stream()
                .filter(change -> !now.changes().contains(change))
                .forEach(change -> breaks.add(change.substring(0, change.lastIndexOf(' '))
                        + ": was released, and is gone or changed"));
    }
}
